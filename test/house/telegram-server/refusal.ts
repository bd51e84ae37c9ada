/** An answer that is no success, in the words of the real server. Source of the words: tdlib/telegram-bot-api,
 *  Client.cpp, Boost licence; and the errors that Telegram's own servers send, as bots meet them. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: Readonly<Record<string, number>>;
  /** Whether a bot that does its work well never meets it. */
  readonly isFailure: boolean;

  constructor(
    code: number,
    description: string,
    options: { parameters?: Record<string, number>; isFailure?: boolean } = {},
  ) {
    super(description);
    this.code = code;
    this.parameters = options.parameters ?? {};
    this.isFailure = options.isFailure ?? false;
  }
}

export const refusals = {
  unauthorized: () => new Refusal(401, 'Unauthorized'),
  noMethod: () => new Refusal(404, 'Not Found: method not found', { isFailure: true }),
  bad: (what: string, isFailure = false) => new Refusal(400, `Bad Request: ${what}`, { isFailure }),
  chatNotFound: () => new Refusal(400, 'Bad Request: chat not found'),
  migrated: (chatId: number) =>
    new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      parameters: { migrate_to_chat_id: chatId },
    }),
  notModified: () =>
    new Refusal(
      400,
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    ),
  blocked: () => new Refusal(403, 'Forbidden: bot was blocked by the user'),
  kicked: () => new Refusal(403, 'Forbidden: bot was kicked from the supergroup chat'),
  neverMet: () => new Refusal(403, "Forbidden: bot can't initiate conversation with a user"),
  otherPoller: () =>
    new Refusal(
      409,
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    ),
  hasWebhook: () =>
    new Refusal(
      409,
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    ),
  tooLarge: () => new Refusal(413, 'Request Entity Too Large'),
  tooMany: (seconds: number) =>
    new Refusal(429, `Too Many Requests: retry after ${seconds}`, {
      parameters: { retry_after: seconds },
    }),
  broken: () => new Refusal(502, 'Bad Gateway'),
};

import { autoRetry } from '@grammyjs/auto-retry';
import { Api, GrammyError, type Transformer } from 'grammy';
import { Pace, priorities } from './pace.ts';

/** Telegram answers within seconds; an upload may take minutes. */
const askTimeoutS = 75;
const sendTimeoutS = 600;

/** A wait that Telegram asks for is kept within the call up to here; longer ones let others go first. */
const retryWaitMaxS = 5;
const retriesMax = 3;

export interface ApiAddress {
  readonly token: string;
  /** Without a slash at its end. */
  readonly root: string;
}

/** The Bot API. `paced` says what must be said: within the limits, again when Telegram asks to wait. `bare` asks once and
 *  at once. */
export interface BotApi {
  readonly paced: Api;
  readonly bare: Api;
  readonly pace: Pace;
}

export function openBotApi({ token, root }: ApiAddress, pace = new Pace()): BotApi {
  const bare = new Api(token, { apiRoot: root, timeoutSeconds: askTimeoutS });
  const paced = new Api(token, { apiRoot: root, timeoutSeconds: sendTimeoutS });
  // The one that is named last is asked first: every try of the retrying waits for its turn.
  paced.config.use(
    keepPace(pace),
    autoRetry({
      maxRetryAttempts: retriesMax,
      maxDelaySeconds: retryWaitMaxS,
      // Whether it was sent is not known; the step that sends it is repeated as a whole.
      rethrowInternalServerErrors: true,
      rethrowHttpErrors: true,
    }),
  );
  return { paced, bare, pace };
}

function keepPace(pace: Pace): Transformer {
  return async (prev, method, payload, signal) => {
    const chatId = 'chat_id' in payload ? Number(payload.chat_id) : Number.NaN;
    const priority = priorityOf(method);
    if (priority === null || Number.isNaN(chatId)) return await prev(method, payload, signal);
    const done = await pace.take(chatId, priority);
    try {
      const answer = await prev(method, payload, signal);
      if (!answer.ok) holdBack(pace, chatId, answer.parameters?.retry_after);
      return answer;
    } finally {
      done();
    }
  };
}

/** Null for what no limit counts. */
function priorityOf(method: string): number | null {
  if (method === 'sendVideo') return priorities.clip;
  if (method.startsWith('editMessage')) return priorities.edit;
  return /^send(?!ChatAction)/.test(method) ? priorities.answer : null;
}

/** Telegram asked to wait with a chat. */
export function holdBack(pace: Pace, chatId: number, retryAfterS: number | undefined): void {
  if (retryAfterS !== undefined) pace.hold(chatId, retryAfterS * 1000);
}

/** Why Telegram refused a call; null when something else went wrong, such as the network. */
export function refusalOf(error: unknown): GrammyError | null {
  return error instanceof GrammyError ? error : null;
}

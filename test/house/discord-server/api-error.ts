/** An answer of refusal, with Discord's code. Source: Discord API, "JSON Error Codes". */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;

  constructor(code: keyof typeof errors) {
    const [status, message] = errors[code];
    super(message);
    this.status = status;
    this.code = code;
  }
}

const errors = {
  0: [401, '401: Unauthorized'],
  10003: [404, 'Unknown Channel'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  30046: [400, 'Maximum number of edits to messages older than 1 hour reached. Try again later'],
  40005: [413, 'Request entity too large'],
  40060: [400, 'Interaction has already been acknowledged.'],
  40094: [400, 'This interaction has reached the maximum number of follow-up messages'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50013: [403, 'Missing Permissions'],
  50027: [401, 'Invalid Webhook Token'],
  50035: [400, 'Invalid Form Body'],
  50083: [400, 'Thread is archived'],
  160002: [400, 'Cannot reply without permission to read message history'],
} as const satisfies Record<number, readonly [number, string]>;

import { find } from './element.ts';
import { inPath } from './here.ts';
import { words } from './words.ts';

export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** Says what stands between the page and the server; null when nothing does. */
export function sayTrouble(trouble: string | null): void {
  find('offline').hidden = trouble === null;
  if (trouble !== null) find('offline').textContent = trouble;
}

/** Sends again until it is there: the server knows what it has by its id. */
export async function post(
  path: string,
  body: BodyInit,
  headers: HeadersInit = {},
): Promise<boolean> {
  for (let tries = 0; ; tries++) {
    try {
      const answer = await fetch(inPath(path), { method: 'POST', body, headers });
      if (answer.ok) {
        sayTrouble(null);
        return true;
      }
      if (answer.status < 500) {
        sayTrouble(answer.status === 413 ? words.tooLarge : words.refused);
        return false;
      }
    } catch {
      // The server is away for a moment.
    }
    sayTrouble(words.retry);
    await new Promise((resolve) => setTimeout(resolve, Math.min(300 * 2 ** tries, 3000)));
  }
}

/** Presses a button of a message. */
export async function press(
  button: HTMLButtonElement,
  message: string,
  action: string,
): Promise<void> {
  button.disabled = true;
  const body = JSON.stringify({ id: newId(), message, action });
  await post('/api/actions', body, { 'content-type': 'application/json' });
  button.disabled = false;
}

import { type Locale, locales } from '../words/locale.ts';

/** What a button stands for. */
export type Action =
  | { readonly kind: 'dance'; readonly templateId: string; readonly photoId: string | null }
  | { readonly kind: 'page'; readonly page: number; readonly photoId: string | null }
  | { readonly kind: 'cancel'; readonly jobId: string }
  | { readonly kind: 'again'; readonly jobId: string }
  | { readonly kind: 'another'; readonly jobId: string }
  | { readonly kind: 'delete'; readonly jobId: string }
  | { readonly kind: 'consent'; readonly wishId: string }
  | { readonly kind: 'start'; readonly wishId: string }
  | { readonly kind: 'pick'; readonly photoId: string }
  | { readonly kind: 'language'; readonly locale: Locale }
  | { readonly kind: 'forget' };

/** The least that a platform allows for the payload of a button: Telegram's callback_data. */
export const actionBytesMax = 64;

const letters = {
  dance: 'd',
  page: 'p',
  cancel: 'c',
  again: 'a',
  another: 'o',
  delete: 'x',
  consent: 'y',
  start: 's',
  pick: 'k',
  language: 'l',
  forget: 'f',
} as const satisfies Record<Action['kind'], string>;

const kinds = new Map(
  Object.entries(letters).map(([kind, letter]) => [letter as string, kind as Action['kind']]),
);

/** An action as text of at most 64 bytes, of letters, digits, `.`, `-` and `_`. */
export function writeAction(action: Action): string {
  const parts: string[] = [letters[action.kind]];
  if ('templateId' in action) parts.push(action.templateId);
  if ('page' in action) parts.push(String(action.page));
  if ('jobId' in action) parts.push(action.jobId);
  if ('wishId' in action) parts.push(action.wishId);
  if ('locale' in action) parts.push(action.locale);
  if ('photoId' in action && action.photoId !== null) parts.push(action.photoId);
  return parts.join('.');
}

/** Reads what writeAction wrote; null for any other text. */
export function readAction(text: string): Action | null {
  if (text.length > actionBytesMax || !/^[a-z](\.[\w-]+){0,2}$/.test(text)) return null;
  const [letter = '', first, second] = text.split('.');
  const kind = kinds.get(letter);
  if (kind === undefined) return null;
  if (kind === 'forget') return first === undefined ? { kind } : null;
  if (first === undefined) return null;
  switch (kind) {
    case 'dance':
      return { kind, templateId: first, photoId: second ?? null };
    case 'page':
      return /^\d{1,4}$/.test(first)
        ? { kind, page: Number(first), photoId: second ?? null }
        : null;
    case 'language': {
      const locale = locales.find((known) => known === first);
      return locale === undefined || second !== undefined ? null : { kind, locale };
    }
    case 'pick':
      return second === undefined ? { kind, photoId: first } : null;
    case 'consent':
    case 'start':
      return second === undefined ? { kind, wishId: first } : null;
    default:
      return second === undefined ? { kind, jobId: first } : null;
  }
}

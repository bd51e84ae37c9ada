import type { ChatEvent } from '../../core/chat/chat-event.ts';
import { type Locale, readLocale } from '../../core/words/locale.ts';

/** The language of somebody who never chose one: that of the platform, else that of what they wrote. */
export function guessLocale({ sender, text }: Pick<ChatEvent, 'sender' | 'text'>): Locale {
  if (sender.locale !== null) return readLocale(sender.locale);
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en';
}

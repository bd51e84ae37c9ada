import { pinyin } from 'pinyin-pro';

/** Chinese characters to pinyin without tones; everything else stays. */
export function romanize(text: string): string {
  return pinyin(text, { toneType: 'none', nonZh: 'consecutive', type: 'string' });
}

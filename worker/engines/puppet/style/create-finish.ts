import type { Finish, FinishAsk } from './finish.ts';
import { finishInk } from './finish-ink.ts';
import { finishOutlined } from './finish-outlined.ts';
import { finishPixel } from './finish-pixel.ts';

/** By the ids of core/prompt's styles; a photo is as it is. */
const finishes: Readonly<Record<string, (ask: FinishAsk) => Finish>> = {
  ink: finishInk,
  pixel: finishPixel,
  cartoon: (ask) => finishOutlined(ask, 'cartoon'),
  anime: (ask) => finishOutlined(ask, 'anime'),
};

/** The finish of a style; null where frames stay as they are drawn. */
export function createFinish(style: string | null, ask: FinishAsk): Finish | null {
  return style !== null && Object.hasOwn(finishes, style) ? finishes[style](ask) : null;
}

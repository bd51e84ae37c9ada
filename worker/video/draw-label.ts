import type { Frame } from '../../core/media/frame.ts';
import type { ClipLabel, LabelMask } from './label.ts';

/** How long the large label stays; the rule asks for two seconds. */
export const NOTICE_SECONDS = 2.5;

/** The small mark comes while the large label goes. */
const FADE_SECONDS = 0.25;
const MARK_DELAY_SECONDS = 0.2;

const NEUTRAL_CHROMA = 128;

/** Draws the label that belongs to a moment of the clip into the frame, in place. */
export function drawLabel(frame: Frame, label: ClipLabel, seconds: number): void {
  const faded = ramp(seconds - NOTICE_SECONDS);
  const marked = ramp(seconds - NOTICE_SECONDS - MARK_DELAY_SECONDS);
  if (faded < 1) blend(frame, label.notice, 1 - faded);
  if (marked > 0) blend(frame, label.mark, marked);
}

function ramp(seconds: number): number {
  return Math.min(1, Math.max(0, seconds / FADE_SECONDS));
}

function blend({ i420, widthPx, heightPx }: Frame, mask: LabelMask, opacity: number): void {
  const lumaSize = widthPx * heightPx;
  for (let y = 0; y < mask.heightPx; y++) {
    const row = (mask.topPx + y) * widthPx + mask.leftPx;
    for (let x = 0; x < mask.widthPx; x++) {
      const at = y * mask.widthPx + x;
      const keep = 1 - opacity * (1 - mask.keep[at]);
      i420[row + x] = keep * i420[row + x] + opacity * mask.luma[at] + 0.5;
    }
  }
  const halfWidth = widthPx / 2;
  for (const plane of [lumaSize, lumaSize + lumaSize / 4]) {
    for (let y = 0; y < mask.heightPx / 2; y++) {
      const row = plane + (mask.topPx / 2 + y) * halfWidth + mask.leftPx / 2;
      for (let x = 0; x < mask.widthPx / 2; x++) {
        const keep = 1 - opacity * (1 - mask.chromaKeep[(y * mask.widthPx) / 2 + x]);
        i420[row + x] = keep * i420[row + x] + (1 - keep) * NEUTRAL_CHROMA + 0.5;
      }
    }
  }
}

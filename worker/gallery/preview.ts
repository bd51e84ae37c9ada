import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beatSeconds, type Template } from '../../core/dance/template.ts';
import { drawDance } from './dance-frames.ts';

const widthPx = 240;
const framesPerSecond = 15;
/** About so long, in whole bars of the body. */
const seconds = 6;
const ground = '#faf8f4';

/** Draws a dance's preview.webp and still.webp into its folder; returns their sizes. */
export async function writePreview(
  template: Template,
  folder: string,
): Promise<{ readonly animationBytes: number; readonly stillBytes: number }> {
  const { animation, still } = await drawPreview(template);
  await writeFile(join(folder, 'preview.webp'), animation);
  await writeFile(join(folder, 'still.webp'), still);
  return { animationBytes: animation.length, stillBytes: still.length };
}

/** A dance's preview: the neutral figure dancing the beginning of the body, as an animated WebP that loops, and one
 *  moment of it as a still WebP. */
async function drawPreview(
  template: Template,
): Promise<{ readonly animation: Buffer; readonly still: Buffer }> {
  const dance = drawDance(template);
  const secondsPerBeat = beatSeconds(template);
  const bars = Math.max(1, Math.round(seconds / (secondsPerBeat * template.beatsPerBar)));
  const beats = Math.min(bars * template.beatsPerBar, dance.beats - dance.bodyFrom);
  const count = Math.round(beats * secondsPerBeat * framesPerSecond);
  const drawn = (beat: number) => {
    const size = `width="${dance.widthPx}" height="${dance.heightPx}"`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="${ground}"/>${dance.drawAt(beat)}</svg>`;
    return sharp(Buffer.from(svg)).resize(widthPx).removeAlpha();
  };
  const frames: Buffer[] = [];
  for (let i = 0; i < count; i++) {
    frames.push(
      await drawn(dance.bodyFrom + (i / count) * beats)
        .png({ compressionLevel: 1 })
        .toBuffer(),
    );
  }
  const animation = await sharp(frames, { join: { animated: true } })
    .webp({
      quality: 55,
      effort: 5,
      loop: 0,
      delay: frames.map(() => Math.round(1000 / framesPerSecond)),
    })
    .toBuffer();
  return {
    animation,
    still: await drawn(dance.bodyFrom + 1)
      .webp({ quality: 80 })
      .toBuffer(),
  };
}

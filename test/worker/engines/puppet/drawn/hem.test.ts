import { expect, test } from 'vitest';
import { dancing, drawn, emptyCanvas, squat } from './drawn-frames.ts';

/** The pixels of green shoes that a frame shows. */
function greenOf(pixels: Uint32Array): number {
  let count = 0;
  for (const pixel of pixels) {
    const [r, g, b] = [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255];
    if (g > 1.25 * r && g > 1.25 * b && g > 60) count++;
  }
  return count;
}

test.each(['a red hanfu', 'a red kimono', 'a red robe', 'a red gown', 'a red wedding dress'])(
  'below the hem of %s toes peep out while somebody dances',
  async (dress) => {
    const figure = await drawn(`${dress} and green leather shoes`);
    const { choreography, draw } = dancing(figure);
    const seen: number[] = [];
    for (let frame = 0; frame < choreography.frameCount; frame++) {
      const canvas = emptyCanvas();
      draw(canvas, frame);
      if (frame % 5 === 0) seen.push(greenOf(canvas.pixels));
    }
    seen.sort((a, b) => a - b);
    expect(seen[Math.floor(0.2 * seen.length)]).toBeGreaterThan(15);
  },
);

test.each(['a red hanfu', 'a red kimono', 'a red gown'])(
  'somebody who bends the knees deep in %s shows the feet',
  async (dress) => {
    const figure = await drawn(`${dress} and green leather shoes`);
    const canvas = emptyCanvas();
    dancing(figure, squat).draw(canvas, 90);
    expect(greenOf(canvas.pixels)).toBeGreaterThan(40);
  },
);

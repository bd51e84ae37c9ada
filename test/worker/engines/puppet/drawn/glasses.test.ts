import { describe, expect, test } from 'vitest';
import { thing as glasses } from '../../../../../worker/engines/puppet/drawn/accessories/glasses.ts';
import { thing as sunglasses } from '../../../../../worker/engines/puppet/drawn/accessories/sunglasses.ts';
import { levels, shapeBody } from '../../../../../worker/engines/puppet/drawn/body-shape.ts';
import { placeFigure } from '../../../../../worker/engines/puppet/drawn/figure-place.ts';
import { measureHead } from '../../../../../worker/engines/puppet/drawn/head-measure.ts';
import type { Tailor } from '../../../../../worker/engines/puppet/drawn/kit/tailor.ts';
import type { PhotoHead } from '../../../../../worker/engines/puppet/drawn/photo-head.ts';
import { eyesToChinOf, placeHead } from '../../../../../worker/engines/puppet/drawn/place-head.ts';
import { rasterise } from '../../../../../worker/paint/rasterise.ts';
import { paperHead } from './paper-head.ts';

const size = { widthPx: 576, heightPx: 1024 };
const place = placeFigure(size.widthPx, size.heightPx);

function measured(head: PhotoHead) {
  const photo = placeHead(head, shapeBody('medium'), place, size.widthPx, size.heightPx);
  return measureHead(photo, head, place);
}

/** How opaque glasses are, 0..255, at a place in units, drawn four times as large. */
async function drawn(thing: typeof glasses, head: PhotoHead) {
  const look = { colour: '#2b2523' };
  const [{ svg }] = thing.make({ look, head: measured(head) } as unknown as Tailor);
  const { pixels } = await rasterise(
    `<g transform="translate(400 200) scale(4)">${svg}</g>`,
    800,
    800,
  );
  return (x: number, y: number) =>
    pixels[(Math.round(200 + 4 * y) * 800 + Math.round(400 + 4 * x)) * 4 + 3];
}

const heads = [
  { eyes: 'high', eyeL: [48, 62], eyeR: [72, 62] },
  { eyes: 'low', eyeL: [46, 84], eyeR: [74, 84] },
  { eyes: 'aside', eyeL: [52, 72], eyeR: [76, 72] },
] as const;

describe('what is worn before the eyes', () => {
  test.each(heads)('is where the eyes are: $eyes', async ({ eyeL, eyeR }) => {
    const head: PhotoHead = { ...(await paperHead()), eyeL, eyeR };
    const { middle, half, tilt, reach } = measured(head).eyes;
    expect(middle[1]).toBeCloseTo(
      levels.chin - eyesToChinOf({ ...head, chin: [(eyeL[0] + eyeR[0]) / 2, 122] }),
      -1,
    );
    expect(Math.sign(Math.round(middle[0]))).toBe(Math.sign((eyeL[0] + eyeR[0]) / 2 - 60));
    expect(tilt).toBe(0);
    expect(reach).toBeGreaterThan(half);
    const rims = await drawn(glasses, head);
    const lenses = await drawn(sunglasses, head);
    for (const o of [-1, 1]) {
      const [x, y] = [middle[0] + o * half, middle[1]];
      // Through clear glass an eye is seen, and there is a rim above and below it.
      expect(rims(x, y)).toBeLessThan(60);
      const column = Array.from({ length: 60 }, (_, i) => rims(x, y - 30 + i));
      expect(Math.max(...column.slice(0, 28))).toBeGreaterThan(200);
      expect(Math.max(...column.slice(32))).toBeGreaterThan(200);
      expect(lenses(x, y)).toBeGreaterThan(200);
    }
  });

  test('goes along with a tilted head, and is no wider than it', async () => {
    const head: PhotoHead = { ...(await paperHead()), eyeL: [48, 68], eyeR: [72, 76] };
    const { eyes } = measured(head);
    expect(eyes.tilt).toBeCloseTo(Math.atan2(8, 24));
    const rims = await drawn(glasses, head);
    for (const o of [-1, 1]) {
      const beyond = eyes.middle[0] + o * (eyes.reach + 6);
      for (let y = 0; y < 140; y++) expect(rims(beyond, y)).toBe(0);
    }
  });
});

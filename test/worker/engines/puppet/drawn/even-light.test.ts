import { describe, expect, test } from 'vitest';
import { evenLight } from '../../../../../worker/engines/puppet/drawn/even-light.ts';
import { daylight } from '../../../../../worker/engines/puppet/drawn/figure-light.ts';
import type { PhotoHead } from '../../../../../worker/engines/puppet/drawn/photo-head.ts';
import { toOklab } from '../../../../../worker/paint/colour.ts';
import { paperHead } from './paper-head.ts';

const skin = [176, 123, 101] as const;
const purple = [128, 94, 126] as const;
const night = { ...daylight, tint: [0.5, 0.5, 0.7] } as const;

/** OKLab of the face's side: px of the crop from its middle. */
function sideOf({ rgba, widthPx }: PhotoHead, from: number, to: number) {
  const sum = [0, 0, 0];
  let count = 0;
  for (let y = 70; y < 100; y++) {
    for (let x = 60 + from; x < 60 + to; x++) {
      for (let c = 0; c < 3; c++) sum[c] += rgba[4 * (y * widthPx + x) + c];
      count++;
    }
  }
  return toOklab([sum[0] / count, sum[1] / count, sum[2] / count]);
}

const sides = (head: PhotoHead) => [sideOf(head, -26, -8), sideOf(head, 12, 26)] as const;
const colourApart = (head: PhotoHead) => {
  const [[, a, b], [, c, d]] = sides(head);
  return Math.hypot(a - c, b - d);
};

describe('the even light of a face', () => {
  test('takes most of a coloured light from one side', async () => {
    const head = await paperHead({ skin, shade: purple, neck: skin }, 0.4);
    expect(colourApart(head)).toBeGreaterThan(0.05);
    const evened = evenLight(head, daylight, -1);
    expect(colourApart(evened)).toBeLessThan(0.4 * colourApart(head));
  });

  test('is brighter on the side that the place is lit from', async () => {
    const head = await paperHead();
    for (const lit of [-1, 1] as const) {
      const [left, right] = sides(evenLight(head, daylight, lit));
      expect((right[0] - left[0]) * lit).toBeGreaterThan(0.02);
    }
  });

  test('brightens a dim photo in a bright place alone, and its tones with it', async () => {
    const head = await paperHead({ skin, shade: skin, neck: skin });
    const lightOf = (one: PhotoHead) => (sides(one)[0][0] + sides(one)[1][0]) / 2;
    const day = evenLight(head, daylight, 1);
    expect(lightOf(day) - lightOf(head)).toBeGreaterThan(0.03);
    expect(day.skin[1]).toBeGreaterThan(head.skin[1] + 8);
    const dark = evenLight(head, night, 1);
    expect(Math.abs(lightOf(dark) - lightOf(head))).toBeLessThan(0.02);
    for (let c = 0; c < 3; c++) expect(dark.skin[c]).toBeCloseTo(skin[c]);
  });

  test('leaves blue hair that hangs over coloured skin as it was', async () => {
    const head = await paperHead({ skin, shade: purple, neck: skin }, 0.5);
    const blue = { ...head, hair: [63, 74, 115] as const, rgba: head.rgba.slice() };
    const at = (x: number, y: number) => 4 * (y * head.widthPx + x);
    for (let y = 72; y < 76; y++) {
      for (let x = 34; x < 86; x++) blue.rgba.set([104, 124, 220, 255], at(x, y));
    }
    const { rgba } = evenLight(blue, night, -1);
    const ratio = (of: Uint8Array) => of[at(76, 74) + 2] / of[at(76, 74)];
    expect(ratio(rgba) / ratio(blue.rgba)).toBeCloseTo(1, 1);
    expect(rgba[at(76, 82) + 2] / rgba[at(76, 82)]).toBeLessThan(0.85);
  });
});

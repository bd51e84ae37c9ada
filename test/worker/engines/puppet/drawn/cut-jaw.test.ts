import { describe, expect, test } from 'vitest';
import { levels, shapeBody } from '../../../../../worker/engines/puppet/drawn/body-shape.ts';
import { cutJaw } from '../../../../../worker/engines/puppet/drawn/cut-jaw.ts';
import { placeFigure } from '../../../../../worker/engines/puppet/drawn/figure-place.ts';
import { findJawLine } from '../../../../../worker/engines/puppet/drawn/jaw-line.ts';
import { placeHead } from '../../../../../worker/engines/puppet/drawn/place-head.ts';
import { rasterise } from '../../../../../worker/paint/rasterise.ts';
import type { Rgba } from '../../../../../worker/paint/rgba.ts';
import { paperHead } from './paper-head.ts';

const size = { widthPx: 576, heightPx: 1024 };
const place = placeFigure(size.widthPx, size.heightPx);
const shape = shapeBody('medium');

const skin = '#efbb9d';
const face = `<ellipse cx="60" cy="62" rx="36" ry="60" fill="${skin}"/>`;
const ears = `<ellipse cx="60" cy="78" rx="46" ry="16" fill="${skin}"/>`;
/** Throat, collar and shadow, as wide as the jaw and somewhat wider. */
const around = (colour: string) =>
  `<path d="M20 88H100C100 110 84 131 60 131C36 131 20 110 20 88Z" fill="${colour}"/>`;
const hair = '<path d="M14 40H34V104H14ZM86 40H106V104H86Z" fill="#33251f"/>';

/** A head in its place as it was painted, and what is left of it. */
async function cut(svg: string): Promise<{ readonly before: Rgba; readonly after: Rgba }> {
  const head = await paperHead();
  const { pixels } = await rasterise(svg, head.widthPx, head.heightPx);
  const made = { ...head, rgba: pixels };
  const place1 = () => placeHead(made, shape, place, size.widthPx, size.heightPx);
  const [before, after] = [place1(), place1()];
  const beyond = findJawLine(after, made, place);
  if (beyond) cutJaw(after, beyond, place);
  return { before, after };
}

/** How many pixels about the jaw are opaque and as light or as dark as is wanted; 255 is white. */
function countAboutJaw({ pixels, widthPx }: Rgba, wanted: (red: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < pixels.length; i += 4) {
    const y = (Math.floor(i / 4 / widthPx) + 0.5 - place.floorYPx) / place.pxPerUnit + 1000;
    if (y > levels.chin - 45 && pixels[i + 3] > 200 && wanted(pixels[i])) count++;
  }
  return count;
}

const isDark = (red: number) => red < 140;
const isLit = (red: number) => red > 220;

describe('the jaw of a photo', () => {
  test('loses the dark around it, and nothing of the lit face', async () => {
    const { before, after } = await cut(around('#5a3f36') + ears + face);
    expect(countAboutJaw(before, isDark)).toBeGreaterThan(400);
    expect(countAboutJaw(after, isDark)).toBeLessThan(0.06 * countAboutJaw(before, isDark));
    expect(countAboutJaw(after, isLit)).toBeGreaterThan(0.96 * countAboutJaw(before, isLit));
  });

  test.each([
    ['a neck in the light of the face', around('#d9a184') + ears + face],
    ['a drawn outline', `${ears}${face.replace('/>', ' stroke="#33251f" stroke-width="2"/>')}`],
    [
      'a beard',
      `${ears}${face}<path d="M24 74C26 92 40 88 60 88C80 88 94 92 96 74C98 110 80 128 60 128C40 128 22 110 24 74Z" fill="#33251f"/>`,
    ],
  ])('keeps %s', async (_, svg) => {
    const { before, after } = await cut(svg);
    expect(Buffer.compare(after.pixels, before.pixels)).toBe(0);
  });

  test('keeps hair that hangs beside it from the ears down', async () => {
    const { before, after } = await cut(around('#5a3f36') + face + hair);
    const isHair = (red: number) => red < 60;
    expect(countAboutJaw(before, isHair)).toBeGreaterThan(300);
    expect(countAboutJaw(after, isHair)).toBeGreaterThan(0.95 * countAboutJaw(before, isHair));
  });
});

import { describe, expect, test } from 'vitest';
import { unmixArm } from '../../../../worker/engines/puppet/unmix-arm.ts';
import { matteSeam } from './arm-kernels.ts';

const widthPx = 80;
const heightPx = 60;
const box = { xPx: 0, yPx: 0, widthPx, heightPx };
const alpha = new Float32Array(widthPx * heightPx).fill(1);
const skin = [230, 190, 165];
const cloth = [40, 60, 120];

type Look = (x: number, y: number) => readonly number[];

function paint(look: Look): Uint8Array {
  return Uint8Array.from(
    { length: widthPx * heightPx * 3 },
    (_, i) => look(Math.floor(i / 3) % widthPx, Math.floor(i / 3 / widthPx))[i % 3],
  );
}

/** Labels have an arm left of column 40. */
const labelled = Float32Array.from({ length: widthPx * heightPx }, (_, i) =>
  i % widthPx < 40 ? 1 : 0,
);
const at = (x: number, y = 30) => y * widthPx + x;

describe('the seam of an arm', () => {
  test('lies where the colours change, on either side of where labels have it', () => {
    for (const edge of [35, 45]) {
      const colours = paint((x) => (x < edge ? skin : cloth));
      const arm = matteSeam(labelled, alpha, colours, box, 8);
      expect(arm[at(edge - 2)]).toBeGreaterThan(0.9);
      expect(arm[at(edge + 1)]).toBeLessThan(0.1);
    }
  });

  test('stays where it is when both sides look alike', () => {
    const colours = paint((x) => (x < 45 ? skin : skin.map((level) => level - 6)));
    const arm = matteSeam(labelled, alpha, colours, box, 8);
    expect(arm[at(37)]).toBeGreaterThan(0.9);
    expect(arm[at(42)]).toBeLessThan(0.1);
  });

  test('leaves no specks of the arm on the cloth', () => {
    const isSpeck = (x: number, y: number) => x >= 44 && x < 47 && y >= 29 && y < 32;
    const colours = paint((x, y) => (x < 40 || isSpeck(x, y) ? skin : cloth));
    const arm = matteSeam(labelled, alpha, colours, box, 8);
    expect(arm[at(45)]).toBe(0);
    expect(arm[at(36)]).toBe(1);
  });

  test('takes nothing from beyond its reach', () => {
    const colours = paint((x) => (x < 60 ? skin : cloth));
    const arm = matteSeam(labelled, alpha, colours, box, 8);
    expect(arm[at(52)]).toBe(0);
  });
});

describe('an arm without the colour of what it lies on', () => {
  test('gives the photo over the body', () => {
    const mixed = skin.map((level, c) => Math.round(0.6 * level + 0.4 * cloth[c]));
    const colours = paint(() => mixed);
    const body = { opacity: alpha, colours: paint(() => cloth) };
    const own = unmixArm(colours, new Float32Array(alpha.length).fill(0.6), body, widthPx);
    for (let c = 0; c < 3; c++) expect(Math.abs(own[c] - skin[c])).toBeLessThan(3);
  });

  test('keeps to its own colours where the body under it is a wrong guess', () => {
    const arm = Float32Array.from({ length: alpha.length }, (_, i) => (i % widthPx < 40 ? 1 : 0));
    arm[at(40)] = 0.3;
    const colours = paint(() => skin);
    const body = { opacity: alpha, colours: paint(() => cloth) };
    const own = unmixArm(colours, arm, body, widthPx);
    // By the guess alone its blue would be the largest there is.
    expect(own[at(40) * 3 + 2]).toBeLessThan(245);
  });

  test('keeps to them all the more where no line is drawn round it', () => {
    const arm = Float32Array.from({ length: alpha.length }, (_, i) => (i % widthPx < 40 ? 1 : 0));
    arm[at(40)] = 0.3;
    const colours = paint(() => skin);
    const body = { opacity: alpha, colours: paint(() => cloth) };
    const [drawn, bare] = [true, false].map((line) => unmixArm(colours, arm, body, widthPx, line));
    expect(bare[at(40) * 3 + 2]).toBeLessThan(drawn[at(40) * 3 + 2] - 20);
    expect(bare[at(40) * 3 + 2]).toBeLessThan(skin[2] + 25);
  });

  test('keeps its colours where no body is under it', () => {
    const colours = paint(() => skin);
    const body = { opacity: new Float32Array(alpha.length), colours: paint(() => cloth) };
    const own = unmixArm(colours, new Float32Array(alpha.length).fill(0.6), body, widthPx);
    expect([...own.subarray(0, 3)]).toEqual(skin);
  });
});

test('a seam that is decided farther away than 8 bits tell ends', () => {
  const wide = { xPx: 0, yPx: 0, widthPx: 700, heightPx: 2 };
  const whole = Float32Array.from({ length: 1400 }, (_, i) => (i % 700 < 350 ? 1 : 0));
  const grey = new Uint8Array(3 * 1400).fill(128);
  const matted = matteSeam(whole, new Float32Array(1400).fill(1), grey, wide, 300);
  expect([matted[0], matted[300], matted[400], matted[1399]]).toEqual([1, 1, 0, 0]);
});

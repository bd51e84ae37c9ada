import { describe, expect, test } from 'vitest';
import type { JointName } from '../../../../../core/dance/skeleton.ts';
import type { DrawnFigure } from '../../../../../worker/engines/puppet/drawn/drawn-figure.ts';
import type { FigureLight } from '../../../../../worker/engines/puppet/drawn/figure-light.ts';
import { type Rgb, toOklab } from '../../../../../worker/paint/colour.ts';
import { drawn } from './drawn-frames.ts';
import { type PaperSkin, paperHead } from './paper-head.ts';

const light = (tint: Rgb, keyColour: Rgb, keyFrom: FigureLight['keyFrom']): FigureLight => ({
  ...{ tint, keyColour, keyFrom, ambient: 0.5, rim: null, rimStrength: 0 },
});

const lights = {
  bright: light([1, 1, 1], [255, 251, 232], 'right'),
  warm: light([0.95, 0.8, 0.72], [255, 170, 90], 'above'),
  dark: light([0.57, 0.61, 0.77], [253, 246, 220], 'left'),
  blue: light([0.72, 0.92, 0.98], [210, 245, 255], 'above'),
};

const skins: Readonly<Record<'light' | 'dark', PaperSkin>> = {
  light: { skin: [239, 200, 178], shade: [170, 118, 90], neck: [214, 168, 142] },
  dark: { skin: [152, 104, 74], shade: [92, 58, 40], neck: [122, 80, 56] },
};

/** OKLab of a layer's opaque pixels where a place is wanted, units. */
function meanOf(figure: DrawnFigure, name: string, wanted: (x: number, y: number) => boolean) {
  const layer = figure.cutout.layers.find((one) => one.name === name);
  if (!layer) throw new Error(`no layer ${name}`);
  const { middleXPx, floorYPx, pxPerUnit } = figure.place;
  const sum = [0, 0, 0];
  let count = 0;
  for (let y = 0; y < layer.heightPx; y++) {
    for (let x = 0; x < layer.widthPx; x++) {
      const i = (y * layer.widthPx + x) * 4;
      const unitsX = (layer.xPx + x + 0.5 - middleXPx) / pxPerUnit;
      const unitsY = (layer.yPx + y + 0.5 - floorYPx) / pxPerUnit + 1000;
      if (layer.texture[i + 3] < 250 || !wanted(unitsX, unitsY)) continue;
      for (let c = 0; c < 3; c++) sum[c] += layer.texture[i + c];
      count++;
    }
  }
  return toOklab([sum[0] / count, sum[1] / count, sum[2] / count]);
}

const along = (figure: DrawnFigure, from: JointName, to: JointName) => {
  const [a, b] = [figure.shape.joint(from), figure.shape.joint(to)];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  return (x: number, y: number) => {
    const share = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy);
    return share > 0.05 && share < 0.95;
  };
};

const cases = (['light', 'dark'] as const).flatMap((skin) =>
  (Object.keys(lights) as (keyof typeof lights)[]).map((name) => [skin, name] as const),
);

describe('skin', () => {
  test.each(cases)(
    '%s skin of a face half in the shade is that of hands, arms and neck in a %s light',
    async (skin, name) => {
      const head = await paperHead(skins[skin], 0.5);
      const figure = await drawn('a white dress without sleeves', { head, light: lights[name] });
      const face = meanOf(figure, 'head', (x, y) => Math.abs(x) < 36 && y > 70 && y < 135);
      const parts = (['L', 'R'] as const).flatMap((side) => [
        meanOf(figure, `foreArm${side}`, along(figure, `elbow${side}`, `wrist${side}`)),
        meanOf(figure, `foreArm${side}`, along(figure, `wrist${side}`, `fingertip${side}`)),
      ]);
      const neck = meanOf(figure, 'body', (x, y) => Math.abs(x) < 24 && y > 165 && y < 195);
      for (const [l, a, b] of [...parts, neck]) {
        expect(Math.abs(l - face[0])).toBeLessThan(0.07);
        expect(Math.hypot(a - face[1], b - face[2])).toBeLessThan(0.02);
      }
    },
  );

  test('a neck that the photo shows redder and darker than the face is painted like the face', async () => {
    const red = { ...skins.light, neck: [196, 112, 98] as const };
    const figure = await drawn('a white dress without sleeves', { head: await paperHead(red) });
    const face = meanOf(figure, 'head', (x, y) => Math.abs(x) < 36 && y > 70 && y < 135);
    const neck = meanOf(figure, 'body', (x, y) => Math.abs(x) < 24 && y > 165 && y < 195);
    expect(Math.abs(neck[0] - face[0])).toBeLessThan(0.09);
    expect(Math.hypot(neck[1] - face[1], neck[2] - face[2])).toBeLessThan(0.02);
  });

  test('a hand is shaded across, as its arm is', async () => {
    const head = await paperHead(skins.light, 0.5);
    const figure = await drawn('a white dress without sleeves', { head, light: lights.bright });
    const isHand = along(figure, 'wristL', 'fingertipL');
    const [x0, y0] = figure.shape.joint('wristL');
    const [x1, y1] = figure.shape.joint('fingertipL');
    const half = (isOut: boolean) =>
      meanOf(figure, 'foreArmL', (x, y) => {
        const axisX = x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
        return isHand(x, y) && x > axisX === isOut;
      });
    expect(half(true)[0] - half(false)[0]).toBeGreaterThan(0.025);
  });

  test.each(['light', 'dark'] as const)('a warm light makes no orange of %s skin', async (skin) => {
    const head = await paperHead(skins[skin], 0.5);
    const faceIn = async (of: FigureLight) =>
      meanOf(
        await drawn('a dress', { head, light: of }),
        'head',
        (x, y) => Math.abs(x) < 36 && y > 70 && y < 135,
      );
    const [, a, b] = await faceIn(lights.bright);
    const [, warmA, warmB] = await faceIn(lights.warm);
    expect(Math.hypot(warmA, warmB)).toBeLessThan(1.35 * Math.hypot(a, b));
  });

  test('water lies over face and body alike', async () => {
    const head = await paperHead();
    const inWater = async (share: number) => {
      const veil = { colour: [60, 160, 220] as const, share };
      const figure = await drawn('a dress', { head, light: { ...lights.bright, veil } });
      return [
        meanOf(figure, 'head', (x, y) => Math.abs(x) < 36 && y > 70 && y < 135),
        meanOf(figure, 'upperArmL', along(figure, 'shoulderL', 'elbowL')),
      ];
    };
    const [clear, veiled] = [await inWater(0), await inWater(0.2)];
    for (const part of [0, 1]) {
      expect(veiled[part][1]).toBeLessThan(clear[part][1] - 0.015);
      expect(veiled[part][2]).toBeLessThan(clear[part][2] - 0.015);
    }
    const apart = ([face, arm]: typeof clear) => Math.hypot(face[1] - arm[1], face[2] - arm[2]);
    expect(apart(veiled)).toBeLessThanOrEqual(apart(clear) + 0.002);
  });
});

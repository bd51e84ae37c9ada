import { describe, expect, test } from 'vitest';
import { emptyBrief } from '../../../../../core/prompt/scene-brief.ts';
import { usualVocabulary } from '../../../../../core/prompt/vocabulary/vocabulary.ts';
import { builds, levels } from '../../../../../worker/engines/puppet/drawn/body-shape.ts';
import type { DrawnFigure } from '../../../../../worker/engines/puppet/drawn/drawn-figure.ts';
import { createDrawnOrder } from '../../../../../worker/engines/puppet/drawn/drawn-order.ts';
import { createDancer } from '../../../../../worker/engines/puppet/drawn/figure-dancer.ts';
import { between } from '../../../../../worker/engines/puppet/drawn/kit/svg-path.ts';
import type { Garment } from '../../../../../worker/engines/puppet/drawn/kit/tailor.ts';
import {
  openWardrobe,
  openWardrobes,
} from '../../../../../worker/engines/puppet/drawn/open-wardrobes.ts';
import { planeOf } from '../../../../../worker/engines/puppet/framing.ts';
import { briefOf, dancing, drawn, emptyCanvas, flatCanvas, size } from './drawn-frames.ts';

/** Mean rgb of what is drawn at rest in a box of units about the figure's middle. */
function meanColour(figure: DrawnFigure, box: { x: number; y: number; half: number }) {
  const canvas = flatCanvas(figure);
  const { middleXPx, floorYPx, pxPerUnit } = figure.place;
  const sum = [0, 0, 0];
  let count = 0;
  for (let dy = -box.half; dy <= box.half; dy += 4) {
    for (let dx = -box.half; dx <= box.half; dx += 4) {
      const x = Math.round(middleXPx + (box.x + dx) * pxPerUnit);
      const y = Math.round(floorYPx + (box.y + dy - 1000) * pxPerUnit);
      const pixel = canvas.pixels[y * size.widthPx + x];
      [0, 8, 16].forEach((shift, c) => {
        sum[c] += (pixel >>> shift) & 255;
      });
      count++;
    }
  }
  return sum.map((value) => value / count);
}

const skirtBox = { x: 0, y: 560, half: 40 };

describe('drawFigure', () => {
  test('a red dress is red, a blue one is blue', async () => {
    const [r, g, b] = meanColour(await drawn('a red dress'), skirtBox);
    expect(r).toBeGreaterThan(150);
    expect(r - Math.max(g, b)).toBeGreaterThan(90);
    const blue = meanColour(await drawn('蓝色的裙子'), skirtBox);
    expect(blue[2] - Math.max(blue[0], blue[1])).toBeGreaterThan(50);
  });

  test('the same seed gives the same pixels; another one, another cloth', async () => {
    const textures = async (seed: number) =>
      Object.fromEntries(
        (await drawn('a red dress', { seed })).cutout.layers.map(({ name, texture }) => [
          name,
          Buffer.from(texture).toString('base64'),
        ]),
      );
    const first = await textures(7);
    expect(await textures(7)).toEqual(first);
    expect((await textures(8))['skirt']).not.toBe(first['skirt']);
  });

  test('at rest, bones and cloth give the drawing back', async () => {
    const figure = await drawn('a blue hanfu with a red paper umbrella');
    const { choreography } = dancing(figure);
    const still = { scale: 1, joints: planeOf(choreography.rest) };
    const posed = emptyCanvas();
    createDancer(figure, choreography, still, size.heightPx)(posed, 0);
    const flat = flatCanvas(figure);
    const differing = flat.pixels.filter((pixel, i) =>
      [0, 8, 16].some(
        (shift) => Math.abs(((pixel >>> shift) & 255) - ((posed.pixels[i] >>> shift) & 255)) > 40,
      ),
    );
    expect(differing.length).toBeLessThan(20);
  });

  test('every layer has its place in the order', async () => {
    const sentences = [
      'a blue hanfu, a red cape and angel wings, with a straw hat and a fan',
      'a coat, jeans, boots, an apron and a scarf, with pompoms, a helmet and a silk ribbon',
    ];
    for (const sentence of sentences) {
      const figure = await drawn(sentence);
      const { choreography } = dancing(figure);
      const order = createDrawnOrder(choreography, size.heightPx, figure.hemOverShoes)(0);
      const names = figure.cutout.layers.map(({ name }) => name);
      expect(names.filter((name) => !order.includes(name))).toEqual([]);
    }
  });

  test.each(builds)('somebody %s stands whole in the picture', async (build) => {
    const { figure } = await drawn('a suit', { build });
    expect(figure.box.yPx).toBeGreaterThan(0);
    expect(figure.box.yPx + figure.box.heightPx).toBeLessThan(size.heightPx);
    expect(figure.box.heightPx).toBeGreaterThan(0.6 * size.heightPx);
  });

  test('the sturdy are broader than the slim', async () => {
    const widthOf = async (build: (typeof builds)[number]) =>
      (await drawn('a T-shirt and jeans', { build })).figure.box.widthPx;
    expect(await widthOf('sturdy')).toBeGreaterThan(await widthOf('medium'));
    expect(await widthOf('medium')).toBeGreaterThan(await widthOf('slim'));
  });

  test('the muscular have wide shoulders, thick arms and no belly', async () => {
    const shapeOf = async (build: (typeof builds)[number]) =>
      (await drawn('jeans', { build })).shape;
    const [muscular, sturdy, medium] = [
      await shapeOf('muscular'),
      await shapeOf('sturdy'),
      await shapeOf('medium'),
    ];
    expect(muscular.joint('shoulderL')[0]).toBeGreaterThan(sturdy.joint('shoulderL')[0]);
    expect(muscular.upperArm[0]![1]).toBeGreaterThan(1.3 * medium.upperArm[0]![1]);
    const waist = levels.waist;
    expect(muscular.trunkHalfAt(waist)).toBeLessThan(0.8 * sturdy.trunkHalfAt(waist));
    // Joints are as high as anyone's: every dance fits.
    for (const joint of ['shoulderL', 'elbowR', 'hipL', 'kneeR', 'ankleL'] as const) {
      expect(muscular.joint(joint)[1]).toBe(medium.joint(joint)[1]);
    }
  });

  test('as many are held as were asked for, in both hands', async () => {
    const heldOf = async (sentence: string) => {
      const { cutout } = await drawn(sentence);
      return cutout.layers.filter(({ name }) => name === 'heldL' || name === 'heldR').length;
    };
    expect(await heldOf('holding a red balloon')).toBe(1);
    expect(await heldOf('holding three red balloons')).toBe(2);
    const inkOf = async (sentence: string) =>
      (await drawn(sentence)).cutout.layers
        .filter(({ name }) => name === 'heldR' || name === 'heldL')
        .flatMap(({ texture }) => [...texture].filter((value, i) => i % 4 === 3 && value > 128))
        .length;
    const [one, two, five] = [
      await inkOf('holding a red balloon'),
      await inkOf('holding two red balloons'),
      await inkOf('holding five red balloons'),
    ];
    expect(two / one).toBeCloseTo(2, 0);
    expect(five).toBeGreaterThan(3 * one);
  });

  test('hands and legs have the face’s skin', async () => {
    const figure = await drawn('a red dress');
    const wrist = figure.shape.joint('wristL');
    const [r, g, b] = meanColour(figure, { x: wrist[0] + 4, y: wrist[1] + 30, half: 4 });
    expect(Math.abs(r - 239)).toBeLessThan(25);
    expect(Math.abs(g - 187)).toBeLessThan(30);
    expect(Math.abs(b - 157)).toBeLessThan(35);
  });

  test.each(['a blue hanfu', 'a blue kimono', 'a blue robe'])(
    'from a sleeve of %s the wrist comes out of a dark opening',
    async (dress) => {
      const figure = await drawn(dress);
      const [elbow, wrist] = [figure.shape.joint('elbowL'), figure.shape.joint('wristL')];
      const at = between(elbow, wrist, 0.98);
      const [r, , b] = meanColour(figure, { x: at[0], y: at[1], half: 4 });
      expect(r).toBeGreaterThan(b + 30);
      const below = { x: at[0] - 35, y: at[1] + 42, half: 2 };
      const inside = meanColour(figure, below);
      const cloth = meanColour(figure, { ...below, y: below.y - 30, x: below.x - 12 });
      expect(inside[2]).toBeGreaterThan(inside[0]);
      expect(inside[0] + inside[1]).toBeLessThan(0.85 * (cloth[0] + cloth[1]));
    },
  );

  test('the place’s light colours everything', async () => {
    const light = {
      tint: [0.4, 0.45, 0.7],
      ambient: 0.5,
      keyColour: [120, 140, 255],
      keyFrom: 'right',
      rim: [255, 255, 255],
      rimStrength: 0.8,
    } as const;
    const day = meanColour(await drawn('a white dress'), skirtBox);
    const night = meanColour(await drawn('a white dress', { light }), skirtBox);
    expect(night[0]).toBeLessThan(0.6 * day[0]);
    expect(night[2] / night[0]).toBeGreaterThan(1.3 * (day[2] / day[0]));
  });

  test('nothing said: a plain top and trousers, never nothing', async () => {
    const { cutout } = await drawn(emptyBrief);
    const names = cutout.layers.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['body', 'head', 'thighL', 'shoeR', 'foreArmL']));
  });

  test('a new garment is a file and a line of vocabulary', async () => {
    const vocabulary = {
      ...usualVocabulary,
      subjects: {
        ...usualVocabulary.subjects,
        garment: { ...usualVocabulary.subjects.garment, 'moon-dress': '月亮裙 | moon dress' },
      },
    };
    const folder = new URL('../../../../fixtures/garments/', import.meta.url);
    const wardrobes = {
      ...(await openWardrobes()),
      garments: await openWardrobe<Garment>(folder, 'garment'),
    };
    const figure = await drawn(briefOf('穿月亮裙跳舞', vocabulary), {}, wardrobes);
    const [r, g, b] = meanColour(figure, skirtBox);
    expect(g - Math.max(r, b)).toBeGreaterThan(90);
    const purple = await drawn(briefOf('a purple moon dress', vocabulary), {}, wardrobes);
    const said = meanColour(purple, skirtBox);
    expect(said[2]).toBeGreaterThan(said[1] + 40);
  });
});

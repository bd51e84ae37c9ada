import { describe, expect, test } from 'vitest';
import { emptyBrief, type Item } from '../../../../../core/prompt/scene-brief.ts';
import {
  accessories,
  garments,
  handThings,
  headwear,
  shoes,
} from '../../../../../core/prompt/vocabulary/outfit.ts';
import {
  chooseGarments,
  chooseShoes,
} from '../../../../../worker/engines/puppet/drawn/choose-clothes.ts';
import { openWardrobes } from '../../../../../worker/engines/puppet/drawn/open-wardrobes.ts';
import {
  accessoryStandIns,
  garmentStandIns,
  headwearStandIns,
  heldStandIns,
  shoeStandIns,
} from '../../../../../worker/engines/puppet/drawn/stand-ins.ts';
import { briefOf, drawn } from './drawn-frames.ts';

const wardrobes = await openWardrobes();

const item = (kind: string): Item => ({
  kind,
  colours: [],
  pattern: null,
  material: null,
  length: null,
  sleeves: null,
  fit: null,
  count: null,
});

describe('every id of the vocabulary has a file, or a stand-in that has one', () => {
  test.each([
    ['garments', garments, garmentStandIns],
    ['shoes', shoes, shoeStandIns],
    ['headwear', headwear, headwearStandIns],
    ['accessories', accessories, accessoryStandIns],
  ] as const)('%s', (name, ids, standIns) => {
    const missing = Object.keys(ids).filter(
      (id) => !wardrobes[name].has(id) && !wardrobes[name].has(standIns[id]?.as ?? ''),
    );
    expect(missing).toEqual([]);
  });

  test('no stand-in hides a file of its own, none is for nothing', () => {
    for (const [id, { as }] of Object.entries(garmentStandIns)) {
      expect(wardrobes.garments.has(id), id).toBe(false);
      expect(wardrobes.garments.has(as), as).toBe(true);
    }
    for (const { as } of Object.values(heldStandIns)) expect(wardrobes.held.has(as), as).toBe(true);
  });

  test('all that is held is drawn, or has a stand-in', () => {
    const missing = Object.keys(handThings).filter(
      (id) => !wardrobes.held.has(id) && !Object.hasOwn(heldStandIns, id),
    );
    expect(missing).toEqual([]);
  });
});

test.each(Object.keys(garments))('%s can be painted', async (kind) => {
  const { cutout } = await drawn({ ...emptyBrief, garments: [item(kind)] });
  const holes = cutout.layers.filter(({ mesh }) => mesh.boneWeights.some(Number.isNaN));
  expect(holes).toEqual([]);
});

describe('what goes with what', () => {
  const kindsOf = async (sentence: string) =>
    (await chooseGarments(briefOf(sentence), wardrobes.garments, 1)).map(
      ({ garment }) => garment.slot,
    );

  test('a dress needs nothing else; a coat is worn over it', async () => {
    expect(await kindsOf('a red dress')).toEqual(['whole']);
    expect(await kindsOf('a red dress and a beige coat')).toEqual(['whole', 'over']);
  });

  test('a top gets trousers, a skirt gets a top, a jacket gets both', async () => {
    expect(await kindsOf('a hoodie')).toEqual(['bottom', 'top']);
    expect(await kindsOf('a short skirt')).toEqual(['bottom', 'top']);
    expect(await kindsOf('a leather jacket')).toEqual(['bottom', 'top', 'over']);
  });

  test('shoes are those that were said, those that fit, or bare feet', async () => {
    const shoesOf = async (sentence: string) => {
      const brief = briefOf(sentence);
      const worn = await chooseGarments(brief, wardrobes.garments, 1);
      return (await chooseShoes(brief, worn, wardrobes.shoes)).map(({ thing }) => thing);
    };
    const thing = (id: string) => wardrobes.shoes.load(id);
    expect(await shoesOf('a red dress and white sneakers')).toEqual([await thing('sneakers')]);
    expect(await shoesOf('a black suit')).toEqual([await thing('leather-shoes')]);
    expect(await shoesOf('a red dress without shoes')).toEqual([await thing('bare-feet')]);
  });

  test('only what lies in the folder is ever loaded', async () => {
    await expect(wardrobes.garments.load('../dress-up')).rejects.toThrow(RangeError);
  });
});

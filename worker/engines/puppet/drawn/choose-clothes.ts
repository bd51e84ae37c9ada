import type { Item, SceneBrief } from '../../../../core/prompt/scene-brief.ts';
import { createRandom } from '../seeded-random.ts';
import type { HeadMeasure } from './head-measure.ts';
import type { Garment, Slot, Thing } from './kit/tailor.ts';
import type { UsualLook } from './look.ts';
import type { Wardrobe } from './open-wardrobes.ts';
import { garmentStandIns, headwearStandIns, type StandIn, shoeStandIns } from './stand-ins.ts';

export interface WornGarment {
  readonly garment: Garment;
  readonly item: Item | null;
  readonly usual: UsualLook;
}

export interface WornThing {
  readonly thing: Thing;
  readonly item: Item | null;
  readonly usual: UsualLook;
}

/** Where a garment lies over others: the lower first. */
const depth: Readonly<Record<Slot, number>> = { bottom: 0, whole: 1, top: 2, over: 3 };

/** What goes with a top or a bottom that was said alone. */
const plainBottoms: readonly UsualLook[] = [
  { colour: '#3f6291', material: 'denim' },
  { colour: '#41464f' },
  { colour: '#4a4238' },
];
const plainTops: readonly UsualLook[] = [{ colour: '#f1eee6' }, { colour: '#d8dde2' }];

/** The garments that are worn, from the inside out: what was said, and what must go with it. */
export async function chooseGarments(
  brief: SceneBrief,
  garments: Wardrobe<Garment>,
  seed: number,
): Promise<WornGarment[]> {
  const random = createRandom(seed + 77);
  const pick = (looks: readonly UsualLook[]) => looks[Math.floor(random() * looks.length)];
  const wear = async (id: string, item: Item | null, usual?: UsualLook): Promise<WornGarment> => {
    const { as, usual: lookOf } = resolve(id, garments, garmentStandIns, 't-shirt');
    const garment = await garments.load(as);
    return { garment, item, usual: { ...garment.usual, ...lookOf, ...usual } };
  };
  const unwanted = new Set(
    brief.without.filter(({ subject }) => subject === 'garment').map(({ kind }) => kind),
  );
  const worn: WornGarment[] = [];
  for (const item of brief.garments) {
    if (unwanted.has(item.kind)) continue;
    const next = await wear(item.kind, item);
    // Of two garments for the same place the first is worn.
    const { slot } = next.garment;
    if (slot !== 'over' && worn.some(({ garment }) => garment.slot === slot)) continue;
    worn.push(next);
  }
  const has = (slot: Slot) => worn.some(({ garment }) => garment.slot === slot);
  const coversAll = has('whole');
  if (!coversAll && !has('bottom')) {
    const usual = pick(plainBottoms);
    worn.push(await wear(usual.material === 'denim' ? 'jeans' : 'trousers', null, usual));
  }
  if (!coversAll && !has('top')) worn.push(await wear('t-shirt', null, pick(plainTops)));
  return worn.sort((a, b) => depth[a.garment.slot] - depth[b.garment.slot]);
}

/** The shoes that were said, or those that go with the clothes. Socks alone are not enough. */
export async function chooseShoes(
  brief: SceneBrief,
  worn: readonly WornGarment[],
  shoes: Wardrobe<Thing>,
): Promise<WornThing[]> {
  const wear = async (id: string, item: Item | null): Promise<WornThing> => {
    const { as, usual } = resolve(id, shoes, shoeStandIns, 'sneakers');
    const thing = await shoes.load(as);
    return { thing, item, usual: { ...thing.usual, ...usual } };
  };
  const said = brief.shoes.filter(({ kind }) => kind !== 'socks').slice(0, 1);
  const socks = brief.shoes.filter(({ kind }) => kind === 'socks').slice(0, 1);
  const chosen = await Promise.all([...socks, ...said].map((item) => wear(item.kind, item)));
  if (said.length > 0) return chosen;
  const barefoot = brief.without.some(({ subject }) => subject === 'shoes');
  if (barefoot) return [...chosen, await wear('bare-feet', null)];
  const fitting = [...worn].reverse().find(({ garment }) => garment.shoes !== undefined);
  return [...chosen, await wear(fitting?.garment.shoes ?? 'sneakers', null)];
}

/** A head that reaches farther at the brow on both sides wears something already, as an astronaut in a photo does;
 *  units. */
const bareReach = 88;

/** The headwear that was said, or what belongs to the clothes where a bare head has room for it. */
export async function chooseHeadwear(
  brief: SceneBrief,
  worn: readonly WornGarment[],
  headwear: Wardrobe<Thing>,
  head: HeadMeasure,
): Promise<WornThing[]> {
  const usual = worn.find(({ garment }) => garment.headwear !== undefined)?.garment.headwear;
  const isUnwanted = brief.without.some(
    ({ subject, kind }) => subject === 'headwear' && kind === usual,
  );
  if (brief.headwear.length > 0 || !usual || isUnwanted || head.nearerSide > bareReach) {
    return await chooseThings(brief.headwear.slice(0, 2), headwear, headwearStandIns);
  }
  const thing = await headwear.load(usual);
  return [{ thing, item: null, usual: thing.usual }];
}

/** What is worn or held beside clothes; what neither has a file nor a stand-in is left out. */
export async function chooseThings(
  items: readonly Item[],
  wardrobe: Wardrobe<Thing>,
  standIns: Readonly<Record<string, StandIn>>,
): Promise<WornThing[]> {
  const chosen: WornThing[] = [];
  for (const item of items) {
    const { as, usual } = resolve(item.kind, wardrobe, standIns, '');
    if (!wardrobe.has(as)) continue;
    const thing = await wardrobe.load(as);
    chosen.push({ thing, item, usual: { ...thing.usual, ...usual } });
  }
  return chosen;
}

/** A kind's own file, or what stands in for it. */
function resolve<Kind>(
  id: string,
  wardrobe: Wardrobe<Kind>,
  standIns: Readonly<Record<string, StandIn>>,
  otherwise: string,
): StandIn {
  if (wardrobe.has(id)) return { as: id };
  return Object.hasOwn(standIns, id) ? standIns[id] : { as: otherwise };
}

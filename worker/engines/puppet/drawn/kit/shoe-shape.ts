import { outward, type Side, sides } from '../body-shape.ts';
import type { Look } from '../look.ts';
import type { StiffPiece } from '../piece.ts';
import { paintCloth } from './cloth.ts';
import { paintSkin } from './skin.ts';
import { acrossLimb, eased } from './sleeves.ts';
import { limbShape, type Point, radiusAt, smoothShape, tenth } from './svg-path.ts';
import type { Tailor } from './tailor.ts';

/** A foot's outline about the ankle, seen from the front and turned a little outwards: x outwards, y down. Units. */
const upperOutline: readonly Point[] = [
  [-18, -16],
  [-20, 8],
  [-21, 30],
  [-17, 46],
  [0, 52],
  [24, 52],
  [39, 49],
  [42, 40],
  [34, 22],
  [22, 4],
  [19, -16],
];

type PaintPart = (look: Look, shape: string, print?: string) => string;

/** Both shoes, each drawn about its own ankle: x outwards, y down from the ankle, the ground at 54. */
export function shoesOf(
  { shape, ink, skin }: Tailor,
  draw: (paint: PaintPart, bare: (shape: string) => string) => string,
): StiffPiece[] {
  const girth = shape.shin[shape.shin.length - 1][1] / 17;
  return sides.map((side) => {
    const [x, y] = shape.joint(`ankle${side}`);
    const o = outward[side];
    const paint = (look: Look, path: string, print = '') =>
      paintCloth(
        look,
        path,
        { from: [o > 0 ? -26 : 46, 30], to: [o > 0 ? 46 : -26, 30], print, round: 0.9 },
        ink,
      );
    // Above the ankle it is as flat as the shin's end.
    const bare = (path: string) =>
      paintSkin(skin, path, { from: [o > 0 ? -26 : 46, 30], to: [o > 0 ? 46 : -26, 30] }, ink, {
        fades: [{ full: [0, 40], none: [0, -4] }],
      });
    return {
      layer: `shoe${side}`,
      svg: `<g transform="translate(${tenth(x)} ${tenth(y)}) scale(${o * girth} 1)">${draw(paint, bare)}</g>`,
    };
  });
}

/** The foot's outline below a height. */
export function footShape(top: number): string {
  const lower = upperOutline.filter(([, y]) => y > top);
  const at = (right: boolean): Point => [right ? 20 : -19, top];
  return smoothShape([at(false), ...lower, at(true)]);
}

/** A sole's edge along the ground. */
export function soleShape(height: number, room = 2): string {
  const top = 54 - height;
  return `M${-21 - room} ${top}C-10 ${top + 2} 24 ${top + 3} ${42 + room} ${top - 3}L${42 + room} ${top + height * 0.55}Q${42 + room} 54 ${30 + room} 54H${-12 - room}Q${-21 - room} 54 ${-21 - room} ${top + height * 0.5}Z`;
}

/** Something about the shins, as a boot's leg or a sock: shares of the bone from the knee. */
export function shafts(
  tailor: Tailor,
  from: number,
  ease: readonly [top: number, bottom: number],
  look: Look = tailor.look,
): StiffPiece[] {
  const { shape, ink } = tailor;
  return sides.map((side: Side) => {
    const [knee, ankle] = [shape.joint(`knee${side}`), shape.joint(`ankle${side}`)];
    const profile = eased(shape.shin, from, 1, ease[0], ease[1]);
    return {
      layer: `shin${side}`,
      svg: paintCloth(
        look,
        limbShape(knee, ankle, profile, { start: 'flat', end: 'flat' }),
        acrossLimb(knee, ankle, radiusAt(profile, 0.7)),
        ink,
      ),
    };
  });
}

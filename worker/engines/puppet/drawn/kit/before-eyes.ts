import type { Eyes } from '../head-measure.ts';
import { line } from './ink.ts';

/** Half the way between the eyes that glasses are drawn for, units; and the smallest and largest that are worn. */
const drawnFor = 24;
const sizes = { least: 15, most: 34 };
/** Their arms end so far inside of the head's edge, and are seen from in front no longer than this, units. */
const inside = 4;
const longest = 14;

/** Glasses before the eyes, wherever they are. svg: of a pair whose middle is at (0, 0) and whose eyes are at (±24, 0);
 *  arms: where its own arms begin to be drawn, from its middle, in which colour and how thick. */
export function beforeEyes(
  { middle, half, tilt, reach }: Eyes,
  svg: string,
  arms: {
    readonly from: number;
    readonly y: number;
    readonly colour: string;
    readonly thick: number;
  },
): string {
  const size = Math.min(sizes.most, Math.max(sizes.least, half)) / drawnFor;
  const end = Math.min(arms.from + longest, (reach - inside) / size);
  const arm = (o: -1 | 1) =>
    line(`M${o * arms.from} ${arms.y}H${o * end}`, arms.colour, arms.thick);
  const [x, y] = middle;
  const degrees = (tilt * 180) / Math.PI;
  return `<g transform="translate(${x} ${y}) rotate(${degrees}) scale(${size})">${end > arms.from ? arm(-1) + arm(1) : ''}${svg}</g>`;
}

import type { Ellipse } from '../ellipse.ts';
import { crownShape, hatPen } from '../kit/hats.ts';
import { line } from '../kit/ink.ts';
import type { Tailor, Thing } from '../kit/tailor.ts';

/** How thick the globe's edge is, units. */
const rim = 9;
/** Where it stands: in the ring of a spacesuit. */
const bottom = 168;

function globeOf({ head }: Tailor): Ellipse {
  const top = head.top - 16;
  return {
    middle: [0, (top + bottom) / 2],
    halfWidth: 1.42 * (head.half + 3),
    halfHeight: (bottom - top) / 2,
  };
}

/** A glass globe about the head, which stays to be seen. */
export const thing: Thing = {
  usual: { colour: '#e9edf0', material: 'metal' },
  encloses(tailor) {
    const globe = globeOf(tailor);
    const inside = rim / 2 + 1;
    return {
      ...globe,
      halfWidth: globe.halfWidth - inside,
      halfHeight: globe.halfHeight - inside,
    };
  },
  make(tailor) {
    const pen = hatPen(tailor);
    const {
      middle: [, middle],
      halfWidth: r,
      halfHeight: tall,
    } = globeOf(tailor);
    const glass = `<ellipse cx="0" cy="${middle}" rx="${r}" ry="${tall}" fill="#bfe0f2" opacity=".13"/><ellipse cx="0" cy="${middle}" rx="${r}" ry="${tall}" fill="none" stroke="${tailor.look.colour}" stroke-width="${rim}"/>`;
    const shine = line(
      `M${-r * 0.66} ${middle + tall * 0.2}C${-r * 0.78} ${middle - tall * 0.3} ${-r * 0.5} ${middle - tall * 0.68} ${-r * 0.16} ${middle - tall * 0.78}`,
      '#ffffff',
      9,
      0.6,
    );
    return [
      {
        layer: 'hatBack',
        svg: `<ellipse cx="0" cy="${middle}" rx="${r}" ry="${tall}" fill="#8fb4cc" opacity=".3"/>`,
      },
      {
        layer: 'hat',
        svg: glass + shine + (tailor.look.pattern ? pen.cloth(crownShape(pen)) : ''),
      },
    ];
  },
};

import { crownShape, hatPen } from '../kit/hats.ts';
import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** A glass globe about the head, which stays to be seen. */
export const thing: Thing = {
  usual: { colour: '#e9edf0', material: 'metal' },
  make(tailor) {
    const pen = hatPen(tailor);
    const { half, top } = pen;
    const r = Math.max(half * 1.42, tailor.head.widestHalf + 8);
    const [up, down] = [top - 16, 168];
    const middle = (up + down) / 2;
    const tall = (down - up) / 2;
    const globe = `<ellipse cx="0" cy="${middle}" rx="${r}" ry="${tall}" fill="#bfe0f2" opacity=".13"/><ellipse cx="0" cy="${middle}" rx="${r}" ry="${tall}" fill="none" stroke="${tailor.look.colour}" stroke-width="9"/>`;
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
        svg: globe + shine + (tailor.look.pattern ? pen.cloth(crownShape(pen)) : ''),
      },
    ];
  },
};

import { hatPen } from '../kit/hats.ts';
import { line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** Blossoms and leaves about the head. */
export const thing: Thing = {
  usual: { colour: '#e7839f', second: '#f6e7c8' },
  make(tailor) {
    const { half, rim, top } = hatPen(tailor);
    const { look } = tailor;
    const low = Math.min(rim, top + 34);
    const at = (share: number): [number, number] => [
      half * 0.98 * Math.sin(share * 1.4),
      low - 26 * Math.cos(share * 1.4) + 6,
    ];
    const vine = line(`M${at(-1).join(' ')}Q0 ${low - 34} ${at(1).join(' ')}`, '#5d8a4b', 8);
    const blossoms = [-1, -0.62, -0.25, 0.15, 0.52, 0.92].map((share, i) => {
      const [x, y] = at(share);
      const colours = look.colours.length > 1 ? look.colours : [look.colour, look.second];
      const petals = [0, 1, 2, 3, 4]
        .map((p) =>
          spot(
            [x + 8 * Math.cos(p * 1.257 + i), y + 8 * Math.sin(p * 1.257 + i)],
            7,
            colours[i % colours.length],
          ),
        )
        .join('');
      return petals + spot([x, y], 4.4, '#f3c64b');
    });
    return [{ layer: 'hat', svg: vine + blossoms.join('') }];
  },
};

import { hatPen } from '../kit/hats.ts';
import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** A high band, and a puffed crown above it in folds. */
export const thing: Thing = {
  usual: { colour: '#f6f4ee', material: 'cotton' },
  make(tailor) {
    const pen = hatPen(tailor);
    const { half, rim, top } = pen;
    const { look } = tailor;
    const seam = top - 22;
    const crest = seam - 74;
    const puff =
      `M${-half * 0.94} ${seam}C${-half * 1.62} ${seam - 22} ${-half * 1.4} ${crest + 8} ${-half * 0.72} ${crest + 14}` +
      `C${-half * 0.5} ${crest - 18} ${half * 0.5} ${crest - 18} ${half * 0.72} ${crest + 14}` +
      `C${half * 1.4} ${crest + 8} ${half * 1.62} ${seam - 22} ${half * 0.94} ${seam}Z`;
    const band = `M${-half} ${rim}L${-half * 0.94} ${seam - 4}Q0 ${seam + 6} ${half * 0.94} ${seam - 4}L${half} ${rim}Q0 ${rim + 12} ${-half} ${rim}Z`;
    const fold = shadeOf(look.colour, 0.84);
    const folds = [-0.62, -0.22, 0.22, 0.62]
      .map(
        (x) =>
          `M${half * x} ${seam}Q${half * x * 1.25} ${seam - 26} ${half * x * 1.3} ${seam - 48}`,
      )
      .join('');
    return [
      {
        layer: 'hat',
        svg: pen.cloth(puff, look, line(folds, fold, 4)) + pen.cloth(band),
      },
    ];
  },
};

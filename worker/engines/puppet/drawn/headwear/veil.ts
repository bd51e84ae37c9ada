import { hatPen } from '../kit/hats.ts';
import type { Thing } from '../kit/tailor.ts';

/** Falls from the hair behind the shoulders. */
export const thing: Thing = {
  usual: { colour: '#f7f5f2', material: 'chiffon' },
  make(tailor) {
    const { half, top } = hatPen(tailor);
    const { colour } = tailor.look;
    const fall = `M0 ${top - 6}C${half * 1.3} ${top - 6} ${half * 1.5} 90 ${half * 1.9} 300C${half} 330 ${-half} 330 ${-half * 1.9} 300C${-half * 1.5} 90 ${-half * 1.3} ${top - 6} 0 ${top - 6}Z`;
    const rim = `M${-half} ${top + 42}C${-half * 0.9} ${top - 16} ${half * 0.9} ${top - 16} ${half} ${top + 42}C${half * 0.8} ${top + 6} ${-half * 0.8} ${top + 6} ${-half} ${top + 42}Z`;
    return [
      { layer: 'hatBack', svg: `<path d="${fall}" fill="${colour}" opacity=".7"/>` },
      { layer: 'hat', svg: `<path d="${rim}" fill="${colour}" opacity=".85"/>` },
    ];
  },
};

import { inHand } from '../kit/in-hand.ts';
import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** Upright, its strings towards the viewer. */
export const thing: Thing = {
  usual: { colour: '#d8412f', second: '#2b2b32' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    const middleY = -112;
    const [across, down] = [38, 50];
    const strings = Array.from({ length: 7 }, (_, i) => {
      const share = (i - 3) / 4;
      const half = Math.sqrt(1 - share * share);
      return (
        `M${across * share} ${middleY - down * half}V${middleY + down * half}` +
        `M${-across * half} ${middleY + down * share}H${across * half}`
      );
    }).join('');
    return inHand(
      tailor,
      line(strings, '#f4f1e6', 1.8) +
        `<ellipse cx="0" cy="${middleY}" rx="${across}" ry="${down}" fill="none" stroke="${colour}" stroke-width="7"/>` +
        line('M-20 -70L0 -36L20 -70', colour, 6) +
        line('M0 -40V-22', colour, 8) +
        line('M0 -24V34', second, 11),
    );
  },
};

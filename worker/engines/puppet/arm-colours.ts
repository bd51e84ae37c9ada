import { ColourHistogram } from './colour-histogram.ts';

/** Stretches of an arm, hand included, that have colours of their own. */
const stretches = 12;
/** Stretches up and down the arm that count with each. */
const reach = 2;
/** What the whole arm counts for beside that: a bare forearm tells what the upper arm will look like. */
const wholeArm = 0.2;
/** What the same stretch of the other arm counts for. */
const otherArm = 1;
/** A share that is as good as none. */
const noShare = 0.0006;
/** Fewer cells than this tell nothing. */
const leastCells = 30;
const mostEvidence = 3;

/** Learns the colours of an arm and of the body beside it from cells that are near its axis and cells that
 *  are well away from it. */
export class ArmColours {
  private readonly arm = Array.from({ length: stretches }, () => new ColourHistogram());
  private readonly beside = Array.from({ length: stretches }, () => new ColourHistogram());
  private wide: { readonly arm: ColourHistogram; readonly beside: ColourHistogram }[] = [];

  /** along: 0..3, see placeOnLimb; weight: how sure it is, 0..1. */
  addArm(along: number, weight: number, r: number, g: number, b: number): void {
    this.arm[stretchAt(along)].add(r, g, b, weight);
  }

  addBeside(along: number, r: number, g: number, b: number): void {
    this.beside[stretchAt(along)].add(r, g, b, 1);
  }

  /** To be called once, when all cells of both arms are added: clothes are alike on both. */
  finish(other: ArmColours): void {
    const whole = new ColourHistogram();
    for (const one of this.arm) whole.addAll(one, wholeArm / stretches);
    this.wide = this.arm.map((_, i) => {
      const [arm, beside] = [new ColourHistogram(), new ColourHistogram()];
      arm.addAll(whole, 1);
      arm.addAll(other.arm[i], otherArm);
      for (let j = Math.max(0, i - reach); j <= Math.min(stretches - 1, i + reach); j++) {
        arm.addAll(this.arm[j], 1);
        beside.addAll(this.beside[j], 1);
      }
      arm.blur();
      beside.blur();
      return { arm, beside };
    });
  }

  /** How much a colour speaks for the arm (> 0) or the body beside it (< 0): log of the ratio of shares. */
  evidence(along: number, r: number, g: number, b: number): number {
    const { arm, beside } = this.wide[stretchAt(along)];
    if (arm.count < leastCells || beside.count < leastCells) return 0;
    return evidenceOf(arm.shareOf(r, g, b), beside.shareOf(r, g, b));
  }
}

function evidenceOf(armShare: number, besideShare: number): number {
  const ratio = Math.log((armShare + noShare) / (besideShare + noShare));
  return Math.max(-mostEvidence, Math.min(mostEvidence, ratio));
}

function stretchAt(along: number): number {
  return Math.min(stretches - 1, Math.max(0, Math.floor((along / 3) * stretches)));
}

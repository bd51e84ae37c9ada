import { Bytes, Doubles } from './memory';

/** Of a bone's bins. */
const mostlyFree: f64 = 0.5;

/** See puppet/arm-profile.ts, whose putProfile lays it out: by bins, on the left of the axis and on its right. */
@unmanaged
export class ArmProfile {
  radiiLeft: Doubles;
  radiiRight: Doubles;
  freeLeft: Bytes;
  freeRight: Bytes;
  /** Bins along each of an arm's three bones. */
  bins: i32;

  /** From the axis to the arm's edge on one side, px: between the middles of two bins in proportion, so that an outline
   *  has no steps. */
  radiusAt(along: f64, isRight: bool): f64 {
    const radii = isRight ? this.radiiRight : this.radiiLeft;
    const bins = this.bins;
    const at = min(<f64>(3 * bins - 1), max(0.0, along * bins - 0.5));
    const bin = <i32>at;
    const next = radii[min(3 * bins - 1, bin + 1)];
    return radii[bin] + (next - radii[bin]) * (at - <f64>bin);
  }

  /** Whether the arm borders on the background there, so that nothing else can be between. */
  isFree(along: f64, isRight: bool): bool {
    const bins = this.bins;
    const bin = min(3 * bins - 1, max(0, <i32>floor(along * bins)));
    return (isRight ? this.freeRight : this.freeLeft)[bin] !== 0;
  }

  /** Whether most of the bone there borders on the background on one side or the other. */
  isMostlyFree(along: f64): bool {
    const bins = this.bins;
    const bone = min(2, max(0, <i32>floor(along)));
    let free = 0;
    for (let bin = bone * bins; bin < (bone + 1) * bins; bin++) {
      if (this.freeLeft[bin] || this.freeRight[bin]) free++;
    }
    return <f64>free >= mostlyFree * bins;
  }
}

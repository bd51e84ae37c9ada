import { labelComponents } from './components';
import { bytes, Floats, ints, mark, release } from './memory';

const PINHOLE_PX = 4;

/** Leaves of a likelihood [y, x], 0..1, the largest component only, and no pinholes. */
export function keepBody(likelihood: Floats, widthPx: i32, heightPx: i32): void {
  const marked = mark();
  const count = widthPx * heightPx;
  const inside = bytes(count);
  const outside = bytes(count);
  for (let i = 0; i < count; i++) {
    if (likelihood[i] >= 0.5) inside[i] = 1;
    else outside[i] = 1;
  }
  const bodies = ints(count);
  const bodySizes = ints(count / 2 + 2);
  const bodyCount = labelComponents(inside, widthPx, heightPx, bodies, bodySizes);
  let body = 0;
  for (let label = 1; label < bodyCount; label++) {
    if (bodySizes[label] > bodySizes[body]) body = label;
  }
  const holes = ints(count);
  const holeSizes = ints(count / 2 + 2);
  labelComponents(outside, widthPx, heightPx, holes, holeSizes);
  for (let i = 0; i < count; i++) {
    if (inside[i]) {
      if (bodies[i] !== body) likelihood[i] = 0;
    } else if (holeSizes[holes[i]] <= PINHOLE_PX) likelihood[i] = 1;
  }
  release(marked);
}

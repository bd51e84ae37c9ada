import type { Particles } from './life/particles.ts';
import type { FigureLight, GroundShadow, Layer } from './place.ts';
import type { Premises, Setting } from './setting.ts';

/** A painted place: what its file gives. */
export interface Painting {
  /** Back to front. */
  readonly layers: readonly (Layer | Particles)[];
  readonly light?: Partial<FigureLight>;
  readonly shadow?: Partial<GroundShadow>;
  readonly reflection?: number;
}

/** One file of `places/`, its export `place`. */
export interface Place extends Premises {
  paint(setting: Setting): Painting;
}

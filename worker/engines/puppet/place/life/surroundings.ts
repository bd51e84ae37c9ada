import type { SceneBrief } from '../../../../../core/prompt/scene-brief.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import type { Particles } from './particles.ts';

/** What the sentence wants in the air. */
export function inTheAir(_setting: Setting, _around: SceneBrief['around']): (Layer | Particles)[] {
  return [];
}

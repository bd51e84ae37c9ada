import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../config/project-root.ts';
import { loadTemplates } from '../../config/templates.ts';
import { choreograph } from '../../core/dance/choreograph.ts';
import { jointCount, jointIndex } from '../../core/dance/skeleton.ts';
import { figureOf, pictureSize } from '../core/dance/figure-of.ts';

const { templates } = await loadTemplates(join(projectRoot, 'templates'));
const framesPerSecond = 30;
const figure = figureOf();

/** Slower than this wrists, head and pelvis stand still, shares of the figure's height in a second. */
const stillBelow = 0.25;

/** Seconds at the end of a clip in which nothing moves much. */
function stillSeconds(template: (typeof templates)[number]): number {
  const moves = { seconds: 10, mirror: false, framesPerSecond, halfBody: false };
  const { joints, frameCount } = choreograph(template, figure, { ...moves, ...pictureSize });
  const speedAt = (frame: number) =>
    Math.max(
      ...(['wristL', 'wristR', 'head', 'pelvis'] as const).map((name) => {
        const at = (frame * jointCount + jointIndex[name]) * 3;
        const before = at - jointCount * 3;
        const step = Math.hypot(
          joints[at]! - joints[before]!,
          joints[at + 1]! - joints[before + 1]!,
        );
        return (step * framesPerSecond) / figure.box.heightPx;
      }),
    );
  let frame = frameCount - 1;
  while (frame > 0 && speedAt(frame) < stillBelow) frame--;
  return (frameCount - 1 - frame) / framesPerSecond;
}

test.each(templates)('$id holds its last pose no longer than a breath', (template) => {
  expect(stillSeconds(template)).toBeLessThan(0.65);
});

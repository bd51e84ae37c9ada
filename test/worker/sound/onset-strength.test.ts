import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import { loadTemplates } from '../../../config/templates.ts';
import { findSoundBeats, soundSamplesPerSecond } from '../../../worker/sound/onset-strength.ts';
import { readSound } from '../../../worker/video/read-sound.ts';

const { templates } = await loadTemplates(join(projectRoot, 'templates'));

test('the tempo of every piece of our own is found, and where its beats are', async () => {
  let onBeat = 0;
  for (const { id, musicPath, beatsPerMinute } of templates) {
    const sound = await readSound(musicPath!, soundSamplesPerSecond, { secondsMax: 12 });
    const beats = findSoundBeats(sound)!;
    expect(Math.abs(beats.beatsPerMinute - beatsPerMinute), id).toBeLessThan(0.5);
    if (Math.abs(beats.firstBeatSeconds) < 0.03) onBeat++;
  }
  // In one the snare is more than the kick, and the half-beat may be taken.
  expect(onBeat).toBeGreaterThanOrEqual(templates.length - 1);
});

test('silence has no beats', () => {
  expect(findSoundBeats(new Float32Array(soundSamplesPerSecond * 5))).toBeNull();
});

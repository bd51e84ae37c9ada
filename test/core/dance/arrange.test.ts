import { describe, expect, test } from 'vitest';
import { arrange, placeKeys } from '../../../core/dance/arrange.ts';
import { beatSeconds, phrasesOf, type Template } from '../../../core/dance/template.ts';
import { danceOf, scoreOf } from './dance-of.ts';

/** Six phrases of two bars between an opening and an ending of one. */
function longDance(beatsPerMinute: number): Template {
  const body = Array.from({ length: 6 }, (_, i) => ({
    name: `phrase ${i}`,
    beats: 8,
    keys: [{ beat: 0, head: [i, 0, 0] as [number, number, number] }],
  }));
  return danceOf(scoreOf({ body }), beatsPerMinute);
}

const everyHalfSecond = Array.from({ length: 51 }, (_, i) => 5 + i / 2);

describe.each([80, 120, 126, 140])('at %d beats a minute', (beatsPerMinute) => {
  const dance = longDance(beatsPerMinute);
  const barSeconds = dance.beatsPerBar * beatSeconds(dance);

  test('every length is met within a bar, and its music with it', () => {
    for (const seconds of everyHalfSecond) checkLength(seconds);
  });

  function checkLength(seconds: number): void {
    const { sections, beats, durationSeconds, musicSegments } = arrange(dance, seconds);
    expect(Math.abs(durationSeconds - seconds)).toBeLessThanOrEqual(barSeconds);
    expect(durationSeconds).toBeCloseTo(beats * beatSeconds(dance), 9);

    expect(sections[0]).toMatchObject({ phrase: dance.score.opening, fromBeat: 0, toBeat: 4 });
    expect(sections.at(-1)).toMatchObject({ phrase: dance.score.ending, fromBeat: 0, toBeat: 4 });
    sections.slice(1).forEach((section, i) => {
      expect(section.atBeat).toBe(sections[i].atBeat + sections[i].toBeat - sections[i].fromBeat);
    });

    const bars = Array.from({ length: beats / 4 }, (_, bar) => musicBeatOfDance(bar * 4));
    expect(new Set(bars.slice(0, 8)).size).toBe(Math.min(8, bars.length));
    expect(musicSegments.flatMap(barsOfMusic)).toEqual(bars);
    musicSegments.slice(1).forEach(({ startSeconds }, i) => {
      const before = musicSegments[i];
      expect(startSeconds).not.toBeCloseTo(before.startSeconds + before.durationSeconds, 6);
    });

    /** Where in the music the moves of a beat of the clip belong. */
    function musicBeatOfDance(beat: number): number {
      const section = sections.findLast(({ atBeat }) => atBeat <= beat);
      if (!section) throw new Error('before the clip');
      let start = 0;
      for (const phrase of phrasesOf(dance)) {
        if (phrase === section.phrase) break;
        start += phrase.beats;
      }
      return start + section.fromBeat + beat - section.atBeat;
    }
  }

  function barsOfMusic(segment: { startSeconds: number; durationSeconds: number }): number[] {
    const start = segment.startSeconds / beatSeconds(dance);
    const bars = segment.durationSeconds / barSeconds;
    expect(bars).toBeCloseTo(Math.round(bars), 9);
    return Array.from({ length: Math.round(bars) }, (_, i) => Math.round(start) + i * 4);
  }
});

test('the whole dance takes the whole music in one piece', () => {
  const dance = longDance(120);
  expect(arrange(dance, 28).musicSegments).toEqual([{ startSeconds: 0, durationSeconds: 28 }]);
});

test('keys come at the beats of the clip, those of a phrase cut short do not', () => {
  const dance = danceOf();
  const { sections } = arrange(dance, 6.1);
  expect(sections.map(({ phrase, toBeat }) => [phrase.name, toBeat])).toEqual([
    ['wake', 4],
    ['side step', 4],
    ['bow', 4],
  ]);
  expect(placeKeys(sections).map(({ beat }) => beat)).toEqual([1, 3, 4, 5, 6, 7, 9]);
});

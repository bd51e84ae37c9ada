import { describe, expect, test } from 'vitest';
import { faceFrameOf } from '../../../core/dance/face-frame.ts';
import { DanceError, type FaultCode, type FaultDetails } from '../../../core/faults.ts';
import { locales } from '../../../core/words/locale.ts';
import { wordFault, wordNote } from '../../../core/words/say.ts';
import { coach } from '../../../worker/photo/coach.ts';
import { coachHead, type SearchedFaces } from '../../../worker/photo/coach-head.ts';
import { coachLimits } from '../../../worker/photo/coach-limits.ts';
import { headLimits as limits } from '../../../worker/photo/head-limits.ts';
import { aPhotoOf, type FigureLook, pictureHeightPx, pictureWidthPx } from './standing-figure.ts';

interface Verdict {
  readonly code: FaultCode | 'DANCES';
  readonly details: FaultDetails;
  readonly notes: readonly string[];
}

/** A face that fills the picture: only the head and the shoulders are in it. */
const closeUp: FigureLook = { pxPerMetre: 2400, hipYPx: 2200, hipXPx: 288 };

/** What the coach says of a head like this, with other faces of these sizes in the picture. */
function judge(
  look: FigureLook = {},
  others: readonly { size: number; score?: number; apart?: number }[] = [],
  source = { scale: 1 },
): Verdict {
  const { photo, figure } = aPhotoOf(look);
  const face = faceFrameOf(figure);
  const seen = {
    ...photo,
    sourceWidthPx: Math.round(pictureWidthPx * source.scale),
    sourceHeightPx: Math.round(pictureHeightPx * source.scale),
  };
  const people: SearchedFaces['people'] = [
    { box: figure.box, score: 0.9, face },
    ...others.map(({ size, score = 0.9, apart = 6 }) => ({
      box: figure.box,
      score,
      face: { ...face, xPx: face.xPx + apart * face.unitPx, unitPx: size * face.unitPx },
    })),
  ];
  return verdict(() => coachHead(seen, { people, figure, quarterTurns: 0 }));
}

function verdict(work: () => ReturnType<typeof coachHead>): Verdict {
  try {
    const notes = work();
    for (const note of notes) {
      for (const locale of locales) expect(wordNote(note, locale)).not.toMatch(/[?{}]/);
    }
    return { code: 'DANCES', details: {}, notes: notes.map(({ code }) => code) };
  } catch (error) {
    expect(error).toBeInstanceOf(DanceError);
    const { code, details } = error as DanceError;
    for (const locale of locales) {
      const { message, advice } = wordFault(code, details, locale);
      expect(`${message}${advice}`).not.toMatch(/[?{}]|NaN/);
    }
    return { code, details, notes: [] };
  }
}

describe('a head dances', () => {
  test('from a full body', () => {
    expect(judge()).toEqual({ code: 'DANCES', details: {}, notes: [] });
  });

  test('from a close-up, which no template dance takes', () => {
    const { photo, figure } = aPhotoOf(closeUp);
    const people = [{ box: figure.box, score: 0.9 }];
    expect(verdict(() => coach(photo, { people, figure, quarterTurns: 0 })).code).toBe('FACE_ONLY');
    expect(judge(closeUp).code).toBe('DANCES');
  });

  test('with legs crossed, arms hidden and sitting: only the head counts', () => {
    const visibility = { leftWrist: 0, rightWrist: 0, leftAnkle: 0, rightAnkle: 0 };
    expect(judge({ visibility }).code).toBe('DANCES');
  });

  test('when it dominates, with a word on the others', () => {
    const smaller = { size: limits.otherFaceSizeMax - 0.1 };
    expect(judge({}, [smaller])).toMatchObject({ code: 'DANCES', notes: ['OTHERS_IGNORED'] });
  });
});

describe('a head does not dance', () => {
  const empty = { people: [], figure: null, quarterTurns: 0 } as const;

  test('when nobody is there', () => {
    expect(verdict(() => coachHead(aPhotoOf().photo, empty)).code).toBe('NO_FACE');
  });

  test('when the photo lies on its side', () => {
    const { photo, figure } = aPhotoOf();
    const people = [{ box: figure.box, score: 0.9, face: faceFrameOf(figure) }];
    const search = { people, figure: null, quarterTurns: 1 } as const;
    expect(verdict(() => coachHead(photo, search))).toMatchObject({
      code: 'TILTED',
      details: { degrees: 90 },
    });
  });

  test('when another is about as large', () => {
    const alike = { size: limits.otherFaceSizeMax + 0.1 };
    expect(judge({}, [alike, alike])).toMatchObject({
      code: 'SEVERAL_FACES',
      details: { count: 3 },
    });
  });

  test('but not because the same face was found twice, or something unsure', () => {
    expect(judge({}, [{ size: 1, apart: 0.5 }]).notes).toEqual([]);
    const unsure = { size: 1, score: coachLimits.otherPersonScoreMin - 0.01 };
    expect(judge({}, [unsure]).notes).toEqual([]);
  });

  test.each([
    [limits.yawDegreesMax - 3, 'DANCES'],
    [limits.yawDegreesMax + 3, 'FACE_TURNED_AWAY'],
    [180, 'FACE_TURNED_AWAY'],
  ])('turned away by %d degrees: %s', (yawDegrees, code) => {
    const { details, ...said } = judge({ yawDegrees });
    expect(said.code).toBe(code);
    if (code !== 'DANCES') expect(details['degrees']).toBeGreaterThanOrEqual(yawDegrees);
  });

  test('when the edge cuts through the face, even below the mouth', () => {
    expect(judge({ ...closeUp, hipYPx: 1600 }).code).toBe('FACE_CUT_OFF');
    // The mouth lies 100 px above the lower edge, the chin below it.
    const mouthYPx = pictureHeightPx - 60;
    expect(judge({ ...closeUp, hipYPx: mouthYPx + 0.62 * 2400 }).code).toBe('FACE_CUT_OFF');
  });

  test('when an eye or the mouth is hidden', () => {
    expect(judge({ visibility: { leftEye: 0.2 } }).code).toBe('NO_FACE');
    expect(judge({ visibility: { mouthRight: 0.2 } }).code).toBe('NO_FACE');
  });

  test('when it is small in the photo, whatever the canvas enlarges it to', () => {
    const headPx = limits.headUnits * 0.08 * 480;
    const enough = (limits.headSourcePxMin + 2) / headPx;
    const short = (limits.headSourcePxMin - 2) / headPx;
    expect(judge({}, [], { scale: enough }).code).toBe('DANCES');
    expect(judge({}, [], { scale: short })).toMatchObject({
      code: 'FACE_TOO_SMALL',
      details: { limitPx: limits.headSourcePxMin },
    });
  });

  test('in the dark, and out of focus', () => {
    const brightness = (coachLimits.brightnessMin - 0.03) * 255;
    expect(judge({ brightness }).code).toBe('TOO_DARK');
    expect(judge({ ...closeUp, slopePx: 60 }).code).toBe('TOO_BLURRED');
  });
});

import { describe, expect, test } from 'vitest';
import { isHalfBody } from '../../../core/dance/half-body.ts';
import { DanceError, type FaultCode, type FaultDetails } from '../../../core/faults.ts';
import { locales } from '../../../core/words/locale.ts';
import { wordFault, wordNote } from '../../../core/words/say.ts';
import { coach, type SearchedPeople } from '../../../worker/photo/coach.ts';
import { coachLimits as limits } from '../../../worker/photo/coach-limits.ts';
import {
  aPhotoOf,
  type FigureLook,
  type Metres,
  pictureHeightPx,
  pictureWidthPx,
} from './standing-figure.ts';

type Others = SearchedPeople['people'];

/** What the coach says of somebody who looks like this, with others in the picture. */
function judge(look: FigureLook = {}, others: Others = [], source = { scale: 1 }) {
  const { photo, figure } = aPhotoOf(look);
  const { scale } = source;
  const seen = {
    ...photo,
    sourceWidthPx: Math.round(pictureWidthPx * scale),
    sourceHeightPx: Math.round(pictureHeightPx * scale),
  };
  const people = [{ box: figure.box, score: 0.9 }, ...others];
  return verdict(() => coach(seen, { people, figure, quarterTurns: 0 }));
}

function judgeNobody(search: Omit<SearchedPeople, 'figure'>, look: FigureLook = {}) {
  return verdict(() => coach(aPhotoOf(look).photo, { ...search, figure: null }));
}

interface Verdict {
  readonly code: FaultCode | 'DANCES';
  readonly details: FaultDetails;
  readonly notes: readonly string[];
}

function verdict(work: () => ReturnType<typeof coach>): Verdict {
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

test('somebody who stands before the camera dances, without a note', () => {
  expect(judge()).toEqual({ code: 'DANCES', details: {}, notes: [] });
});

describe('nobody to dance', () => {
  const person = (score: number) => [
    { box: { xPx: 0, yPx: 0, widthPx: 300, heightPx: 400 }, score },
  ];

  test('an empty picture', () => {
    expect(judgeNobody({ people: [], quarterTurns: 0 }).code).toBe('NO_PERSON');
  });

  test('an empty picture that is dark says so', () => {
    const brightness = (limits.brightnessMin - 0.03) * 255;
    const { code, details } = judgeNobody({ people: [], quarterTurns: 0 }, { brightness });
    expect(code).toBe('TOO_DARK');
    expect(details['brightness']).toBeLessThan(limits.brightnessMin);
  });

  test.each([
    [1, 90],
    [3, 90],
    [2, 180],
    [0, 90],
  ] as const)(
    'somebody who stands upright after %i quarter turns lies by %i°',
    (quarterTurns, degrees) => {
      const people = person(limits.lyingPersonScoreMin + 0.01);
      expect(judgeNobody({ people, quarterTurns })).toMatchObject({
        code: 'TILTED',
        details: { degrees },
      });
    },
  );

  test('something that hardly looks like a person after a turn is none', () => {
    const people = person(limits.lyingPersonScoreMin - 0.01);
    expect(judgeNobody({ people, quarterTurns: 1 }).code).toBe('NO_PERSON');
  });
});

describe('several people', () => {
  const { box } = aPhotoOf().figure;
  const other = (size: number, score = 0.9): Others => [
    {
      box: { xPx: 500, yPx: 0, widthPx: box.widthPx * size, heightPx: box.heightPx * size },
      score,
    },
  ];
  const limit = limits.otherPersonSizeMax;

  test('of about the same size are refused, and counted', () => {
    expect(judge({}, other(limit + 0.02))).toMatchObject({
      code: 'SEVERAL_PEOPLE',
      details: { count: 2 },
    });
    expect(judge({}, [...other(1), ...other(0.9), ...other(0.3)]).details).toEqual({ count: 3 });
  });

  test('the largest dances when it clearly dominates, with a note', () => {
    expect(judge({}, other(limit - 0.02))).toMatchObject({
      code: 'DANCES',
      notes: ['OTHERS_IGNORED'],
    });
  });

  test('of whom the detector is unsure are not there', () => {
    expect(judge({}, other(1, limits.otherPersonScoreMin - 0.01)).notes).toEqual([]);
  });
});

/** Both sides of each threshold: what dances, and what does not. */
const at = (x: number, y: number, z = 0): Metres => [x, y, z];
const cases: [string, FaultCode, fine: FigureLook, wrong: FigureLook][] = [
  [
    'the face alone',
    'FACE_ONLY',
    { hipYPx: 1024 + 115, pxPerMetre: 480 },
    { hipYPx: 1024 + 125, pxPerMetre: 480 },
  ],
  [
    'small',
    'PERSON_TOO_SMALL',
    { pxPerMetre: (limits.figureCanvasPxMin + 4) / 1.82 },
    { pxPerMetre: (limits.figureCanvasPxMin - 4) / 1.82 },
  ],
  [
    'dark',
    'TOO_DARK',
    { brightness: (limits.brightnessMin + 0.02) * 255 },
    { brightness: (limits.brightnessMin - 0.02) * 255 },
  ],
  ['blurred', 'TOO_BLURRED', { slopePx: 14 }, { slopePx: 40 }],
  [
    'tilted to the left',
    'TILTED',
    { tiltDegrees: limits.tiltDegreesMax - 1 },
    { tiltDegrees: limits.tiltDegreesMax + 1 },
  ],
  [
    'tilted to the right',
    'TILTED',
    { tiltDegrees: 1 - limits.tiltDegreesMax },
    { tiltDegrees: -1 - limits.tiltDegreesMax },
  ],
  [
    'turned to the left',
    'TURNED_SIDEWAYS',
    { yawDegrees: limits.yawDegreesMax - 3 },
    { yawDegrees: limits.yawDegreesMax + 3 },
  ],
  [
    'turned to the right',
    'TURNED_SIDEWAYS',
    { yawDegrees: 3 - limits.yawDegreesMax },
    { yawDegrees: -3 - limits.yawDegreesMax },
  ],
  ['seen from behind', 'SEEN_FROM_BEHIND', { yawDegrees: 0 }, { yawDegrees: 180 }],
  [
    'seen from behind, by the face',
    'SEEN_FROM_BEHIND',
    { places: { nose: at(0, -0.66, limits.behindNoseMetres - 0.01) } },
    { places: { nose: at(0, -0.66, limits.behindNoseMetres + 0.01) } },
  ],
  [
    'a hidden hand',
    'LIMBS_HIDDEN',
    { visibility: { leftWrist: limits.visibilityMin + 0.01 } },
    { visibility: { leftWrist: limits.visibilityMin - 0.01 } },
  ],
  [
    'a hidden foot',
    'LIMBS_HIDDEN',
    { visibility: { rightAnkle: limits.visibilityMin + 0.01 } },
    { visibility: { rightAnkle: limits.visibilityMin - 0.01 } },
  ],
  [
    'a hand outside the picture',
    'LIMBS_HIDDEN',
    { places: { leftWrist: at(0.59, -0.5) } },
    { places: { leftWrist: at(0.61, -0.5) } },
  ],
  [
    'an arm across the body',
    'LIMBS_CROSSED',
    { places: { leftWrist: at(-0.17 * (limits.armCrossingMax - 0.05), -0.25) } },
    { places: { leftWrist: at(-0.17 * (limits.armCrossingMax + 0.05), -0.25) } },
  ],
  [
    'the other arm across the body',
    'LIMBS_CROSSED',
    { places: { rightWrist: at(0.17 * (limits.armCrossingMax - 0.05), -0.25) } },
    { places: { rightWrist: at(0.17 * (limits.armCrossingMax + 0.05), -0.25) } },
  ],
  [
    'legs crossed',
    'LIMBS_CROSSED',
    ankles(limits.legCrossingMax - 0.05),
    ankles(limits.legCrossingMax + 0.05),
  ],
  [
    'sitting',
    'NOT_STANDING',
    sitting(limits.kneeDegreesMin + 2),
    sitting(limits.kneeDegreesMin - 2),
  ],
  ['a camera far above', 'CAMERA_ANGLE', legs(0.78, 15), legs(0.58, 24)],
  ['a camera far below', 'CAMERA_ANGLE', legs(0.95, 0), legs(1.12, -9)],
];

function ankles(crossing: number): FigureLook {
  return {
    places: {
      leftAnkle: at(-0.1 * crossing, 0.86, 0.12),
      rightAnkle: at(0.1 * crossing, 0.86, 0.12),
    },
  };
}

/** Knees bent to this inner angle, the thighs forward and the shins down. */
function sitting(kneeDegrees: number): FigureLook {
  const thigh = ((kneeDegrees - 90) * Math.PI) / 180;
  const y = 0.43 * Math.sin(thigh);
  const z = -0.43 * Math.cos(thigh);
  return {
    places: {
      leftHip: at(0.1, 0),
      rightHip: at(-0.1, 0),
      leftKnee: at(0.1, y, z),
      rightKnee: at(-0.1, y, z),
      leftAnkle: at(0.1, y + 0.43, z),
      rightAnkle: at(-0.1, y + 0.43, z),
    },
  };
}

/** Legs of this length in the picture that slope away from the camera by this much. */
function legs(lengthMetres: number, slopeDegrees: number): FigureLook {
  const z = (y: number) => y * Math.tan((slopeDegrees * Math.PI) / 180);
  const joint = (x: number, share: number) => at(x, lengthMetres * share, z(lengthMetres * share));
  return {
    pxPerMetre: 400,
    places: {
      leftKnee: joint(0.1, 0.5),
      rightKnee: joint(-0.1, 0.5),
      leftAnkle: joint(0.1, 1),
      rightAnkle: joint(-0.1, 1),
    },
  };
}

test.each(cases)('%s: %s only beyond its limit', (name, code, fine, wrong) => {
  const passed = judge(fine);
  // Most of the trunk in the picture is no face any more, but these hands are below it.
  expect(passed.code).toBe(name === 'the face alone' ? 'LIMBS_HIDDEN' : 'DANCES');
  expect(judge(wrong).code).toBe(code);
});

test('a fault says what is measured, on the wrong side of its limit', () => {
  const { details: tilted } = judge({ tiltDegrees: limits.tiltDegreesMax + 0.2 });
  expect(tilted['degrees']).toBe(limits.tiltDegreesMax + 1);
  expect(tilted['limitDegrees']).toBe(limits.tiltDegreesMax);
  const { details: above } = judge(legs(0.58, 24));
  expect(above).toMatchObject({ from: 'above', limitDegrees: limits.pitchDegreesMax });
  expect(above['degrees']).toBeGreaterThan(limits.pitchDegreesMax);
  expect(judge(legs(1.12, -9)).details).toMatchObject({ from: 'below' });
  const { details: small } = judge({ pxPerMetre: 90 }, [], { scale: 3 });
  expect(small).toEqual({ heightPx: 3 * 163, limitPx: 3 * limits.figureCanvasPxMin });
});

test('hidden limbs are named by as much as is hidden', () => {
  const { details } = judge({
    visibility: { leftElbow: 0.1, leftWrist: 0.1, rightWrist: 0.1, leftKnee: 0.1, leftAnkle: 0.1 },
  });
  expect(details['limbs']).toEqual(['leftArm', 'leftLeg', 'rightHand']);
});

test('a figure that is enlarged is not blurred for that, and is noted', () => {
  const scale = 1 / limits.enlargementNoted;
  expect(judge({ slopePx: 8 }, [], { scale })).toMatchObject({
    code: 'DANCES',
    notes: ['PICTURE_ENLARGED'],
  });
  expect(judge({}, [], { scale: scale + 0.05 }).notes).toEqual([]);
});

test('a long trunk over short legs is no camera angle where the figure is not shortened', () => {
  const narrow = { leftShoulder: at(0.15, -0.5), rightShoulder: at(-0.15, -0.5) };
  const look = legs(0.58, 24);
  expect(judge({ ...look, places: { ...look.places, ...narrow } }).code).toBe('DANCES');
});

test('proportions or depth alone do not make a camera angle', () => {
  expect(judge(legs(0.6, 8)).code).toBe('DANCES');
  expect(judge(legs(0.86, 30)).code).toBe('DANCES');
});

describe('half a body', () => {
  const cutAtTheHips: FigureLook = { hipYPx: 960, pxPerMetre: 900 };
  const handsBefore = { leftWrist: at(0.04, -0.1), rightWrist: at(-0.04, -0.1) };
  const noLegs = { leftKnee: 0.1, rightKnee: 0.1, leftAnkle: 0.05, rightAnkle: 0.05 };

  test('dances, and is told so', () => {
    expect(judge({ ...cutAtTheHips, places: handsBefore, visibility: noLegs })).toMatchObject({
      code: 'DANCES',
      notes: ['HALF_BODY'],
    });
  });

  test('needs its hands', () => {
    const visibility = { ...noLegs, leftWrist: 0.1 };
    expect(judge({ ...cutAtTheHips, places: handsBefore, visibility })).toMatchObject({
      code: 'LIMBS_HIDDEN',
      details: { limbs: ['leftHand'] },
    });
  });

  test('is what leaves the picture at its lower edge, not what is hidden inside it', () => {
    const whole = aPhotoOf();
    expect(isHalfBody(whole.figure, whole.photo.content)).toBe(false);
    const cut = aPhotoOf({ ...cutAtTheHips, visibility: noLegs });
    expect(isHalfBody(cut.figure, cut.photo.content)).toBe(true);
    const hidden = aPhotoOf({ visibility: noLegs });
    expect(isHalfBody(hidden.figure, hidden.photo.content)).toBe(false);
    expect(judge({ visibility: noLegs }).details['limbs']).toEqual(['leftLeg', 'rightLeg']);
  });

  test('knows the photo from its padding', () => {
    const { figure, photo } = aPhotoOf({ visibility: noLegs });
    const content = { ...photo.content, heightPx: figure.box.yPx + figure.box.heightPx };
    expect(isHalfBody(figure, content)).toBe(true);
  });

  test('with one foot in the picture is a whole one with a hidden foot', () => {
    const { figure, photo } = aPhotoOf({ visibility: { leftAnkle: 0.1 } });
    expect(isHalfBody(figure, photo.content)).toBe(false);
  });
});

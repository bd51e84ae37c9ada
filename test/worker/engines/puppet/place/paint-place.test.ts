import { describe, expect, test } from 'vitest';
import { emptyBrief } from '../../../../../core/prompt/scene-brief.ts';
import { places } from '../../../../../core/prompt/vocabulary/places.ts';
import { FrameCanvas } from '../../../../../worker/engines/puppet/frame-canvas.ts';
import { listPlaces } from '../../../../../worker/engines/puppet/place/load-place.ts';
import { paintPlace } from '../../../../../worker/engines/puppet/place/paint-place.ts';
import { standIns } from '../../../../../worker/engines/puppet/place/stand-ins.ts';
import { anAsk, difference, inPlace, paint } from './an-ask.ts';

const still = { xPx: 0, yPx: 0 };
const own = [...(await listPlaces()).keys()];

describe('places of the vocabulary', () => {
  test('there are at least two dozen, each by an id of the vocabulary', () => {
    expect(own.length).toBeGreaterThanOrEqual(24);
    expect(own.filter((id) => !(id in places))).toEqual([]);
  });

  test('every id has a file or a stand-in that has one, and none has both', () => {
    const painted = (id: string) => own.includes(id) || own.includes(standIns[id]);
    expect(Object.keys(places).filter((id) => !painted(id))).toEqual([]);
    expect(Object.keys(standIns).filter((id) => own.includes(id) || !(id in places))).toEqual([]);
  });

  test.each(Object.keys(places))(
    '%s: the same seed, the same bytes; another seed, another view',
    async (id) => {
      const first = await paint(inPlace(id));
      const again = await paint(inPlace(id));
      const other = await paint({ ...inPlace(id), seed: 8 });
      expect(again.still).toEqual(first.still);
      expect(difference(first.still, other.still)).toBeGreaterThan(0.05);
      expect(first.unknown).toBe(false);
      expect(first.id).toBe(standIns[id] ?? id);
    },
  );
});

describe('a painted place', () => {
  test.each(own)('%s: lives, follows the camera, covers every pixel', async (id) => {
    const place = await paint(inPlace(id));
    const draw = (frame: number, xPx: number) => {
      // Magenta shines through wherever nothing was drawn.
      const canvas = new FrameCanvas(90, 160, new Uint8Array(90 * 160 * 3).fill(1));
      canvas.pixels.fill(0xffff00ff);
      place.drawBehind(canvas, frame, { xPx, yPx: 0 });
      const behind = canvas.pixels.slice();
      place.drawBefore(canvas, frame, { xPx, yPx: 0 });
      return { behind, all: canvas.pixels.slice(), canvas };
    };
    const now = draw(0, 0);
    expect(now.behind.filter((pixel) => pixel === 0xffff00ff)).toHaveLength(0);
    expect(now.behind.every((pixel) => pixel >>> 24 === 255)).toBe(true);
    expect([...now.canvas.touchedFrom].every((x) => x === 0)).toBe(true);
    expect([...now.canvas.touchedTo].every((x) => x === 90)).toBe(true);
    expect(draw(40, 0).all).not.toEqual(now.all);
    expect(draw(0, 25).behind).not.toEqual(now.behind);
    // However far the camera goes, there is paint.
    for (const far of [1e4, -1e4]) {
      expect(draw(900, far).behind.filter((pixel) => pixel === 0xffff00ff)).toHaveLength(0);
    }
    // Frames do not depend on those before.
    expect(draw(0, 0).all).toEqual(now.all);
  });

  test('its still is the first frame of all of it', async () => {
    const place = await paint(inPlace('beach'));
    const canvas = new FrameCanvas(90, 160, new Uint8Array(90 * 160 * 3));
    place.drawBehind(canvas, 0, still);
    place.drawBefore(canvas, 0, still);
    const rgb = [...canvas.pixels].flatMap((pixel) => [
      pixel & 255,
      (pixel >>> 8) & 255,
      (pixel >>> 16) & 255,
    ]);
    expect(difference(place.still, Uint8Array.from(rgb))).toBe(0);
  });

  test.each(own)('%s: its light and its ground are within bounds', async (id) => {
    const { light, shadow, reflection } = await paint(inPlace(id));
    const shares = [
      ...light.tint,
      light.ambient,
      light.rimStrength,
      shadow.strength,
      shadow.softness,
      reflection,
    ];
    expect(shares.filter((share) => !(share >= 0 && share <= 1))).toEqual([]);
    const bytes = [...light.keyColour, ...(light.rim ?? []), ...shadow.colour];
    expect(bytes.filter((byte) => !(byte >= 0 && byte <= 255))).toEqual([]);
  });
});

describe('what is not known', () => {
  test('nothing: a studio, and it says so; its colour fits the mood', async () => {
    const plain = await paint(anAsk({}));
    expect(plain).toMatchObject({ id: 'studio', unknown: true });
    const romantic = await paint(anAsk({ moods: ['romantic'] }));
    const calm = await paint(anAsk({ moods: ['calm'] }));
    expect(difference(romantic.still, calm.still)).toBeGreaterThan(0.5);
  });

  test('a place without a file or a stand-in: a studio, and it says so', async () => {
    expect(await paint(inPlace('hall-of-mirrors'))).toMatchObject({ id: 'studio', unknown: true });
    expect(await paint(inPlace('../studio'))).toMatchObject({ id: 'studio', unknown: true });
    expect(await paint(inPlace('constructor'))).toMatchObject({ id: 'studio', unknown: true });
  });

  test.each([
    [{ weather: ['rain'] }, 'street'],
    [{ weather: ['snow'] }, 'snow-mountain'],
    [{ lights: [{ kind: 'disco', colours: [] }] }, 'club'],
    [{ time: 'night' }, 'meadow'],
  ])('no place but %j: %s', async (brief, id) => {
    expect(await paint(anAsk(brief))).toMatchObject({ id, unknown: false });
  });
});

describe('a made-up place', () => {
  const folder = new URL('./made-up/', import.meta.url);
  const signal = new AbortController().signal;

  test('is one file, named like its id', async () => {
    const painted = await paintPlace(inPlace('glass-harbour'), signal, folder);
    expect(painted).toMatchObject({ id: 'glass-harbour', unknown: false });
    expect([...painted.still.subarray(0, 3)]).toEqual([0x20, 0xc0, 0x60]);
    const night = await paintPlace(inPlace('glass-harbour', { time: 'night' }), signal, folder);
    expect(night.still[1]).toBeLessThan(0xc0);
  });

  test('is unknown without that file', async () => {
    const painted = await paintPlace(inPlace('glass-harbour'), signal);
    expect(painted).toMatchObject({ id: 'studio', unknown: true });
  });
});

describe('hostile asks', () => {
  const sizes = { widthPx: 90, heightPx: 160, floorYPx: 144, figureHeightPx: 108 };
  test.each([
    { widthPx: 0 },
    { widthPx: -90 },
    { widthPx: 90.5 },
    { widthPx: 1e9 },
    { heightPx: Number.NaN },
    { floorYPx: 0 },
    { floorYPx: 161 },
    { floorYPx: Number.NaN },
    { figureHeightPx: 0 },
    { figureHeightPx: 1e9 },
    { framesPerSecond: 0 },
  ])('%j is refused', async (changes) => {
    await expect(paint(anAsk({}, { ...sizes, ...changes }))).rejects.toThrow(RangeError);
  });

  test('odd shapes are painted', async () => {
    for (const [widthPx, heightPx] of [
      [16, 160],
      [200, 40],
      [64, 64],
    ]) {
      const ask = { widthPx, heightPx, floorYPx: heightPx * 0.9, figureHeightPx: heightPx * 0.7 };
      const { still: rgb } = await paint({ ...inPlace('temple'), ...ask });
      expect(rgb).toHaveLength(widthPx * heightPx * 3);
    }
  });

  test('colours and ids of another vocabulary do no harm', async () => {
    const odd = { name: '"/><script>', shade: 'x' };
    const brief = {
      ...emptyBrief,
      place: { kind: 'studio', colours: [odd] },
      weather: ['meatballs'],
      time: 'teatime',
      season: '"/>',
      around: [],
    };
    expect((await paint(anAsk(brief))).id).toBe('studio');
  });

  test('an aborted ask is not painted', async () => {
    const reason = new Error('enough');
    await expect(paintPlace(inPlace('beach'), AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

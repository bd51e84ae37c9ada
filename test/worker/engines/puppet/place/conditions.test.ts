import { describe, expect, test } from 'vitest';
import type { SceneBrief } from '../../../../../core/prompt/scene-brief.ts';
import { surroundings, times, weathers } from '../../../../../core/prompt/vocabulary/atmosphere.ts';
import { FrameCanvas } from '../../../../../worker/engines/puppet/frame-canvas.ts';
import { paintPlace } from '../../../../../worker/engines/puppet/place/paint-place.ts';
import { anAsk, brightness, difference, inPlace, meanColour, paint } from './an-ask.ts';

const sky = async (kind: string, brief: Partial<SceneBrief>) =>
  meanColour(await paint(inPlace(kind, brief)), 0, 0.4);

const thing = (kind: string) => ({
  kind,
  colours: [],
  pattern: null,
  material: null,
  length: null,
  sleeves: null,
  fit: null,
  count: null,
});

describe('time of day', () => {
  test.each(['beach', 'meadow', 'city', 'great-wall', 'snow-mountain'])(
    '%s is dark at night',
    async (kind) => {
      const day = brightness(await sky(kind, { time: 'day' }));
      const night = brightness(await sky(kind, { time: 'night' }));
      expect(night).toBeLessThan(day * 0.55);
    },
  );

  test.each(['beach', 'desert', 'meadow', 'rooftop'])(
    '%s is red at sunset and blue by day',
    async (kind) => {
      const [dayR, , dayB] = await sky(kind, { time: 'day' });
      const [sunsetR, , sunsetB] = await sky(kind, { time: 'sunset' });
      expect(dayB).toBeGreaterThan(dayR + 15);
      expect(sunsetR).toBeGreaterThan(sunsetB + 10);
    },
  );

  test('every time of the vocabulary has a light of its own', async () => {
    const seen = await Promise.all(
      Object.keys(times).map(async (time) =>
        (await sky('meadow', { time })).map(Math.round).join(),
      ),
    );
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('the figure is coloured with it', async () => {
    const day = await paint(inPlace('meadow', { time: 'day' }));
    const night = await paint(inPlace('meadow', { time: 'night' }));
    const sunset = await paint(inPlace('meadow', { time: 'sunset' }));
    const mean = ({ light }: typeof day) => light.tint.reduce((sum, share) => sum + share, 0) / 3;
    expect(mean(night)).toBeLessThan(mean(day) - 0.1);
    expect(sunset.light.tint[0]).toBeGreaterThan(sunset.light.tint[2] + 0.1);
  });

  test('lanterns and fireworks mean night where nobody says a time', async () => {
    const day = brightness(await sky('beach', {}));
    const lanterns = brightness(
      await sky('beach', { lights: [{ kind: 'lanterns', colours: [] }] }),
    );
    const fireworks = brightness(await sky('beach', { around: [thing('fireworks')] }));
    expect(lanterns).toBeLessThan(day * 0.55);
    expect(fireworks).toBeLessThan(day * 0.7);
  });
});

describe('weather', () => {
  // Wind carries a few strokes through the air; clear weather is what a place has anyway.
  const seen = Object.keys(weathers).filter((id) => id !== 'clear' && id !== 'wind');
  test.each(seen)('%s changes the meadow, and not the living room', async (weather) => {
    const dry = await paint(inPlace('meadow'));
    const wet = await paint(inPlace('meadow', { weather: [weather] }));
    expect(difference(dry.still, wet.still)).toBeGreaterThan(0.4);
    const indoors = await paint(inPlace('living-room', { weather: [weather] }));
    expect(indoors.still).toEqual((await paint(inPlace('living-room'))).still);
  });

  const moving = Object.keys(weathers).filter((id) => id !== 'clear' && id !== 'cloudy');
  test.each(moving)('%s moves where nothing else does', async (weather) => {
    const ask = inPlace('glass-harbour', { weather: [weather] });
    const folder = new URL('./made-up/', import.meta.url);
    const place = await paintPlace(ask, new AbortController().signal, folder);
    const at = (frame: number) => {
      const canvas = new FrameCanvas(90, 160, new Uint8Array(90 * 160 * 3));
      place.drawBehind(canvas, frame, { xPx: 0, yPx: 0 });
      place.drawBefore(canvas, frame, { xPx: 0, yPx: 0 });
      return canvas.pixels;
    };
    expect(at(30)).not.toEqual(at(0));
  });

  test('rain takes the blue out of the sky; a sandstorm makes it yellow', async () => {
    const blueness = ([r, , b]: readonly number[]) => b - r;
    const clear = blueness(await sky('meadow', {}));
    expect(blueness(await sky('meadow', { weather: ['rain'] }))).toBeLessThan(clear - 20);
    expect(blueness(await sky('desert', { weather: ['sandstorm'] }))).toBeLessThan(-20);
  });

  test('wet ground mirrors', async () => {
    const dry = await paint(inPlace('street'));
    const wet = await paint(inPlace('street', { weather: ['rain'] }));
    expect(wet.reflection).toBeGreaterThan(dry.reflection + 0.1);
  });
});

describe('season', () => {
  test('a meadow is white in winter and yellow in autumn', async () => {
    const ground = async (season: string) =>
      meanColour(await paint(inPlace('meadow', { season })), 0.65, 1);
    const [summer, autumn, winter] = await Promise.all(['summer', 'autumn', 'winter'].map(ground));
    expect(brightness(winter)).toBeGreaterThan(brightness(summer) + 25);
    expect(winter[2]).toBeGreaterThan(summer[2] + 60);
    expect(autumn[0] - autumn[1]).toBeGreaterThan(summer[0] - summer[1] + 20);
  });
});

describe('in the air', () => {
  test.each(Object.keys(surroundings))('%s can be seen at some time', async (kind) => {
    const without = await paint(inPlace('meadow', { time: 'night' }));
    const place = await paint(inPlace('meadow', { time: 'night', around: [thing(kind)] }));
    expect(difference(without.still, place.still)).toBeGreaterThan(0.001);
  });
});

describe('what is not wanted', () => {
  const unwanted = (subject: string, kind: string) => ({ without: [{ subject, kind }] });

  test.each([
    ['snow-mountain', 'weather', 'snow', {}],
    ['cherry-blossom', 'around', 'petals', {}],
    ['park', 'around', 'leaves', { season: 'autumn' }],
    ['club', 'company', 'people', {}],
    ['stage', 'company', 'people', {}],
    ['stadium', 'company', 'people', {}],
    ['meadow', 'weather', 'cloudy', {}],
    ['meadow', 'light', 'moonlight', { time: 'night' }],
    ['meadow', 'light', 'starlight', { time: 'night' }],
  ])('%s: without %s %s', async (place, subject, kind, brief) => {
    const usual = await paint(inPlace(place, brief));
    const bare = await paint(inPlace(place, { ...brief, ...unwanted(subject, kind) }));
    const other = await paint(inPlace(place, { ...brief, ...unwanted('around', 'rainbow') }));
    expect(difference(usual.still, bare.still)).toBeGreaterThan(0.0005);
    expect(other.still).toEqual(usual.still);
  });

  test('a winter without snow is not white', async () => {
    const white = await paint(inPlace('meadow', { season: 'winter' }));
    const bare = await paint(
      inPlace('meadow', { season: 'winter', ...unwanted('weather', 'snow') }),
    );
    expect(brightness(meanColour(bare, 0.65, 1))).toBeLessThan(
      brightness(meanColour(white, 0.65, 1)) - 20,
    );
  });

  test('is not hinted at either', async () => {
    const brief = { weather: ['snow'], ...unwanted('place', 'snow-mountain') };
    expect((await paint(anAsk(brief))).id).not.toBe('snow-mountain');
    expect((await paint(anAsk({ weather: ['snow'] }))).id).toBe('snow-mountain');
  });
});

describe('counts', () => {
  test('two bubbles are fewer than twelve, and than nobody counted', async () => {
    const bare = await paint(inPlace('meadow'));
    const inkOf = async (count: number | null) =>
      difference(
        bare.still,
        (await paint(inPlace('meadow', { around: [{ ...thing('bubbles'), count }] }))).still,
      );
    const [two, twelve, usual] = [await inkOf(2), await inkOf(12), await inkOf(null)];
    expect(two).toBeGreaterThan(0);
    expect(twelve).toBeGreaterThan(two);
    expect(usual).toBeGreaterThan(two);
  });
});

describe('colours of the sentence', () => {
  test('a pink studio is pink, a green one green', async () => {
    const studio = async (name: string) =>
      meanColour(
        await paint({
          ...inPlace('studio'),
          brief: {
            ...inPlace('studio').brief,
            place: { kind: 'studio', colours: [{ name, shade: null }] },
          },
        }),
      );
    const [pink, green] = [await studio('pink'), await studio('green')];
    expect(pink[0]).toBeGreaterThan(pink[1] + 20);
    expect(green[1]).toBeGreaterThan(green[0] + 20);
  });
});

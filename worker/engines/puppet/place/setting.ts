import type { Hex } from '../../../paint/colour.ts';
import { paintOf } from '../../../paint/palette.ts';
import { createRandom } from '../seeded-random.ts';
import { createDaylight, type Daylight } from './daylight.ts';
import type { PlaceAsk } from './place.ts';

/** Chance, the same for the same seed. */
export interface Chance {
  /** 0..1, or between two numbers. */
  (from?: number, to?: number): number;
  pick<T>(choices: readonly T[]): T;
}

/** What has to be known of a place before it is painted. */
export interface Premises {
  /** Weather reaches it, and its light is the day's. */
  readonly outdoors: boolean;
  /** The time of day when nobody said one. */
  readonly time: string;
  /** Eye level above the floor, in figure heights. */
  readonly horizon?: number;
}

/** What a place is painted from: measures in px, light, and what the sentence wants. */
export interface Setting {
  /** The id of the sentence's place, where a stand-in paints too. */
  readonly kind: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** How far a layer reaches: beyond the picture, because the camera sways. */
  readonly leftPx: number;
  readonly rightPx: number;
  /** Where the dancer stands. */
  readonly centreXPx: number;
  readonly floorYPx: number;
  readonly horizonYPx: number;
  readonly figureHeightPx: number;
  readonly daylight: Daylight;
  readonly season: string | null;
  readonly weather: ReadonlySet<string>;
  readonly lights: ReadonlySet<string>;
  /** Of the place and its lights, as the sentence has them. */
  readonly colours: readonly Hex[];
  readonly moods: ReadonlySet<string>;
  /** Ids of what the sentence does not want to see. */
  readonly unwanted: ReadonlySet<string>;
  /** Snow lies on the ground. */
  readonly snowy: boolean;
  /** The ground is wet. */
  readonly wet: boolean;
  readonly chance: Chance;
  /** Height on the picture of what stands on the ground so many dancer's distances away: 1 is the dancer's. */
  groundYPx(distance: number): number;
  /** A figure's height so far away. */
  sizePx(distance: number): number;
}

/** How much wider a layer is than the picture, on each side: as far as the camera ever sways. */
export function marginPx(widthPx: number): number {
  return Math.ceil(widthPx * 0.06);
}

/** Lights that say that it is dark. */
const nightLights = ['moonlight', 'starlight', 'neon', 'lanterns', 'firelight', 'candlelight'];

export function createSetting(ask: PlaceAsk, place: Premises, kind: string): Setting {
  const { brief, widthPx, heightPx, floorYPx, figureHeightPx } = ask;
  const random = createRandom(ask.seed);
  const between = (from = 0, to = 1) => from + random() * (to - from);
  const chance: Chance = Object.assign(between, {
    pick: <T>(choices: readonly T[]) => choices[Math.floor(random() * choices.length)],
  });
  const weather = new Set(place.outdoors ? brief.weather : []);
  const lights = new Set(brief.lights.map((light) => light.kind));
  const isNight =
    nightLights.some((light) => lights.has(light)) ||
    brief.around.some(({ kind: thing }) =>
      ['fireworks', 'fireflies', 'shooting-star'].includes(thing),
    );
  const time = brief.time ?? (isNight ? 'night' : place.time);
  const unwanted = new Set(brief.without.map(({ kind: thing }) => thing));
  const daylight = createDaylight(time, weather, chance() < 0.5 ? -1 : 1);
  const margin = marginPx(widthPx);
  const horizonYPx = Math.round(floorYPx - figureHeightPx * (place.horizon ?? 0.44));
  return {
    kind,
    widthPx,
    heightPx,
    leftPx: -margin,
    rightPx: widthPx + margin,
    centreXPx: widthPx / 2,
    floorYPx,
    horizonYPx,
    figureHeightPx,
    daylight: unwanted.has('starlight') ? { ...daylight, stars: 0 } : daylight,
    season: brief.season,
    weather,
    lights,
    colours: [brief.place, ...brief.lights]
      .flatMap((thing) => thing?.colours ?? [])
      .flatMap((colour) => paintOf(colour) ?? []),
    moods: new Set(brief.moods),
    unwanted,
    snowy:
      place.outdoors &&
      (weather.has('snow') || (brief.season === 'winter' && !unwanted.has('snow'))),
    wet: weather.has('rain') || weather.has('storm'),
    chance,
    groundYPx: (distance) => horizonYPx + (floorYPx - horizonYPx) / distance,
    sizePx: (distance) => figureHeightPx / distance,
  };
}

import { type Hex, lightness, mix, saturate, toHex, toRgb } from '../../../paint/colour.ts';

/** The light of a time of day. */
interface Hour {
  /** Top of the sky, middle, at the horizon. */
  readonly sky: readonly [Hex, Hex, Hex];
  /** Multiplies what is lit, and what is in shade. */
  readonly tint: Hex;
  readonly shade: Hex;
  /** Sun or moon, and how high it stands: 0 on the horizon, 1 at the top of the sky. */
  readonly sun: Hex;
  readonly height: number;
  readonly moon?: boolean;
  /** 0..1. */
  readonly stars?: number;
  readonly dark?: boolean;
}

/** By the ids of core/prompt's times. */
const hours: Readonly<Record<string, Hour>> = {
  dawn: {
    sky: ['#6d86bd', '#e2a9b4', '#ffdcae'],
    tint: '#f2d2cc',
    shade: '#9c93bd',
    sun: '#ffe9c0',
    height: 0.06,
    stars: 0.1,
  },
  morning: {
    sky: ['#69b1e6', '#b1daf1', '#fdf0d3'],
    tint: '#fff2de',
    shade: '#a9b6d2',
    sun: '#fff6dc',
    height: 0.4,
  },
  day: {
    sky: ['#479be0', '#8ac8ef', '#dcf0f8'],
    tint: '#ffffff',
    shade: '#a6b5d3',
    sun: '#fffbe8',
    height: 0.7,
  },
  noon: {
    sky: ['#2f8bdd', '#77beef', '#cfecf9'],
    tint: '#fffdf6',
    shade: '#9fb0d0',
    sun: '#ffffff',
    height: 0.9,
  },
  afternoon: {
    sky: ['#5a9bd6', '#aecde4', '#fce6bd'],
    tint: '#fff0d6',
    shade: '#a3a6c4',
    sun: '#fff0c4',
    height: 0.38,
  },
  sunset: {
    sky: ['#50508f', '#e2776d', '#ffca74'],
    tint: '#ffc193',
    shade: '#8b6c99',
    sun: '#fff0b8',
    height: 0.07,
  },
  dusk: {
    sky: ['#232c60', '#655897', '#eda48d'],
    tint: '#a696c6',
    shade: '#5f5f9a',
    sun: '#ffd9b0',
    height: -0.2,
    stars: 0.35,
    dark: true,
  },
  night: {
    sky: ['#0a1130', '#182654', '#37508c'],
    tint: '#6474ab',
    shade: '#3a477e',
    sun: '#fdf6dc',
    height: 0.68,
    moon: true,
    stars: 1,
    dark: true,
  },
  midnight: {
    sky: ['#050920', '#0e1738', '#223060'],
    tint: '#4e5c92',
    shade: '#2c3767',
    sun: '#f6f1df',
    height: 0.78,
    moon: true,
    stars: 1,
    dark: true,
  },
};

export interface Daylight extends Hour {
  readonly time: string;
  readonly dark: boolean;
  readonly stars: number;
  /** What far things fade into. */
  readonly haze: Hex;
  /** 0 none, 1 nothing else. */
  readonly veil: number;
  /** Whether sun or moon can be seen. */
  readonly clear: boolean;
  /** −1 left, 1 right. */
  readonly side: -1 | 1;
  /** How a colour looks in this light, and so far away: 0 here, 1 at the horizon. */
  paint(colour: Hex, depth?: number): Hex;
  /** The same in shade. */
  shadow(colour: Hex, depth?: number): Hex;
}

/** What weather does to the sky: the grey, how much of it, and how thick the air is. */
const veils: Readonly<Record<string, readonly [Hex, number, number]>> = {
  cloudy: ['#b3bdc9', 0.62, 0.12],
  rain: ['#8f9cac', 0.8, 0.3],
  storm: ['#616b80', 0.88, 0.3],
  snow: ['#d3dce6', 0.78, 0.34],
  fog: ['#d5dcdf', 0.85, 0.75],
  sandstorm: ['#d8ab70', 0.9, 0.7],
};

/** The light at a time of day (an id of core/prompt's times) in a weather (its ids). */
export function createDaylight(time: string, weather: ReadonlySet<string>, side: -1 | 1): Daylight {
  let hour = hours[Object.hasOwn(hours, time) ? time : 'day'];
  let veil = 0;
  for (const [id, [grey, share, thickness]] of Object.entries(veils)) {
    if (!weather.has(id)) continue;
    hour = veiled(hour, grey, share);
    veil = Math.max(veil, thickness);
  }
  const haze = mix(hour.sky[2], hour.sky[1], 0.35);
  const graded =
    (tint: Hex) =>
    (colour: Hex, depth = 0) =>
      mix(
        multiply(colour, tint),
        haze,
        Math.min(1, depth * (0.72 - 0.1 * veil) + veil * 0.55 * Math.sqrt(depth)),
      );
  return {
    ...hour,
    time,
    dark: hour.dark ?? false,
    stars: (hour.stars ?? 0) * (veil > 0 ? 0.1 : 1),
    haze,
    veil,
    clear: ![...weather].some((id) => id in veils),
    side,
    paint: graded(hour.tint),
    shadow: graded(hour.shade),
  };
}

/** Grey as bright as the hour. */
function veiled(hour: Hour, grey: Hex, share: number): Hour {
  const base = lightness(hours['day'].sky[1]);
  const level = lightness(hour.sky[1]) / base;
  const own = toHex(toRgb(mix('#000000', grey, Math.min(1, level))) as [number, number, number]);
  const [top, middle, low] = hour.sky.map((colour) => mix(colour, own, share));
  const tint = mix(hour.tint, multiply(own, '#f2f4fa'), share * 0.5);
  return {
    ...hour,
    sky: [multiply(top, '#dfe3ea'), middle, mix(low, middle, share * 0.5)],
    tint: saturate(tint, 1 - share * 0.4),
    shade: mix(hour.shade, tint, share * 0.5),
  };
}

/** A colour under coloured light. */
export function multiply(colour: Hex, light: Hex): Hex {
  const [a, b] = [toRgb(colour), toRgb(light)];
  return toHex([(a[0] * b[0]) / 255, (a[1] * b[1]) / 255, (a[2] * b[2]) / 255]);
}

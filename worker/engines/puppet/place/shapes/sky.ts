import { lighten, mix } from '../../../../paint/colour.ts';
import type { Particles } from '../life/particles.ts';
import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { Sketch } from './sketch.ts';

/** The sky down to a row, with sun or moon beside the dancer's head. */
export function paintSky(sketch: Sketch, setting: Setting, bottomYPx: number): void {
  const { leftPx, rightPx, heightPx, daylight } = setting;
  const [top, middle, low] = daylight.sky;
  sketch.rect(leftPx, 0, rightPx - leftPx, heightPx, low);
  sketch.rect(
    leftPx,
    0,
    rightPx - leftPx,
    bottomYPx,
    sketch.vertical([
      [0, top],
      [0.55, middle],
      [0.94, low],
      [1, low],
    ]),
  );
  if (daylight.stars > 0.05) paintStars(sketch, setting, bottomYPx);
  const orb = daylight.moon ? 'moonlight' : 'sunlight';
  if (daylight.clear && !setting.unwanted.has(orb)) paintSun(sketch, setting, bottomYPx);
}

function paintSun(sketch: Sketch, setting: Setting, bottomYPx: number): void {
  const { widthPx, centreXPx, figureHeightPx: size, daylight, chance } = setting;
  const { height, sun, side, moon } = daylight;
  if (height < 0) return;
  const x = centreXPx + side * widthPx * chance(0.26, 0.36);
  const y = bottomYPx - (bottomYPx - size * 0.05) * height;
  const radius = size * (moon ? 0.055 : height < 0.2 ? 0.075 : 0.05);
  sketch.glow(x, y, size * (moon ? 0.4 : 0.75), sun, moon ? 0.3 : height < 0.2 ? 0.85 : 0.6);
  sketch.circle(x, y, radius, sun);
  if (!moon) return;
  const dim = mix(sun, daylight.sky[1], 0.22);
  sketch.circle(x - radius * 0.3, y - radius * 0.2, radius * 0.22, dim);
  sketch.circle(x + radius * 0.35, y + radius * 0.25, radius * 0.16, dim);
  sketch.circle(x - radius * 0.1, y + radius * 0.5, radius * 0.13, dim);
}

function paintStars(sketch: Sketch, setting: Setting, bottomYPx: number): void {
  const { leftPx, rightPx, figureHeightPx: size, daylight, chance } = setting;
  const count = Math.round(150 * daylight.stars);
  for (let i = 0; i < count; i++) {
    const y = bottomYPx * 0.92 * chance() ** 1.3;
    const radius = size * 0.0022 * chance(0.5, 1.3);
    const opacity = (chance(0.35, 0.95) * (1 - y / bottomYPx) ** 0.5).toFixed(2);
    sketch.circle(chance(leftPx, rightPx), y, radius, '#f4f6ff', `opacity="${opacity}"`);
  }
}

/** A few stars that twinkle. */
export function twinklingStars(setting: Setting, bottomYPx: number, count = 26): Particles[] {
  const { leftPx, rightPx, figureHeightPx: size, daylight } = setting;
  if (daylight.stars < 0.3) return [];
  return [
    {
      shapes: [softDot('#ffffff', size * 0.012, 0.15)],
      count,
      area: { left: leftPx, right: rightPx, top: 0, bottom: bottomYPx * 0.7 },
      scale: [0.5, 1.1],
      glow: true,
      twinkle: { seconds: 3.5, low: 0.05 },
      depth: 1,
    },
  ];
}

/** Clouds that drift. height: where in the sky their middle hangs, 0 top .. 1 at bottomYPx. */
export function cloudLayer(
  setting: Setting,
  bottomYPx: number,
  { count = 4, from = 0.15, to = 0.8, scale = 1 } = {},
): Layer {
  const { leftPx, rightPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const speed = size * 0.008 * (setting.weather.has('wind') ? 2.5 : 1);
  const many = daylight.clear ? count : count * 2;
  for (let i = 0; i < many; i++) {
    const share = from + ((to - from) * (i + chance(0.1, 0.9))) / many;
    const far = share;
    // Evenly spread from left to right, or all of them might hang in one corner.
    const slot = (i * 0.618 + chance(0, 0.25)) % 1;
    const x = leftPx - speed * 32 + slot * (rightPx - leftPx + speed * 32);
    paintCloud(
      sketch,
      setting,
      x,
      bottomYPx * share,
      size * scale * (0.34 - 0.2 * far) * chance(0.8, 1.25),
    );
  }
  return {
    svg: sketch.svg(),
    depth: 0.95,
    life: { driftPxPerSecond: speed },
    ...(daylight.clear ? { shows: 'cloudy' } : {}),
  };
}

/** A heap with a flat base: lit on top, in its own shade below. */
export function paintCloud(
  sketch: Sketch,
  { daylight, chance }: Setting,
  x: number,
  y: number,
  width: number,
): void {
  const [, middle, low] = daylight.sky;
  const lit = daylight.dark
    ? mix(middle, '#aab6dc', 0.3)
    : mix(lighten(low, 0.7), daylight.tint, 0.35);
  const dim = mix(lit, daylight.dark ? middle : mix(middle, '#8d97b4', 0.3), 0.55);
  const puffs: [number, number, number][] = [];
  const count = 6 + Math.floor(chance(0, 3));
  for (let i = 0; i < count; i++) {
    const along = (i + 0.5) / count - 0.5;
    const swell = Math.cos(along * Math.PI) ** 0.8;
    puffs.push([
      x + along * width,
      y - width * 0.03 * chance(),
      width * (0.06 + 0.13 * swell * chance(0.75, 1.25)),
    ]);
  }
  const clip = `c${Math.round(x * 7 + y * 13)}`.replace('-', 'm');
  const height = width * 0.4;
  sketch.add(
    `<clipPath id="${clip}"><rect x="${x - width}" y="${y - height}" width="${width * 2}" height="${height + width * 0.045}"/></clipPath>`,
  );
  const opacity = daylight.clear ? 0.94 : 0.7;
  sketch.group(`clip-path="url(#${clip})" opacity="${opacity}"`, () => {
    for (const [px, py, radius] of puffs) sketch.circle(px, py, radius, dim);
    sketch.ellipse(x, y, width * 0.56, width * 0.055, dim);
    for (const [px, py, radius] of puffs) {
      sketch.circle(px + daylight.side * radius * 0.08, py - radius * 0.16, radius * 0.88, lit);
    }
  });
}

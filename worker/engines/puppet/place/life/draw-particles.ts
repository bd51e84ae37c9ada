import { rasterise } from '../../../../paint/rasterise.ts';
import type { Canvas } from '../../canvas.ts';
import { parallax } from '../raster/draw-sheet.ts';
import { drawSprite } from '../raster/draw-sprite.ts';
import { createSheet, type Sheet } from '../raster/sheet.ts';
import type { Particles } from './particles.ts';

export interface Swarm {
  draw(canvas: Canvas, seconds: number, swayPx: number, before: boolean): void;
}

interface Grain {
  readonly x: number;
  readonly y: number;
  /** 0 the farthest, 1 the nearest. */
  readonly near: number;
  readonly phase: number;
  readonly sheets: readonly Sheet[];
}

/** Sizes that sprites are painted in; a grain takes the nearest. */
const sizes = 4;

/** The shapes of particles in all sizes: [size, shape]. */
export async function paintShapes({ shapes, scale }: Particles): Promise<Sheet[][]> {
  const [least, most] = scale ?? [1, 1];
  return await Promise.all(
    Array.from({ length: least === most ? 1 : sizes }, (_, size, count = sizes) => {
      const share = least + (most - least) * (size / (count - 1));
      return Promise.all(shapes.map(({ svg, radiusPx }) => paint(svg, radiusPx * share)));
    }),
  );
}

/** painted: as paintShapes gives them. */
export function createSwarm(
  particles: Particles,
  painted: readonly (readonly Sheet[])[],
  random: () => number,
): Swarm {
  const { left, right, top, bottom } = particles.area;
  const grains: Grain[] = Array.from(
    { length: particles.at?.length ?? particles.count },
    (_, i, at = particles.at?.[i]) => {
      // More of the small ones than of the large.
      const near = random() ** 1.6;
      const x = at?.[0] ?? left + random() * (right - left);
      const y = at?.[1] ?? top + random() * (bottom - top);
      const sheets = painted[Math.round(near * (painted.length - 1))];
      const tumbles = particles.tumble !== undefined;
      const own = Math.floor(random() * sheets.length);
      return { x, y, near, phase: random(), sheets: tumbles ? sheets : [sheets[own]] };
    },
  );
  const firstBefore = 1 - (particles.before ?? 0);
  const ranks = grains.map(({ near }) => near).sort((a, b) => a - b);
  const limit = ranks[Math.floor(firstBefore * ranks.length)] ?? Number.POSITIVE_INFINITY;
  const behind = grains.filter(({ near }) => near < limit);
  const before = grains.filter(({ near }) => near >= limit);
  return {
    draw(canvas, seconds, swayPx, isBefore) {
      for (const grain of isBefore ? before : behind) {
        drawGrain(canvas, particles, grain, seconds, swayPx);
      }
    },
  };
}

async function paint(svg: string, radiusPx: number): Promise<Sheet> {
  const side = Math.max(2, Math.ceil(radiusPx * 2));
  const picture = await rasterise(`<svg viewBox="-1 -1 2 2">${svg}</svg>`, side, side);
  return createSheet(picture, 0);
}

function drawGrain(
  canvas: Canvas,
  particles: Particles,
  grain: Grain,
  seconds: number,
  swayPx: number,
): void {
  const { area, swingPx = 0, swingSeconds = 3, twinkle } = particles;
  const pace = 0.45 + 0.55 * grain.near;
  const angle = 2 * Math.PI * (seconds / swingSeconds + grain.phase);
  const depth = (particles.depth ?? 0) * (1 - grain.near);
  let x = grain.x + (particles.xPxPerSecond ?? 0) * pace * seconds;
  let y = grain.y + (particles.yPxPerSecond ?? 0) * pace * seconds;
  if (!particles.at) {
    x = wrap(x, area.left, area.right);
    y = wrap(y, area.top, area.bottom);
  }
  x += swingPx * pace * Math.sin(angle) + swayPx * parallax * depth;
  let share = particles.opacity ?? 1;
  if (twinkle) {
    const bright =
      0.5 + 0.5 * Math.sin(2 * Math.PI * (seconds / twinkle.seconds + grain.phase * 7));
    share *= twinkle.low + (1 - twinkle.low) * bright;
  }
  const turn = Math.floor(seconds * (particles.tumble ?? 0) + grain.phase * grain.sheets.length);
  const sheet = grain.sheets[turn % grain.sheets.length];
  const left = x - sheet.widthPx / 2;
  const top = Math.round(y - sheet.widthPx / 2) + sheet.topPx;
  const strength = Math.round(256 * share);
  drawSprite(canvas, sheet, top, left, strength, particles.glow ?? false);
}

function wrap(value: number, from: number, to: number): number {
  const span = to - from;
  return from + ((((value - from) % span) + span) % span);
}

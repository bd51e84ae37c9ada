import { type Hex, mix } from '../../../../paint/colour.ts';
import type { Setting } from '../setting.ts';
import { type Point, type Sketch, smooth } from './sketch.ts';

export interface TreePlace {
  readonly x: number;
  /** Where its foot is. */
  readonly y: number;
  readonly height: number;
  /** For its colours: 0 here, 1 at the horizon. */
  readonly depth: number;
}

/** Leaves by season; where nobody said one, `usual`. */
export function leafColours({ season }: Setting, usual = ['#5da54f', '#4c9450', '#79b757']): Hex[] {
  switch (season) {
    case 'spring':
      return ['#8cc65a', '#7ab951', '#a9d46e'];
    case 'autumn':
      return ['#dd8a2e', '#c9552f', '#e8b43f', '#d26e2c'];
    case 'winter':
      return ['#e6eef4', '#d3dfe8', '#f2f6f9'];
    default:
      return usual;
  }
}

/** Grass by season and weather. */
export function grassColour({ season, snowy }: Setting, usual = '#7fbf55'): Hex {
  if (snowy) return '#eef3f8';
  if (season === 'spring') return '#97cf5e';
  if (season === 'autumn') return '#c6a953';
  return usual;
}

/** A round crown of three tones on a trunk. */
export function paintTree(
  sketch: Sketch,
  setting: Setting,
  { x, y, height, depth }: TreePlace,
  leaf: Hex,
  bark = '#7a5a43',
): void {
  const { daylight, chance, snowy } = setting;
  const trunk = daylight.shadow(bark, depth);
  const width = height * 0.07;
  const crownY = y - height * 0.64;
  const radius = height * 0.3;
  sketch.polygon(
    [
      [x - width * 0.7, y],
      [x - width * 0.3, crownY],
      [x + width * 0.3, crownY],
      [x + width * 0.7, y],
    ],
    trunk,
  );
  sketch.line(
    [
      [x, y - height * 0.36],
      [x + radius * 0.5, crownY + radius * 0.1],
    ],
    trunk,
    width * 0.5,
  );
  sketch.line(
    [
      [x, y - height * 0.3],
      [x - radius * 0.5, crownY + radius * 0.2],
    ],
    trunk,
    width * 0.5,
  );
  const blobs = Array.from({ length: 11 }, (_, i): [number, number, number] => {
    const angle = (i / 11) * 2 * Math.PI + chance(0, 0.4);
    const reach = i === 0 ? 0 : radius * chance(0.5, 0.72);
    return [
      x + Math.cos(angle) * reach * 1.15,
      crownY + Math.sin(angle) * reach * 0.95,
      radius * chance(0.42, 0.56),
    ];
  });
  const tones: [Hex, number, number][] = [
    [daylight.shadow(leaf, depth), 0, 1],
    [mix(daylight.shadow(leaf, depth), daylight.paint(leaf, depth), 0.6), 0.16, 0.84],
    [daylight.paint(mix(leaf, '#fff3b8', snowy ? 0 : 0.18), depth), 0.36, 0.52],
  ];
  sketch.circle(x, crownY, radius * 0.85, tones[0][0]);
  for (const [fill, lift, share] of tones) {
    for (const [bx, by, blob] of blobs) {
      sketch.circle(bx + daylight.side * blob * lift * 0.6, by - blob * lift, blob * share, fill);
    }
  }
}

/** A conifer in tiers. */
export function paintConifer(
  sketch: Sketch,
  setting: Setting,
  { x, y, height, depth }: TreePlace,
  leaf: Hex = '#2f6b57',
): void {
  const { daylight, chance, snowy } = setting;
  const tiers = 5;
  sketch.rect(
    x - height * 0.02,
    y - height * 0.15,
    height * 0.04,
    height * 0.15,
    daylight.shadow('#6b5141', depth),
  );
  for (let i = 0; i < tiers; i++) {
    const low = y - height * (0.1 + (i * 0.82) / tiers);
    const half = height * 0.24 * (1 - i / (tiers + 0.6)) * chance(0.92, 1.08);
    const top = low - (height * 1.35) / tiers;
    const skirt: Point[] = [
      [x - half, low],
      [x - half * 0.5, low + half * 0.1],
      [x, low + half * 0.16],
      [x + half * 0.5, low + half * 0.1],
      [x + half, low],
    ];
    const d = `${smooth(skirt)}Q${x + half * 0.3} ${(low + top) / 2 + half * 0.1} ${x} ${top}Q${x - half * 0.3} ${(low + top) / 2 + half * 0.1} ${x - half} ${low}Z`;
    sketch.path(d, daylight.shadow(leaf, depth));
    const lit = daylight.side;
    const side: Point[] = [
      [x, low + half * 0.16],
      [x + lit * half * 0.5, low + half * 0.1],
      [x + lit * half, low],
    ];
    const light = `${smooth(side)}Q${x + lit * half * 0.3} ${(low + top) / 2 + half * 0.1} ${x} ${top}Z`;
    sketch.path(light, daylight.paint(leaf, depth));
    if (!snowy) continue;
    const cap: Point[] = [
      [x - half * 0.66, low - half * 0.42],
      [x - half * 0.3, low - half * 0.18],
      [x, low - half * 0.34],
      [x + half * 0.34, low - half * 0.12],
      [x + half * 0.66, low - half * 0.42],
    ];
    sketch.path(
      `${smooth(cap)}Q${x + half * 0.25} ${(low + top) / 2} ${x} ${top}Q${x - half * 0.25} ${(low + top) / 2} ${x - half * 0.66} ${low - half * 0.42}Z`,
      daylight.paint('#f4f8fc', depth * 0.7),
    );
  }
}

/** A tuft of blades. */
export function paintTuft(
  sketch: Sketch,
  setting: Setting,
  x: number,
  y: number,
  height: number,
  fill: Hex,
): void {
  const { chance } = setting;
  for (let i = 0; i < 5; i++) {
    const lean = (i - 2) * height * 0.22 + chance(-0.1, 0.1) * height;
    const tall = height * chance(0.7, 1) * (1 - Math.abs(i - 2) * 0.13);
    const half = height * 0.05;
    sketch.path(
      `M${x + i * half - 3 * half} ${y}Q${x + lean * 0.3} ${y - tall * 0.6} ${x + lean} ${y - tall}Q${x + lean * 0.3 + half * 2} ${y - tall * 0.5} ${x + i * half - half} ${y}Z`,
      fill,
    );
  }
}

/** A flower on a stalk. */
export function paintFlower(
  sketch: Sketch,
  setting: Setting,
  x: number,
  y: number,
  height: number,
  petal: Hex,
  heart = '#f6cf4a',
): void {
  const { daylight, chance } = setting;
  const lean = chance(-0.2, 0.2) * height;
  sketch.curve(
    [
      [x, y],
      [x + lean * 0.3, y - height * 0.5],
      [x + lean, y - height],
    ],
    daylight.shadow('#5f9a4a'),
    height * 0.06,
  );
  const radius = height * 0.17;
  for (let i = 0; i < 5; i++) {
    const angle = (i / 5) * 2 * Math.PI + 0.3;
    sketch.circle(
      x + lean + Math.cos(angle) * radius,
      y - height + Math.sin(angle) * radius * 0.8,
      radius * 0.72,
      daylight.paint(petal),
    );
  }
  sketch.circle(x + lean, y - height, radius * 0.55, daylight.paint(heart));
}

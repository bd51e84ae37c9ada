import { drawMarketFigure } from './market-figure.ts';
import { createRandom } from './random.ts';
import type { Drawing } from './shading.ts';
import { createDrawing } from './shading.ts';
import type { Point } from './svg-path.ts';
import { polygon, smoothClosed, smoothOpen } from './svg-path.ts';

const width = 720;
const height = 1080;
/** Where the street's lines meet. */
const vanish: Point = [352, 560];
const awnings = ['#b8322c', '#2f6f62', '#c98a2b', '#3a4f86', '#8c3b6b'];
const goods = [
  '#d94f35',
  '#e8a33b',
  '#f0cf5a',
  '#86a845',
  '#c96a8a',
  '#e9dcc2',
  '#7a4a2c',
  '#5a8fae',
];

/** A young man in a street of stalls and lanterns at nightfall. */
export function drawNightMarket(): string {
  const drawing = createDrawing();
  const random = createRandom(520);
  const pick = (colours: readonly string[]): string =>
    colours[Math.floor(random() * colours.length)];
  const [middle, ground, tall] = [362, 966, 716];
  defineLights(drawing);

  /** A point of a wall beside the street. depth: 0 at the picture's edge, 1 at the vanishing point;
   *  y: where it would be at the edge. */
  const onWall = (side: -1 | 1, depth: number, y: number): Point => {
    const edge = side < 0 ? -60 : width + 60;
    return [edge + (vanish[0] - edge) * depth, y + (vanish[1] - y) * depth];
  };
  const street: string[] = [sky(), tops(), distance()];
  const bays = [0.7, 0.62, 0.52, 0.4, 0.24, 0.02];
  for (let i = 0; i + 1 < bays.length; i++) {
    for (const side of [-1, 1] as const) street.push(bay(side, bays[i], bays[i + 1]));
  }
  street.push(pavement(), lanterns());
  const shadow = `<ellipse cx="${middle + 66}" cy="${ground + 6}" rx="170" ry="17" transform="rotate(3 ${middle + 66} ${ground + 6})" fill="#0b0710" opacity=".6" filter="url(#blur8)"/>
    <ellipse cx="${middle - 52}" cy="${ground}" rx="38" ry="9" fill="#07040a" opacity=".8" filter="url(#blur3)"/><ellipse cx="${middle + 60}" cy="${ground}" rx="38" ry="9" fill="#07040a" opacity=".8" filter="url(#blur3)"/>`;
  const content = `${street.join('')}${shadow}${drawMarketFigure(drawing, middle, ground, tall)}`;
  return drawing.write(width, height, content);

  function sky(): string {
    const stars = Array.from(
      { length: 40 },
      () =>
        `<circle cx="${random() * width}" cy="${random() * 260}" r="${0.5 + random()}" fill="#fff" opacity=".5"/>`,
    );
    return `<rect x="-60" y="-60" width="${width + 120}" height="760" fill="url(#dusk)"/>${stars.join('')}`;
  }

  /** Trees and house fronts above the stalls, with lit windows. */
  function tops(): string {
    const parts: string[] = [];
    for (const side of [-1, 1] as const) {
      for (let i = 0; i < 5; i++) {
        const near = 0.62 - i * 0.15;
        const far = near + 0.15;
        const top = 40 + random() * 120 - i * 30;
        const front = [
          onWall(side, near, top),
          onWall(side, far, top),
          onWall(side, far, 560),
          onWall(side, near, 560),
        ];
        parts.push(
          `<path d="${polygon(front)}" fill="${pick(['#3b3145', '#453646', '#33304a', '#4d3c40'])}"/>`,
        );
        for (let row = 0; row < 4; row++) {
          for (const share of [0.2, 0.6]) {
            const [a, b] = [near + (far - near) * share, near + (far - near) * (share + 0.26)];
            const y = top + 40 + row * 74;
            if (y > 380) continue;
            const pane = polygon([
              onWall(side, a, y),
              onWall(side, b, y),
              onWall(side, b, y + 44),
              onWall(side, a, y + 44),
            ]);
            const lit = random() < 0.55;
            parts.push(
              `<path d="${pane}" fill="${lit ? pick(['#f6c267', '#f0a94e', '#ffe2a0']) : '#232033'}" stroke="#1c1826" stroke-width="2"/>`,
            );
          }
        }
      }
    }
    for (const [x, y, size] of [
      [250, 430, 70],
      [460, 425, 76],
      [330, 470, 50],
      [405, 466, 52],
      [180, 330, 80],
      [545, 320, 84],
    ])
      parts.push(tree(x, y, size));
    return parts.join('');
  }

  function tree(x: number, y: number, size: number): string {
    const leaves: string[] = [];
    for (let i = 0; i < size * 3.4; i++) {
      const angle = random() * Math.PI * 2;
      const reach = Math.sqrt(random()) * size;
      const [lx, ly] = [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.75];
      const lit = (ly - y) / size + (random() - 0.5) * 0.6;
      leaves.push(
        `<ellipse cx="${lx}" cy="${ly}" rx="${size * 0.075}" ry="${size * 0.045}" transform="rotate(${random() * 180} ${lx} ${ly})" fill="${lit > 0.2 ? pick(['#8a9a4a', '#a8a352', '#6f8a48']) : lit > -0.2 ? pick(['#47643f', '#3d5a3e']) : pick(['#2a4138', '#22352f'])}"/>`,
      );
    }
    return `<path d="${smoothOpen([
      [x, y + size * 1.6],
      [x + 3, y + size * 0.7],
      [x - 2, y],
    ])}" stroke="#2c2020" stroke-width="${size * 0.12}" fill="none"/>${leaves.join('')}`;
  }

  /** The end of the street: an arched gate, small stalls and passing lights. */
  function distance(): string {
    const parts = [
      '<rect x="255" y="470" width="195" height="150" fill="#4a3540"/>',
      '<rect x="255" y="520" width="195" height="100" fill="url(#glow)" opacity=".8"/>',
    ];
    parts.push(
      `<path d="${smoothClosed(
        [
          [244, 486],
          [300, 470],
          [352, 462],
          [404, 470],
          [460, 486],
          [446, 492],
          [352, 480],
          [258, 492],
        ],
        0.6,
      )}" fill="#a5362f" stroke="#f0b45a" stroke-width="2"/>`,
    );
    for (const x of [276, 312, 392, 428])
      parts.push(
        `<rect x="${x - 5}" y="488" width="10" height="120" fill="#8e2f2b"/><rect x="${x - 2}" y="488" width="3" height="120" fill="#d8664a"/>`,
      );
    for (let i = 0; i < 26; i++) {
      const x = 262 + random() * 180;
      const y = 520 + random() * 70;
      parts.push(
        `<rect x="${x}" y="${y}" width="${5 + random() * 12}" height="${4 + random() * 10}" fill="${pick(goods)}" opacity=".85"/>`,
      );
    }
    return parts.join('');
  }

  /** One stall: a striped awning, shelves of goods, a sign, a counter. */
  function bay(side: -1 | 1, far: number, near: number): string {
    const wall = (share: number, y: number): Point => onWall(side, far + (near - far) * share, y);
    const quad = (a: number, b: number, top: number, bottom: number): string =>
      polygon([wall(a, top), wall(b, top), wall(b, bottom), wall(a, bottom)]);
    const parts = [
      `<path d="${quad(0, 1, 250, 1130)}" fill="#38262a"/><path d="${quad(0.04, 0.96, 390, 900)}" fill="url(#inside)"/>`,
    ];
    for (let shelf = 0; shelf < 4; shelf++) {
      const y = 520 + shelf * 108;
      for (let i = 0; i < 9; i++) {
        const a = 0.06 + i * 0.098;
        const tallness = 40 + random() * 48;
        const colour = pick(goods);
        const w = 0.06 + random() * 0.03;
        const kind = random();
        const [x0, y0] = wall(a, y - tallness);
        const [x1, y1] = wall(a + w, y);
        if (kind < 0.45) {
          parts.push(
            `<path d="${quad(a, a + w, y - tallness, y)}" fill="${colour}"/><path d="${quad(a, a + w * 0.3, y - tallness, y)}" fill="#fff" opacity=".22"/><path d="${quad(a, a + w, y - tallness * 0.6, y - tallness * 0.35)}" fill="#fff" opacity=".5"/>`,
          );
        } else if (kind < 0.75) {
          const [cx, cy, rx, ry] = [
            (x0 + x1) / 2,
            (y0 + y1) / 2,
            Math.abs(x1 - x0) * 0.55,
            Math.abs(y1 - y0) * 0.5,
          ];
          parts.push(
            `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${colour}"/><ellipse cx="${cx - rx * 0.3}" cy="${cy - ry * 0.35}" rx="${rx * 0.3}" ry="${ry * 0.25}" fill="#fff" opacity=".5"/>`,
          );
        } else {
          for (let k = 0; k < 3; k++) {
            const [cx, cy] = wall(a + w * (0.2 + k * 0.3), y - 12 - (k % 2) * 16);
            parts.push(
              `<circle cx="${cx}" cy="${cy}" r="${Math.abs(x1 - x0) * 0.3 + 1.5}" fill="${colour}" stroke="#4a2a1a" stroke-width=".8"/>`,
            );
          }
        }
      }
      parts.push(
        `<path d="${quad(0.03, 0.97, y, y + 15)}" fill="#8a5a34"/><path d="${quad(0.03, 0.97, y + 15, y + 25)}" fill="#1d1214" opacity=".6"/>`,
      );
    }
    // Counter with planks.
    parts.push(`<path d="${quad(0, 1, 890, 1130)}" fill="#5d3a26"/>`);
    for (let i = 0; i < 8; i++)
      parts.push(
        `<path d="${quad(i / 8, i / 8 + 0.012, 900, 1130)}" fill="#2c1912"/><path d="${quad(i / 8 + 0.012, i / 8 + 0.03, 900, 1130)}" fill="#8c5d3c" opacity=".6"/>`,
      );
    parts.push(
      `<path d="${quad(-0.01, 1.01, 876, 904)}" fill="#a8743f"/><path d="${quad(0, 1, 904, 930)}" fill="#150c0c" opacity=".5"/>`,
    );
    for (let i = 0; i < 12; i++) {
      const [cx, cy] = wall(0.06 + i * 0.08, 862 - (i % 2) * 6);
      const [ex] = wall(0.06 + i * 0.08 + 0.055, 862);
      const r = Math.abs(ex - cx) * 0.62 + 1.5;
      parts.push(
        `<ellipse cx="${cx}" cy="${cy}" rx="${r}" ry="${r * 0.8}" fill="${pick(goods)}" stroke="#3a2018" stroke-width=".8"/><ellipse cx="${cx - r * 0.3}" cy="${cy - r * 0.3}" rx="${r * 0.3}" ry="${r * 0.22}" fill="#fff" opacity=".5"/>`,
      );
    }
    // Striped awning and a sign with strokes of no language.
    const colour = pick(awnings);
    const stripes = 8;
    for (let i = 0; i < stripes; i++) {
      const [a, b] = [i / stripes, (i + 1) / stripes];
      const scallop = smoothClosed(
        [wall(a, 330), wall(b, 330), wall(b, 420), wall((a + b) / 2, 446), wall(a, 420)],
        0.5,
      );
      parts.push(
        `<path d="${scallop}" fill="${i % 2 ? '#efe3cd' : colour}"/><path d="${scallop}" fill="url(#fold)" opacity=".55"/>`,
      );
    }
    parts.push(
      `<path d="${quad(0.14, 0.86, 250, 318)}" fill="#241a26" stroke="#e6b765" stroke-width="2.5"/>`,
    );
    for (let i = 0; i < 4; i++) {
      const a = 0.22 + i * 0.16;
      for (let k = 0; k < 4; k++) {
        const from = wall(a + random() * 0.08, 262 + random() * 40);
        const to =
          random() < 0.5 ? wall(a + random() * 0.1, 262 + random() * 40) : [from[0], from[1] + 10];
        parts.push(
          `<path d="M${from[0]} ${from[1]}L${to[0]} ${to[1]}" stroke="#ffdf94" stroke-width="2" stroke-linecap="round"/>`,
        );
      }
    }
    const post = 0.985;
    parts.push(
      `<path d="${quad(post - 0.03, post + 0.015, 240, 1130)}" fill="#2a1a16"/><path d="${quad(post - 0.03, post - 0.018, 240, 1130)}" fill="#a06a3c" opacity=".7"/>`,
    );
    return `<g>${parts.join('')}<path d="${quad(0, 1, 250, 1130)}" fill="#140a16" opacity="${Math.max(0, 0.3 - near * 0.4)}"/></g>`;
  }

  /** Flagstones in rows that come nearer, warm light on them. */
  function pavement(): string {
    const parts: string[] = [
      `<path d="${polygon([
        [vanish[0] - 100, 625],
        [vanish[0] + 100, 625],
        [1010, 1140],
        [-310, 1140],
      ])}" fill="#4c4048"/>`,
    ];
    const floor = (x: number, depth: number): Point => [
      vanish[0] + x / depth,
      vanish[1] + 520 / depth,
    ];
    for (let row = 0; row < 26; row++) {
      const [d0, d1] = [1 + row * 0.26, 1 + (row + 1) * 0.26 - 0.018];
      const shift = (row % 2) * 55;
      for (let column = -7; column <= 7; column++) {
        const [x0, x1] = [column * 110 + shift, column * 110 + shift + 106];
        const stone = polygon([
          floor(x0, d0 - 0.12),
          floor(x1, d0 - 0.12),
          floor(x1, d1 - 0.12),
          floor(x0, d1 - 0.12),
        ]);
        const warm = Math.exp(-((column + 0.5) ** 2) / 9);
        const tone = 84 + random() * 30 + warm * 26 - row * 0.6;
        parts.push(
          `<path d="${stone}" fill="rgb(${(tone * 1.06).toFixed(0)},${(tone * 0.88).toFixed(0)},${(tone * 0.84).toFixed(0)})"/>`,
        );
        if (random() < 0.4) {
          const [sx, sy] = floor(x0 + 20 + random() * 60, d0 + 0.02);
          parts.push(
            `<ellipse cx="${sx}" cy="${sy}" rx="${16 / d0}" ry="${4 / d0}" fill="#ffd9a0" opacity=".16"/>`,
          );
        }
      }
    }
    return drawing.within(
      [
        polygon([
          [vanish[0] - 104, 612],
          [vanish[0] + 104, 612],
          [1050, 1140],
          [-350, 1140],
        ]),
      ],
      `${parts.join('')}<rect x="-60" y="600" width="840" height="540" filter="url(#grit)" opacity=".35"/><rect x="-60" y="600" width="840" height="540" fill="url(#wet)"/>`,
    );
  }

  function lanterns(): string {
    const parts: string[] = [];
    for (const [y, sag, from, to, count, size] of [
      [120, 70, -40, 760, 7, 30],
      [250, 44, 60, 640, 7, 20],
      [345, 30, 130, 570, 7, 13],
      [405, 20, 190, 510, 7, 9],
    ]) {
      const rope: Point[] = [];
      for (let i = 0; i <= 12; i++) {
        const t = i / 12;
        rope.push([from + (to - from) * t, y + sag * 4 * t * (1 - t)]);
      }
      parts.push(
        `<path d="${smoothOpen(rope)}" fill="none" stroke="#1a1220" stroke-width="${size / 14}"/>`,
      );
      for (let i = 0; i < count; i++) {
        const t = (i + 0.5) / count;
        const [x, top] = [from + (to - from) * t, y + sag * 4 * t * (1 - t)];
        const cy = top + size * 1.15;
        const [w, h] = [size, size * 0.86];
        parts.push(
          `<circle cx="${x}" cy="${cy}" r="${size * 2}" fill="url(#halo)"/><ellipse cx="${x}" cy="${cy}" rx="${w}" ry="${h}" fill="url(#lantern)"/>`,
        );
        for (const k of [-0.66, -0.33, 0, 0.33, 0.66])
          parts.push(
            `<ellipse cx="${x}" cy="${cy}" rx="${Math.abs(w * k)}" ry="${h}" fill="none" stroke="#7e1a16" stroke-width="${size / 26}" opacity=".6"/>`,
          );
        parts.push(
          `<rect x="${x - w * 0.4}" y="${cy - h * 1.08}" width="${w * 0.8}" height="${h * 0.2}" fill="#d9a441"/><rect x="${x - w * 0.4}" y="${cy + h * 0.88}" width="${w * 0.8}" height="${h * 0.2}" fill="#d9a441"/>`,
        );
        for (const k of [-0.25, -0.08, 0.08, 0.25])
          parts.push(
            `<path d="M${x + w * k} ${cy + h}v${h * 0.9}" stroke="#d8462f" stroke-width="${size / 16}"/>`,
          );
      }
    }
    return parts.join('');
  }
}

function defineLights(drawing: Drawing): void {
  const stops = (...list: (readonly [number, string, number])[]) =>
    list
      .map(
        ([at, colour, opacity]) =>
          `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
      )
      .join('');
  drawing.define(`<linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1">${stops([0, '#141b3c', 1], [0.5, '#46406f', 1], [0.8, '#b0687a', 1], [1, '#f2a56b', 1])}</linearGradient>
    <radialGradient id="glow">${stops([0, '#ffd58a', 1], [1, '#ffb050', 0])}</radialGradient>
    <linearGradient id="inside" x1="0" y1="0" x2="0" y2="1">${stops([0, '#c88746', 1], [0.5, '#7c4a2c', 1], [1, '#3d2420', 1])}</linearGradient>
    <linearGradient id="fold" x1="0" y1="0" x2="0" y2="1">${stops([0, '#000', 0.55], [0.5, '#000', 0], [1, '#000', 0.45])}</linearGradient>
    <radialGradient id="lantern" cx=".42" cy=".45" r=".65">${stops([0, '#fff0b0', 1], [0.35, '#ff9a3c', 1], [1, '#b81f1a', 1])}</radialGradient>
    <radialGradient id="halo">${stops([0, '#ffae4d', 0.5], [1, '#ff8a30', 0])}</radialGradient>
    <linearGradient id="wet" x1="0" y1="0" x2="0" y2="1">${stops([0, '#ffb566', 0.4], [0.45, '#d07a50', 0.1], [1, '#0a0612', 0.5])}</linearGradient>
    <filter id="grit" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".12 .3" numOctaves="3" seed="8"/><feColorMatrix values="0 0 0 0 .1  0 0 0 0 .07  0 0 0 0 .1  0 0 0 2.4 -1"/></filter>
    <filter id="blur8" x="-40%" y="-200%" width="180%" height="500%"><feGaussianBlur stdDeviation="8"/></filter>
    <filter id="blur3" x="-40%" y="-200%" width="180%" height="500%"><feGaussianBlur stdDeviation="3"/></filter>`);
}

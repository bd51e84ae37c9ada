import type { Side } from './body-plan.ts';
import { armOutline, handOutlines, legOutline, planBody, sign } from './body-plan.ts';
import { drawFace } from './face.ts';
import { createRandom } from './random.ts';
import { createSculpture } from './sculpture.ts';
import type { Material } from './shading.ts';
import { createDrawing } from './shading.ts';
import type { Point } from './svg-path.ts';
import { between, limb, smoothClosed, smoothOpen } from './svg-path.ts';

const width = 768;
const height = 1024;
const fabric: Material = {
  name: 'fabric',
  ramp: ['.22 .36 .64 .93 1.1', '.25 .40 .68 .95 1.1', '.34 .50 .76 .99 1.1'],
  grain: [0.45, 0.45, 0.1, 2],
  mottle: 0.08,
};
const shell: Material = {
  name: 'shell',
  ramp: ['.22 .36 .66 .95 1.1', '.26 .40 .69 .96 1.1', '.36 .50 .77 .99 1.1'],
  gloss: 0.32,
};
const skin: Material = {
  name: 'skin',
  ramp: ['.50 .62 .80 1.0 1.08', '.36 .48 .72 1.0 1.08', '.34 .46 .70 1.0 1.06'],
};
const sides: readonly Side[] = ['left', 'right'];
const shade = '#1a2233';
const light = '#ffffff';
const white = '#dfdfdc';
const grey = '#8f959e';
const orange = '#dd6a2b';

/** An astronaut on a moon under a blue planet. */
export function drawAstronaut(): string {
  const drawing = createDrawing();
  const random = createRandom(1969);
  const plan = planBody(384, 902, 668, {
    heads: 7.3,
    shoulderHalfWidth: 0.86,
    hipHalfWidth: 0.4,
    ankleHalfDistance: 0.62,
    arms: { left: [21, 13], right: [21, 13] },
  });
  const { at, px, joints } = plan;
  const chin = 6.3;
  const figure = createSculpture(drawing, plan, { material: fabric, shade, light });
  const { add, groove, put } = figure;

  // The life support on the back.
  add(
    smoothClosed(
      [
        at(-0.62, 6.35),
        at(0.62, 6.35),
        at(0.76, 6.1),
        at(0.78, 4.7),
        at(0.6, 4.45),
        at(-0.6, 4.45),
        at(-0.78, 4.7),
        at(-0.76, 6.1),
      ],
      0.7,
    ),
    '#b9bdc4',
    0.1,
    0,
    shell,
  );

  const seat = smoothClosed([
    at(-0.7, 4.7),
    at(0.7, 4.7),
    at(0.8, 4.1),
    at(0.85, 3.7),
    at(0.5, 3.44),
    at(0, 3.36),
    at(-0.5, 3.44),
    at(-0.85, 3.7),
    at(-0.8, 4.1),
  ]);
  const legs = {
    left: legOutline(plan, 'left', 1.34, 0.98),
    right: legOutline(plan, 'right', 1.34, 0.98),
  };
  // One shape, so that no seam shows where the legs begin.
  const trunk = `${seat}${legs.left}${legs.right}`;
  add(trunk, white, 0.19, 0);
  for (const side of sides) {
    const s = sign(side);
    const { hip, knee, ankle } = joints[side];
    const foot = (x: number, y: number): Point => [ankle[0] + s * px(x), ankle[1] - px(y)];
    const leg = legs[side];
    const ring = (
      from: Point,
      to: Point,
      share: number,
      half: number,
      colour: string,
      thick = 0.045,
    ) => {
      const [x, y] = between(from, to, share);
      const tilt = ((to[0] - from[0]) / (to[1] - from[1])) * px(half);
      const band = limb([
        [x - px(half), y + tilt, px(thick), px(thick)],
        [x, y + px(0.05), px(thick), px(thick)],
        [x + px(half), y - tilt, px(thick), px(thick)],
      ]);
      add(band, colour, 0.035, 0.35);
    };
    const wrinkle = (from: Point, to: Point, share: number, half: number, bow: number) => {
      const [x, y] = between(from, to, share);
      groove(
        [
          [x - px(half), y - px(0.03)],
          [x - px(half * 0.2), y + px(bow)],
          [x + px(half), y + px(0.02)],
        ],
        [leg],
        0.04,
        0.42,
      );
    };
    for (const [share, bow] of [
      [0.1, 0.1],
      [0.22, 0.06],
      [0.62, -0.05],
      [0.8, 0.06],
      [0.88, -0.04],
      [0.97, 0.06],
    ])
      wrinkle(hip, knee, share, 0.34, bow);
    for (const [share, bow] of [
      [0.06, 0.07],
      [0.14, -0.04],
      [0.3, 0.05],
      [0.52, 0.06],
      [0.66, -0.05],
    ])
      wrinkle(knee, ankle, share, 0.28, bow);
    ring(hip, knee, 0.42, 0.38, orange);
    ring(hip, knee, 0.5, 0.36, grey, 0.02);
    const boot = smoothClosed(
      [
        foot(-0.2, 0.52),
        foot(0, 0.56),
        foot(0.2, 0.52),
        foot(0.22, 0.2),
        foot(0.28, -0.06),
        foot(0.36, -0.25),
        foot(0.33, -0.36),
        foot(0.04, -0.38),
        foot(-0.2, -0.35),
        foot(-0.23, -0.2),
        foot(-0.2, 0.1),
      ],
      0.9,
    );
    add(
      smoothClosed(
        [
          foot(-0.245, -0.24),
          foot(0.385, -0.24),
          foot(0.385, -0.4),
          foot(0.1, -0.45),
          foot(-0.22, -0.4),
        ],
        0.5,
      ),
      '#5b6069',
      0.04,
      0,
    );
    add(boot, '#e8e8e4', 0.12, 0.45);
    groove([foot(-0.22, 0.05), foot(0.03, 0.0), foot(0.25, 0.06)], [boot], 0.04, 0.5);
    groove([foot(-0.2, -0.08), foot(0.05, -0.15), foot(0.3, -0.08)], [boot], 0.03, 0.45);
    add(
      limb([
        [...foot(-0.21, 0.5), px(0.05), px(0.05)],
        [...foot(0, 0.46), px(0.05), px(0.05)],
        [...foot(0.21, 0.5), px(0.05), px(0.05)],
      ]),
      grey,
      0.04,
      0.5,
    );
    add(
      limb([
        [...foot(-0.19, 0.24), px(0.035), px(0.035)],
        [...foot(0.02, 0.2), px(0.035), px(0.035)],
        [...foot(0.22, 0.24), px(0.035), px(0.035)],
      ]),
      orange,
      0.03,
      0.4,
    );
  }

  for (const side of sides) {
    const s = sign(side);
    const { shoulder, elbow, wrist } = joints[side];
    for (const finger of handOutlines(plan, side, 10, 1.14)) add(finger, '#a9aeb6', 0.055, 0.4);
    const arm = armOutline(plan, side, 1.36, 0.95);
    add(arm, white, 0.15, 0.5);
    for (const [from, to, share, bow] of [
      [shoulder, elbow, 0.5, 0.06],
      [shoulder, elbow, 0.72, -0.05],
      [shoulder, elbow, 0.86, 0.06],
      [shoulder, elbow, 0.98, 0.07],
      [elbow, wrist, 0.12, -0.05],
      [elbow, wrist, 0.26, 0.06],
      [elbow, wrist, 0.5, 0.05],
      [elbow, wrist, 0.66, -0.04],
    ] as const) {
      const [x, y] = between(from, to, share);
      groove(
        [
          [x - px(0.25), y - s * px(0.05)],
          [x, y + px(bow)],
          [x + px(0.25), y + s * px(0.05)],
        ],
        [arm],
        0.036,
        0.4,
      );
    }
    const cuff = (share: number, half: number, thick: number, colour: string) => {
      const [x, y] = between(elbow, wrist, share);
      const rise = s * px(half) * 0.22;
      add(
        limb([
          [x - px(half), y + rise, px(thick), px(thick)],
          [x, y + px(0.03), px(thick), px(thick)],
          [x + px(half), y - rise, px(thick), px(thick)],
        ]),
        colour,
        0.035,
        0.45,
      );
    };
    cuff(0.9, 0.155, 0.055, grey);
    cuff(0.76, 0.17, 0.03, orange);
    const [bx, by] = between(shoulder, elbow, 0.34);
    add(
      limb([
        [bx - px(0.25), by + s * px(0.08), px(0.04), px(0.04)],
        [bx, by + px(0.04), px(0.04), px(0.04)],
        [bx + px(0.25), by - s * px(0.08), px(0.04), px(0.04)],
      ]),
      orange,
      0.035,
      0.35,
    );
  }

  const shoulders = smoothClosed([
    at(-0.3, 6.2),
    at(0.3, 6.2),
    at(0.74, 6.06),
    at(0.95, 5.8),
    at(0.86, 5.2),
    at(0.74, 4.6),
    at(0.72, 4.4),
    at(0, 4.3),
    at(-0.72, 4.4),
    at(-0.74, 4.6),
    at(-0.86, 5.2),
    at(-0.95, 5.8),
    at(-0.74, 6.06),
  ]);
  add(shoulders, white, 0.22, 0.5);
  for (const [x0, y0, x1, y1, x2, y2] of [
    [-0.7, 4.2, -0.3, 4.08, 0.1, 4.2],
    [0.75, 4.1, 0.4, 3.98, 0.05, 4.06],
    [-0.72, 3.85, -0.4, 3.72, -0.1, 3.5],
    [0.74, 3.82, 0.42, 3.7, 0.1, 3.48],
    [0, 3.9, -0.02, 3.65, 0, 3.42],
  ]) {
    groove([at(x0, y0), at(x1, y1), at(x2, y2)], [trunk], 0.045, 0.45);
  }
  const chest = smoothClosed(
    [
      at(-0.36, 6.14),
      at(0.36, 6.14),
      at(0.68, 5.98),
      at(0.72, 5.5),
      at(0.66, 4.85),
      at(0.4, 4.72),
      at(-0.4, 4.72),
      at(-0.66, 4.85),
      at(-0.72, 5.5),
      at(-0.68, 5.98),
    ],
    0.85,
  );
  add(chest, '#e6e6e3', 0.15, 0.5, shell);
  add(
    limb([
      [...at(-0.73, 4.56), px(0.075), px(0.075)],
      [...at(0, 4.48), px(0.08), px(0.08)],
      [...at(0.73, 4.56), px(0.075), px(0.075)],
    ]),
    grey,
    0.05,
    0.5,
  );
  add(
    smoothClosed([at(-0.12, 4.58), at(0.12, 4.58), at(0.12, 4.4), at(-0.12, 4.4)], 0.5),
    '#c8ccd2',
    0.03,
    0.5,
    shell,
  );
  // Hoses from the chest to the back.
  for (const s of [-1, 1]) {
    const hose = limb([
      [...at(s * 0.3, 5.1), px(0.05), px(0.05)],
      [...at(s * 0.55, 4.92), px(0.05), px(0.05)],
      [...at(s * 0.76, 5.1), px(0.05), px(0.05)],
      [...at(s * 0.8, 5.4), px(0.05), px(0.05)],
    ]);
    add(hose, s < 0 ? '#4d72a8' : '#b2453a', 0.04, 0.5, shell);
    for (let i = 0; i < 9; i++) {
      const [hx, hy] = at(s * (0.36 + i * 0.045), 5.04 - Math.sin(i * 0.5) * 0.09);
      groove(
        [
          [hx, hy - px(0.06)],
          [hx, hy + px(0.06)],
        ],
        [hose],
        0.014,
        0.45,
      );
    }
  }
  const box = smoothClosed([at(-0.4, 5.45), at(0.4, 5.45), at(0.42, 4.95), at(-0.42, 4.95)], 0.35);
  add(box, '#c2c6cc', 0.05, 0.55, shell);
  add(
    smoothClosed([at(-0.34, 5.38), at(-0.02, 5.38), at(-0.02, 5.2), at(-0.34, 5.2)], 0.3),
    '#22304a',
    0.02,
    0.3,
    shell,
  );
  put(
    `<path d="${smoothOpen([at(-0.31, 5.27), at(-0.25, 5.27), at(-0.22, 5.34), at(-0.18, 5.22), at(-0.15, 5.29), at(-0.05, 5.29)], 0.2)}" fill="none" stroke="#7fe0c0" stroke-width="1.6"/>`,
  );
  [
    ['#d8503c', 0.1],
    ['#e9b53c', 0.21],
    ['#4f9b62', 0.32],
  ].forEach(([colour, x]) => {
    const [cx, cy] = at(Number(x), 5.3);
    put(
      `<circle cx="${cx + 1}" cy="${cy + 1.5}" r="${px(0.045)}" fill="#2b3140" opacity=".6"/><circle cx="${cx}" cy="${cy}" r="${px(0.042)}" fill="${colour}"/><circle cx="${cx - 1}" cy="${cy - 1.2}" r="${px(0.015)}" fill="#fff" opacity=".7"/>`,
    );
  });
  for (let i = 0; i < 4; i++)
    add(
      smoothClosed(
        [
          at(-0.33 + i * 0.18, 5.12),
          at(-0.21 + i * 0.18, 5.12),
          at(-0.21 + i * 0.18, 5.01),
          at(-0.33 + i * 0.18, 5.01),
        ],
        0.4,
      ),
      i % 2 ? '#767d88' : '#eef0f1',
      0.02,
      0.4,
      shell,
    );
  // A badge of our own: a moon and a star.
  const [mx, my] = at(-0.5, 5.72);
  put(
    `<circle cx="${mx}" cy="${my}" r="${px(0.115)}" fill="#27406e" stroke="${orange}" stroke-width="${px(0.022)}"/><circle cx="${mx - px(0.02)}" cy="${my}" r="${px(0.062)}" fill="#f3e6b8"/><circle cx="${mx + px(0.012)}" cy="${my - px(0.014)}" r="${px(0.055)}" fill="#27406e"/><circle cx="${mx + px(0.055)}" cy="${my - px(0.03)}" r="${px(0.014)}" fill="#fff"/>`,
  );
  const name = smoothClosed([at(0.3, 5.8), at(0.66, 5.76), at(0.66, 5.64), at(0.3, 5.67)], 0.3);
  put(`<path d="${name}" fill="#27406e"/>`);

  // Helmet: the far rim, the head in its cap, the glass.
  const [hx, hy] = at(0, 6.83);
  const radius = px(0.72);
  const globe = smoothClosed(
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((i): Point => {
      const angle = (i / 12) * Math.PI * 2;
      return [hx + Math.cos(angle) * radius, hy + Math.sin(angle) * radius * 1.02];
    }),
  );
  drawing.define(`<radialGradient id="inner" cx=".5" cy=".45" r=".6"><stop offset="0" stop-color="#55627a"/><stop offset=".7" stop-color="#333d52"/><stop offset="1" stop-color="#1c2434"/></radialGradient>
    <radialGradient id="glass" cx=".42" cy=".4" r=".62"><stop offset=".55" stop-color="#b8d4f2" stop-opacity="0"/><stop offset=".82" stop-color="#8fb4e0" stop-opacity=".22"/><stop offset="1" stop-color="#dcebff" stop-opacity=".75"/></radialGradient>
    <linearGradient id="gleam" x1="0" y1="0" x2=".6" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".75"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>`);
  add(globe, '#55627a', 0.1, 0);
  put(`<path d="${globe}" fill="url(#inner)"/>`);
  put(
    drawing.within(
      [globe],
      drawing.solid(
        limb([
          [...at(0, 6.55), px(0.22), px(0.22)],
          [...at(0, 6.2), px(0.24), px(0.24)],
          [...at(0, 5.9), px(0.34), px(0.34)],
        ]),
        '#c2c6cc',
        fabric,
        px(0.1),
      ),
    ),
  );
  const cap = smoothClosed([
    at(-0.4, chin + 0.3),
    at(-0.44, chin + 0.62),
    at(-0.34, chin + 0.95),
    at(0, chin + 1.07),
    at(0.34, chin + 0.95),
    at(0.44, chin + 0.62),
    at(0.4, chin + 0.3),
    at(0.28, chin + 0.02),
    at(0, chin - 0.08),
    at(-0.28, chin + 0.02),
  ]);
  put(drawing.solid(cap, '#e4e4e2', fabric, px(0.1)));
  put(
    drawFace(drawing, plan, chin, {
      skin: '#d69a72',
      material: skin,
      shade: '#6a3420',
      light: '#ffe3c4',
      brow: '#3b251a',
      iris: '#5a3a22',
      white: '#f2ece6',
      lash: '#24140e',
      lip: '#b9665a',
    }),
  );
  const hood = smoothClosed(
    [
      at(-0.44, chin + 0.62),
      at(-0.34, chin + 0.95),
      at(0, chin + 1.07),
      at(0.34, chin + 0.95),
      at(0.44, chin + 0.62),
      at(0.4, chin + 0.25),
      at(0.3, chin + 0.05),
      at(0.32, chin + 0.3),
      at(0.34, chin + 0.55),
      at(0.26, chin + 0.76),
      at(0, chin + 0.84),
      at(-0.26, chin + 0.76),
      at(-0.34, chin + 0.55),
      at(-0.32, chin + 0.3),
      at(-0.3, chin + 0.05),
      at(-0.4, chin + 0.25),
    ],
    0.9,
  );
  put(drawing.soft(hood, shade, { blurPx: px(0.03), opacity: 0.5 }));
  put(drawing.solid(hood, '#eceae6', fabric, px(0.07)));
  put(
    `<path d="${smoothOpen([at(0, chin + 1.06), at(0.01, chin + 0.84)])}" stroke="${grey}" stroke-width="1.5" fill="none"/>`,
  );
  put(`<path d="${globe}" fill="url(#glass)"/>`);
  put(
    drawing.soft(
      smoothClosed([
        at(-0.5, chin + 0.62),
        at(-0.42, chin + 0.92),
        at(-0.2, chin + 1.12),
        at(-0.3, chin + 0.96),
        at(-0.42, chin + 0.72),
      ]),
      '#fff',
      { blurPx: 1.6, opacity: 0.85 },
    ),
  );
  put(
    drawing.soft(
      smoothOpen([at(0.5, chin + 0.2), at(0.6, chin + 0.45), at(0.6, chin + 0.65)]),
      '#cfe4ff',
      { blurPx: 2, opacity: 0.6, strokePx: 4 },
    ),
  );
  const collar = limb([
    [...at(-0.56, 6.28), px(0.08), px(0.08)],
    [...at(-0.3, 6.13), px(0.09), px(0.09)],
    [...at(0, 6.09), px(0.09), px(0.09)],
    [...at(0.3, 6.13), px(0.09), px(0.09)],
    [...at(0.56, 6.28), px(0.08), px(0.08)],
  ]);
  add(collar, '#b3b8c0', 0.06, 0.5, shell);
  for (const x of [-0.4, -0.2, 0, 0.2, 0.4])
    groove([at(x, 6.3), at(x * 0.97, 5.95)], [collar], 0.014, 0.5);

  return drawing.write(width, height, `${moon()}${figure.write()}`);

  function moon(): string {
    drawing.define(`<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#070b1a"/><stop offset=".6" stop-color="#16213f"/><stop offset="1" stop-color="#2c3d63"/></linearGradient>
      <linearGradient id="ground" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#454c5e"/><stop offset=".4" stop-color="#666d7c"/><stop offset="1" stop-color="#434956"/></linearGradient>
      <radialGradient id="planet" cx=".34" cy=".32" r=".75"><stop offset="0" stop-color="#bfe2f7"/><stop offset=".4" stop-color="#4d92cf"/><stop offset=".75" stop-color="#1c4480"/><stop offset="1" stop-color="#071330"/></radialGradient>
      <filter id="soft3"><feGaussianBlur stdDeviation="3"/></filter><filter id="soft14" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="14"/></filter>
      <filter id="dust" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".03 .11" numOctaves="3" seed="4"/><feColorMatrix values="0 0 0 0 .2  0 0 0 0 .23  0 0 0 0 .3  0 0 0 1.4 -.55"/></filter>
      <filter id="cloud" x="-10%" y="-10%" width="120%" height="120%"><feTurbulence type="fractalNoise" baseFrequency=".02 .045" numOctaves="5" seed="12"/><feColorMatrix values="0 0 0 0 1  0 0 0 0 1  0 0 0 0 1  0 0 0 5 -2.6"/></filter>
      <clipPath id="disc"><circle cx="618" cy="150" r="84"/></clipPath>`);
    const stars = Array.from({ length: 130 }, () => {
      const [x, y] = [random() * width, random() * 600];
      return `<circle cx="${x}" cy="${y}" r="${0.4 + random() ** 3 * 1.3}" fill="#fff" opacity="${0.25 + random() * 0.6}"/>`;
    });
    const craters = Array.from({ length: 16 }, () => {
      const y = 800 + random() ** 1.3 * 220;
      const x = random() * width;
      const size = 8 + (y - 780) * (0.08 + random() * 0.12);
      return `<ellipse cx="${x}" cy="${y}" rx="${size}" ry="${size * 0.24}" fill="#2c3240" opacity=".55"/><ellipse cx="${x + size * 0.1}" cy="${y + size * 0.09}" rx="${size * 0.93}" ry="${size * 0.18}" fill="#858c9a" opacity=".55"/>`;
    });
    return `<rect width="${width}" height="${height}" fill="url(#sky)"/>${stars.join('')}
      <circle cx="618" cy="150" r="92" fill="#6db4f0" opacity=".5" filter="url(#soft14)"/><circle cx="618" cy="150" r="84" fill="url(#planet)"/>
      <g clip-path="url(#disc)"><rect x="524" y="56" width="190" height="190" filter="url(#cloud)" opacity=".75"/><circle cx="655" cy="195" r="105" fill="none" stroke="#030817" stroke-width="70" opacity=".7" filter="url(#soft14)"/></g>
      <path d="${smoothClosed([
        [-90, 790],
        [60, 742],
        [170, 770],
        [300, 750],
        [430, 772],
        [560, 735],
        [690, 762],
        [860, 730],
        [860, 860],
        [-90, 860],
      ])}" fill="#353d54" filter="url(#soft3)"/>
      <path d="M-80 786 Q180 768 384 780 T860 776 V1080 H-80Z" fill="url(#ground)" filter="url(#soft3)"/><rect x="-40" y="782" width="850" height="280" filter="url(#dust)" opacity=".5"/>
      <g filter="url(#soft3)">${craters.join('')}</g>
      <ellipse cx="470" cy="912" rx="200" ry="20" transform="rotate(3 470 912)" fill="#161b28" opacity=".6" filter="url(#soft14)"/>
      ${sides.map((side) => `<ellipse cx="${joints[side].ankle[0] + sign(side) * 7 + 5}" cy="903" rx="36" ry="8" fill="#10141f" opacity=".8" filter="url(#soft3)"/>`).join('')}`;
  }
}

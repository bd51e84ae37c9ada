import type { Side } from './body-plan.ts';
import { armOutline, handOutlines, legOutline, planBody, sign } from './body-plan.ts';
import { drawFace } from './face.ts';
import { createRandom } from './random.ts';
import { createSculpture } from './sculpture.ts';
import type { Material } from './shading.ts';
import { createDrawing } from './shading.ts';
import type { Point } from './svg-path.ts';
import { limb, polygon, smoothClosed, smoothOpen } from './svg-path.ts';

const width = 720;
const height = 1280;
const clay: Material = {
  name: 'clay',
  ramp: ['.30 .40 .62 .92 1.22', '.23 .34 .57 .9 1.2', '.22 .32 .54 .88 1.16'],
  grain: [0.13, 0.15, 0.42, 4],
  mottle: 0.6,
};
const sides: readonly Side[] = ['left', 'right'];
const shade = '#3c1f12';
const light = '#f0c193';
const body = '#b87a50';
const cloth = '#a96d47';
const armour = '#94613f';
const dark = '#7d4f33';

/** A warrior of fired clay in a museum's light. */
export function drawTerracottaWarrior(): string {
  const drawing = createDrawing();
  const random = createRandom(221);
  const plan = planBody(360, 1128, 850, {
    heads: 7.3,
    shoulderHalfWidth: 0.84,
    hipHalfWidth: 0.37,
    ankleHalfDistance: 0.56,
    arms: { left: [17, 11], right: [17, 11] },
  });
  const { at, px, joints } = plan;
  const chin = 6.3;
  const figure = createSculpture(drawing, plan, { material: clay, shade, light });
  const { add, groove: mark, put } = figure;

  // Legs: trousers bound below the knee, square-toed shoes.
  for (const side of sides) {
    const s = sign(side);
    const [ax, ay] = joints[side].ankle;
    const foot = (x: number, y: number): Point => [ax + s * px(x), ay - px(y)];
    const shoe = smoothClosed(
      [
        foot(-0.14, 0.08),
        foot(0.14, 0.08),
        foot(0.23, -0.1),
        foot(0.35, -0.27),
        foot(0.34, -0.37),
        foot(0.08, -0.41),
        foot(-0.15, -0.37),
        foot(-0.19, -0.25),
        foot(-0.17, -0.1),
      ],
      0.8,
    );
    const sole = polygon([
      foot(-0.19, -0.31),
      foot(0.36, -0.31),
      foot(0.355, -0.4),
      foot(0.08, -0.445),
      foot(-0.17, -0.41),
    ]);
    const leg = legOutline(plan, side, 1.0, 0.97);
    add(leg, cloth, 0.16, 0);
    add(sole, dark, 0.03, 0);
    add(shoe, dark, 0.09, 0.3);
    mark([foot(-0.12, -0.08), foot(0.03, -0.13), foot(0.19, -0.1)], [shoe], 0.03);
    const [kx, ky] = joints[side].knee;
    const knee = (x: number, y: number): Point => [kx + s * px(x), ky - px(y)];
    const breech = smoothClosed([
      knee(-0.27, 0.95),
      knee(0.33, 0.95),
      knee(0.34, 0.4),
      knee(0.3, 0.0),
      knee(0.26, -0.2),
      knee(0, -0.26),
      knee(-0.25, -0.2),
      knee(-0.29, 0.05),
      knee(-0.3, 0.4),
    ]);
    add(breech, body, 0.16, 0.5);
    for (const x of [-0.15, -0.03, 0.1, 0.2]) {
      mark([knee(x * 1.1, 0.6), knee(x + 0.02, 0.2), knee(x * 0.8, -0.16)], [breech], 0.035, 0.4);
    }
    const band = limb([
      [...knee(-0.23, -0.22), px(0.04), px(0.04)],
      [...knee(0, -0.27), px(0.045), px(0.045)],
      [...knee(0.24, -0.22), px(0.04), px(0.04)],
    ]);
    add(band, dark, 0.03, 0.5);
    for (const y of [-0.48, -0.64, -0.8, -0.96, -1.12]) {
      mark([knee(-0.25, y + 0.05), knee(0, y - 0.03), knee(0.25, y + 0.03)], [leg], 0.02, 0.4);
    }
  }

  // Robe below the armour.
  const robe = smoothClosed([
    at(-0.62, 4.3),
    at(0.62, 4.3),
    at(0.8, 3.6),
    at(0.94, 2.95),
    at(0.98, 2.6),
    at(0.84, 2.52),
    at(0.7, 2.6),
    at(0.55, 2.5),
    at(0.38, 2.6),
    at(0.22, 2.52),
    at(0.06, 2.64),
    at(-0.1, 2.52),
    at(-0.26, 2.62),
    at(-0.42, 2.51),
    at(-0.58, 2.6),
    at(-0.74, 2.5),
    at(-0.88, 2.56),
    at(-0.98, 2.6),
    at(-0.94, 2.95),
    at(-0.8, 3.6),
  ]);
  add(robe, cloth, 0.17, 0.6);
  for (const x of [-0.62, -0.44, -0.27, -0.1, 0.08, 0.25, 0.42, 0.6]) {
    mark([at(x * 0.85, 3.7), at(x * 1.08, 3.1), at(x * 1.3 + 0.02, 2.52)], [robe], 0.07, 0.6);
  }

  // Arms with wide sleeves; hands.
  for (const side of sides) {
    const s = sign(side);
    const [wx, wy] = joints[side].wrist;
    for (const finger of handOutlines(plan, side, 8, 1.02)) add(finger, body, 0.045, 0.35);
    const sleeve = armOutline(plan, side, 1.16, 0.93);
    add(sleeve, cloth, 0.13, 0.55);
    const cuff = limb([
      [wx - px(0.15) - s * px(0.02), wy - px(0.07), px(0.06), px(0.06)],
      [wx - s * px(0.01), wy - px(0.03), px(0.065), px(0.065)],
      [wx + px(0.15) - s * px(0.02), wy - px(0.07), px(0.06), px(0.06)],
    ]);
    add(cuff, body, 0.05, 0.5);
    const { elbow, shoulder } = joints[side];
    for (const share of [0.45, 0.62, 0.8, 0.95]) {
      const x = shoulder[0] + (elbow[0] - shoulder[0]) * share;
      const y = shoulder[1] + (elbow[1] - shoulder[1]) * share;
      mark(
        [
          [x - px(0.22), y - px(0.03) * s],
          [x, y + px(0.06)],
          [x + px(0.22), y + px(0.03) * s],
        ],
        [sleeve],
        0.04,
        0.4,
      );
    }
    for (const share of [0.15, 0.4, 0.62]) {
      const x = elbow[0] + (wx - elbow[0]) * share;
      const y = elbow[1] + (wy - elbow[1]) * share;
      mark(
        [
          [x - px(0.2), y - px(0.05)],
          [x, y + px(0.05)],
          [x + px(0.2), y - px(0.02)],
        ],
        [sleeve],
        0.035,
        0.4,
      );
    }
  }

  // Trunk: robe, then the armour's coat of plates down to a point at the hips.
  const trunk = smoothClosed([
    at(-0.2, 6.12),
    at(0.2, 6.12),
    at(0.62, 5.95),
    at(0.9, 5.72),
    at(0.83, 5.25),
    at(0.68, 4.6),
    at(0.72, 4.1),
    at(0.6, 3.95),
    at(-0.6, 3.95),
    at(-0.72, 4.1),
    at(-0.68, 4.6),
    at(-0.83, 5.25),
    at(-0.9, 5.72),
    at(-0.62, 5.95),
  ]);
  add(trunk, cloth, 0.2, 0.5);
  const coat = smoothClosed([
    at(-0.42, 6.0),
    at(0, 5.72),
    at(0.42, 6.0),
    at(0.66, 5.86),
    at(0.7, 5.5),
    at(0.71, 5.0),
    at(0.68, 4.6),
    at(0.74, 4.1),
    at(0.76, 3.62),
    at(0.62, 3.42),
    at(0.3, 3.3),
    at(0, 3.24),
    at(-0.3, 3.3),
    at(-0.62, 3.42),
    at(-0.76, 3.62),
    at(-0.74, 4.1),
    at(-0.68, 4.6),
    at(-0.71, 5.0),
    at(-0.7, 5.5),
    at(-0.66, 5.86),
  ]);
  add(coat, dark, 0.2, 0.6);
  const plates: string[] = [];
  const plateWidth = 0.205;
  for (let row = 0; row < 10; row++) {
    const y = 5.72 - row * 0.245;
    const spread = y > 4.6 ? 1 - (5.7 - y) * 0.02 : 1 + (4.6 - y) * 0.07;
    for (let column = -4; column <= 4; column++) {
      const x = column * plateWidth * spread;
      if (Math.abs(x) > 0.74) continue;
      const sag = 0.05 * (1 - Math.abs(x) ** 1.5);
      const half = plateWidth * spread * 0.5;
      const lift = (random() - 0.5) * 0.012;
      const plate = smoothClosed(
        [
          at(x - half, y - sag),
          at(x, y - sag + 0.005),
          at(x + half, y - sag),
          at(x + half * 0.98, y - 0.2 - sag + lift),
          at(x + half * 0.7, y - 0.255 - sag),
          at(x - half * 0.7, y - 0.255 - sag),
          at(x - half * 0.98, y - 0.2 - sag + lift),
        ],
        0.55,
      );
      const tone = ['#9a6744', '#94613f', '#a06c48', '#8d5b3b'][Math.floor(random() * 4)];
      plates.unshift(
        drawing
          .soft(plate, shade, { blurPx: px(0.02), opacity: 0.55 })
          .replace('<path', `<path transform="translate(${px(0.015)} ${px(0.035)})"`),
        drawing.solid(plate, tone, clay, px(0.03)),
      );
      for (const [rx, ry] of [
        [-0.045, -0.09],
        [0.045, -0.09],
        [0, -0.19],
      ]) {
        const [cx, cy] = at(x + rx, y - sag + ry);
        plates.splice(
          2,
          0,
          `<circle cx="${cx + px(0.006)}" cy="${cy + px(0.008)}" r="${px(0.02)}" fill="${shade}" opacity=".7"/><circle cx="${cx}" cy="${cy}" r="${px(0.016)}" fill="#d09a6c"/>`,
        );
      }
    }
  }
  put(drawing.within([coat], plates.join('')));
  // The coat is round as a whole.
  put(
    drawing.soft(smoothOpen([at(0.8, 5.7), at(0.72, 4.6), at(0.84, 3.5)]), shade, {
      blurPx: px(0.12),
      opacity: 0.65,
      strokePx: px(0.3),
      inside: [coat],
    }),
  );
  put(
    drawing.soft(smoothOpen([at(-0.78, 5.5), at(-0.7, 4.6), at(-0.8, 3.5)]), shade, {
      blurPx: px(0.07),
      opacity: 0.35,
      strokePx: px(0.1),
      inside: [coat],
    }),
  );
  put(
    drawing.soft(smoothOpen([at(-0.36, 5.5), at(-0.32, 4.7), at(-0.36, 3.9)]), light, {
      blurPx: px(0.14),
      opacity: 0.28,
      strokePx: px(0.25),
      inside: [coat],
    }),
  );
  for (const side of sides) {
    const s = sign(side);
    const strap = limb([
      [...at(s * 0.36, 6.04), px(0.07), px(0.07)],
      [...at(s * 0.42, 5.88), px(0.08), px(0.08)],
      [...at(s * 0.45, 5.66), px(0.07), px(0.07)],
    ]);
    add(strap, armour, 0.04, 0.5);
    // Shoulder guards of four rows.
    for (let row = 3; row >= 0; row--) {
      const { shoulder, elbow } = joints[side];
      const share = row * 0.19 - 0.12;
      const cx = shoulder[0] + (elbow[0] - shoulder[0]) * share;
      const cy = shoulder[1] + (elbow[1] - shoulder[1]) * share;
      const lean = s * 0.3;
      const half = 0.235 - row * 0.014;
      const guard = (x: number, y: number): Point => [
        cx + px(x) + px(lean * y * -0.9),
        cy + px(y) + px(x * lean * 0.9),
      ];
      const plate = smoothClosed(
        [
          guard(-half, 0.02),
          guard(-half * 0.5, -0.06),
          guard(half * 0.5, -0.06),
          guard(half, 0.02),
          guard(half, 0.25),
          guard(half * 0.5, 0.31),
          guard(-half * 0.5, 0.31),
          guard(-half, 0.25),
        ],
        0.9,
      );
      add(plate, row % 2 ? '#94613f' : '#9d6845', 0.07, 0.5);
      for (const x of [-0.13, 0, 0.13]) {
        const [rx, ry] = guard(x, 0.2);
        put(
          `<circle cx="${rx + 1.2}" cy="${ry + 1.4}" r="${px(0.02)}" fill="${shade}" opacity=".6"/><circle cx="${rx}" cy="${ry}" r="${px(0.016)}" fill="#d09a6c"/>`,
        );
        if (x !== 0) mark([guard(x * 0.55, -0.02), guard(x * 0.55, 0.28)], [plate], 0.014, 0.45);
      }
    }
  }

  // Neck, scarf, head.
  const neck = limb([
    [...at(0, 6.55), px(0.2), px(0.2)],
    [...at(0, 6.25), px(0.2), px(0.2)],
    [...at(0, 6.0), px(0.27), px(0.27)],
  ]);
  add(neck, body, 0.1, 0.3);
  put(
    drawing.soft(smoothOpen([at(-0.2, 6.3), at(0, 6.2), at(0.22, 6.28)]), shade, {
      blurPx: px(0.05),
      opacity: 0.75,
      strokePx: px(0.16),
      inside: [neck],
    }),
  );
  for (const [y, half, colour] of [
    [5.98, 0.44, cloth],
    [6.08, 0.36, '#b4774d'],
  ] as const) {
    const scarf = smoothClosed([
      at(-half, y + 0.1),
      at(-half * 0.6, y + 0.06),
      at(0, y - 0.06),
      at(half * 0.6, y + 0.06),
      at(half, y + 0.1),
      at(half * 0.95, y - 0.06),
      at(half * 0.45, y - 0.16),
      at(0, y - 0.26),
      at(-half * 0.45, y - 0.16),
      at(-half * 0.95, y - 0.06),
    ]);
    add(scarf, colour, 0.06, 0.5);
    for (const k of [-0.5, -0.2, 0.2, 0.5])
      mark([at(half * k * 1.4, y + 0.06), at(half * k, y - 0.17)], [scarf], 0.025, 0.4);
  }
  const bun = smoothClosed([
    at(0.06, 7.22),
    at(0.02, 7.42),
    at(0.13, 7.54),
    at(0.27, 7.5),
    at(0.32, 7.34),
    at(0.26, 7.18),
  ]);
  add(bun, dark, 0.08, 0);
  const tie = limb([
    [...at(0.06, 7.22), px(0.035), px(0.035)],
    [...at(0.17, 7.2), px(0.035), px(0.035)],
    [...at(0.27, 7.17), px(0.035), px(0.035)],
  ]);
  put(cracksAndDust());
  const head = drawFace(drawing, plan, chin, {
    skin: '#bf8257',
    material: clay,
    shade,
    light,
    brow: '#5d3722',
    iris: '#7c4e32',
    white: '#b98560',
    lash: '#36190d',
    lip: '#9a5b3d',
    moustache: '#5a3420',
  });
  put(head);
  const hair = smoothClosed(
    [
      at(-0.375, chin + 0.5),
      at(-0.4, chin + 0.72),
      at(-0.3, chin + 0.94),
      at(0, chin + 1.06),
      at(0.3, chin + 0.94),
      at(0.4, chin + 0.72),
      at(0.375, chin + 0.5),
      at(0.34, chin + 0.62),
      at(0.25, chin + 0.74),
      at(0, chin + 0.8),
      at(-0.25, chin + 0.74),
      at(-0.34, chin + 0.62),
    ],
    0.9,
  );
  add(hair, dark, 0.09, 0.45);
  for (let i = -6; i <= 6; i++) {
    mark(
      [
        at(i * 0.052, chin + 0.77 - Math.abs(i) * 0.012),
        at(i * 0.045 + 0.03, chin + 0.92),
        at(0.1 + i * 0.014, chin + 1.04),
      ],
      [hair],
      0.013,
      0.55,
    );
  }
  for (const k of [0, 1, 2, 3])
    mark(
      [at(0.06 + k * 0.05, 7.25), at(0.08 + k * 0.05, 7.4), at(0.14 + k * 0.03, 7.52)],
      [bun],
      0.014,
      0.55,
    );
  add(tie, body, 0.03, 0.4);

  function cracksAndDust(): string {
    const lines: string[] = [];
    for (let i = 0; i < 34; i++) {
      let x = (random() - 0.5) * 2;
      let y = 0.3 + random() * 6.6;
      const points: Point[] = [];
      const way = random() * Math.PI * 2;
      for (let step = 0; step < 6; step++) {
        points.push(at(x, y));
        x += Math.cos(way + (random() - 0.5) * 1.6) * 0.055;
        y += Math.sin(way + (random() - 0.5) * 1.6) * 0.055;
      }
      lines.push(
        drawing.soft(smoothOpen(points, 0.3), '#2a1209', {
          blurPx: 0.4,
          opacity: 0.5,
          strokePx: 1.1,
        }),
      );
    }
    drawing.define(
      '<filter id="dust" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".012 .016" numOctaves="4" seed="5"/><feColorMatrix values="0 0 0 0 .86  0 0 0 0 .74  0 0 0 0 .6  0 0 0 3.2 -1.55"/></filter><filter id="soot" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".02 .018" numOctaves="4" seed="11"/><feColorMatrix values="0 0 0 0 .2  0 0 0 0 .12  0 0 0 0 .09  0 0 0 3.4 -1.7"/></filter>',
    );
    return drawing.within(
      figure.outline(),
      `${lines.join('')}<rect width="${width}" height="${height}" filter="url(#dust)" opacity=".16"/><rect width="${width}" height="${height}" filter="url(#soot)" opacity=".3"/>`,
    );
  }
  return drawing.write(width, height, `${hall()}${floorShadow()}<g>${figure.write()}</g>`);

  function hall(): string {
    drawing.define(`<radialGradient id="wall" cx=".4" cy=".36" r=".85"><stop offset="0" stop-color="#b9a68c"/><stop offset=".45" stop-color="#8b765d"/><stop offset="1" stop-color="#3d3127"/></radialGradient>
      <linearGradient id="floor" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#5c4a39"/><stop offset=".35" stop-color="#85705a"/><stop offset="1" stop-color="#5a4838"/></linearGradient>
      <linearGradient id="join" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#2b2019" stop-opacity="0"/><stop offset=".5" stop-color="#2b2019" stop-opacity=".55"/><stop offset="1" stop-color="#2b2019" stop-opacity="0"/></linearGradient>
      <radialGradient id="edge" cx=".47" cy=".5" r=".75"><stop offset=".5" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".5"/></radialGradient>
      <filter id="plaster" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".006 .008" numOctaves="5" seed="3"/><feColorMatrix values="0 0 0 0 .2  0 0 0 0 .15  0 0 0 0 .1  0 0 0 1.6 -.62"/></filter>
      <filter id="stone" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".012 .09" numOctaves="4" seed="9"/><feColorMatrix values="0 0 0 0 .16  0 0 0 0 .12  0 0 0 0 .08  0 0 0 2 -.8"/></filter>
      <linearGradient id="beam" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#ffeccb" stop-opacity=".42"/><stop offset=".6" stop-color="#ffeccb" stop-opacity="0"/></linearGradient>`);
    return `<rect width="${width}" height="1010" fill="url(#wall)"/><rect width="${width}" height="1010" filter="url(#plaster)" opacity=".3"/>
      <rect y="1000" width="${width}" height="280" fill="url(#floor)"/><rect x="-40" y="1000" width="800" height="320" filter="url(#stone)" opacity=".3"/>
      <rect y="950" width="${width}" height="100" fill="url(#join)"/>
      <rect width="${width}" height="${height}" fill="url(#beam)"/><rect width="${width}" height="${height}" fill="url(#edge)"/>`;
  }

  function floorShadow(): string {
    return [
      `<ellipse cx="455" cy="1140" rx="240" ry="30" transform="rotate(4 455 1140)" fill="#1d130c" filter="url(#${blurId(18)})" opacity=".5"/>`,
      ...sides.map((side) => {
        const [x] = joints[side].ankle;
        return `<ellipse cx="${x + sign(side) * 7 + 6}" cy="1129" rx="36" ry="9" fill="#140c07" filter="url(#${blurId(6)})" opacity=".75"/>`;
      }),
    ].join('');
  }

  function blurId(px: number): string {
    drawing.define(
      `<filter id="b${px}" x="-40%" y="-150%" width="180%" height="400%"><feGaussianBlur stdDeviation="${px}"/></filter>`,
    );
    return `b${px}`;
  }
}

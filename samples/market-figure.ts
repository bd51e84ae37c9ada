import type { Side } from './body-plan.ts';
import { armOutline, handOutlines, legOutline, planBody, sign } from './body-plan.ts';
import { drawFace } from './face.ts';
import { createSculpture } from './sculpture.ts';
import type { Drawing, Material } from './shading.ts';
import type { Point } from './svg-path.ts';
import { between, limb, smoothClosed, smoothOpen } from './svg-path.ts';

const skin: Material = {
  name: 'skin',
  ramp: ['.52 .64 .82 1.0 1.06', '.38 .50 .74 1.0 1.06', '.36 .48 .72 1.0 1.04'],
};
const cotton: Material = {
  name: 'cotton',
  ramp: ['.26 .40 .66 .95 1.14', '.26 .40 .66 .95 1.12', '.34 .48 .72 .96 1.08'],
  grain: [0.35, 0.35, 0.12, 2],
  mottle: 0.08,
};
const denim: Material = { ...cotton, name: 'denim', grain: [0.6, 0.25, 0.25, 2], mottle: 0.3 };
const leather: Material = { ...cotton, name: 'leather', gloss: 0.25 };
const strands: Material = { ...cotton, name: 'strands', grain: [0.5, 0.03, 0.5, 2], mottle: 0.35 };
const sides: readonly Side[] = ['left', 'right'];
const jacket = '#1f9aa0';
const rib = '#123f56';
const shirt = '#eeeae2';
const jeans = '#2d4a86';
const hairColour = '#2e221f';
const flesh = '#dfa885';

/** A young man in a turquoise jacket and jeans. Returns the figure's SVG.
 *  middleX, groundY, heightPx: where he stands, and how tall. */
export function drawMarketFigure(
  drawing: Drawing,
  middleX: number,
  groundY: number,
  heightPx: number,
): string {
  const plan = planBody(middleX, groundY, heightPx, {
    heads: 7.3,
    shoulderHalfWidth: 0.84,
    hipHalfWidth: 0.35,
    ankleHalfDistance: 0.5,
    arms: { left: [18, 12], right: [15, 10] },
  });
  const { at, px, joints } = plan;
  const chin = 6.3;
  const figure = createSculpture(drawing, plan, {
    material: cotton,
    shade: '#1c1420',
    light: '#ffe9c9',
  });
  const { add, groove, put } = figure;

  for (const side of sides) {
    const s = sign(side);
    const { ankle } = joints[side];
    const foot = (x: number, y: number): Point => [ankle[0] + s * px(x), ankle[1] - px(y)];
    const shoe = smoothClosed(
      [
        foot(-0.14, 0.14),
        foot(0, 0.17),
        foot(0.14, 0.14),
        foot(0.2, -0.06),
        foot(0.32, -0.22),
        foot(0.33, -0.33),
        foot(0.06, -0.37),
        foot(-0.16, -0.33),
        foot(-0.19, -0.2),
        foot(-0.16, 0),
      ],
      0.9,
    );
    add(shoe, '#f1efe8', 0.09, 0, leather);
    add(
      smoothClosed(
        [
          foot(0.02, -0.23),
          foot(0.18, -0.2),
          foot(0.34, -0.24),
          foot(0.345, -0.34),
          foot(0.06, -0.38),
          foot(-0.02, -0.32),
        ],
        0.9,
      ),
      '#2b5fa8',
      0.05,
      0.3,
      leather,
    );
    add(
      limb([
        [...foot(-0.19, -0.31), px(0.045), px(0.045)],
        [...foot(0.08, -0.375), px(0.05), px(0.05)],
        [...foot(0.35, -0.32), px(0.045), px(0.045)],
      ]),
      '#efece4',
      0.03,
      0.35,
      leather,
    );
    for (const y of [0.02, -0.06, -0.14])
      groove([foot(-0.05 + y * 0.1, y), foot(0.14 - y * 0.4, y - 0.02)], [shoe], 0.026, 0.7);
  }
  const hips = smoothClosed([
    at(-0.62, 4.3),
    at(0.62, 4.3),
    at(0.72, 3.85),
    at(0.73, 3.45),
    at(0.4, 3.36),
    at(0, 3.4),
    at(-0.4, 3.36),
    at(-0.73, 3.45),
    at(-0.72, 3.85),
  ]);
  const legs = {
    left: legOutline(plan, 'left', 1.08, 0.96),
    right: legOutline(plan, 'right', 1.08, 0.96),
  };
  // One shape, so that no seam shows where the legs begin.
  const trousers = `${hips}${legs.left}${legs.right}`;
  add(trousers, jeans, 0.16, 0.5, denim);
  for (const side of sides) {
    const s = sign(side);
    const { hip, knee, ankle } = joints[side];
    const leg = legs[side];
    const crease = (
      from: Point,
      to: Point,
      share: number,
      half: number,
      bow: number,
      wide = 0.04,
    ) => {
      const [x, y] = between(from, to, share);
      groove(
        [
          [x - px(half), y - px(0.04)],
          [x, y + px(bow)],
          [x + px(half), y + px(0.03)],
        ],
        [leg],
        wide,
        0.36,
      );
    };
    crease(hip, knee, 0.9, 0.2, 0.05);
    crease(hip, knee, 1.0, 0.22, -0.04);
    crease(knee, ankle, 0.1, 0.18, 0.05);
    crease(knee, ankle, 0.7, 0.17, 0.05);
    crease(knee, ankle, 0.8, 0.17, -0.05);
    crease(knee, ankle, 0.89, 0.17, 0.05);
    groove(
      [
        [hip[0] + s * px(0.3), hip[1] + px(0.4)],
        [knee[0] + s * px(0.19), knee[1]],
        [ankle[0] + s * px(0.11), ankle[1]],
      ],
      [leg],
      0.016,
      0.5,
    );
    put(
      drawing.soft(smoothOpen([between(hip, knee, 0.3), between(hip, knee, 0.75)]), '#9dbbe0', {
        blurPx: px(0.07),
        opacity: 0.4,
        strokePx: px(0.14),
        inside: [leg],
      }),
    );
    const hem = between(knee, ankle, 0.95);
    add(
      limb([
        [hem[0] - px(0.14), hem[1] - px(0.01), px(0.055), px(0.055)],
        [hem[0], hem[1] + px(0.02), px(0.06), px(0.06)],
        [hem[0] + px(0.14), hem[1] - px(0.01), px(0.055), px(0.055)],
      ]),
      '#6f8fba',
      0.04,
      0.4,
      denim,
    );
  }
  groove([at(0, 4.2), at(0.01, 3.8), at(-0.02, 3.46)], [trousers], 0.025, 0.6);
  for (const s of [-1, 1]) {
    groove([at(s * 0.05, 3.5), at(s * 0.22, 3.62), at(s * 0.4, 3.78)], [trousers], 0.06, 0.3);
    groove([at(s * 0.34, 4.1), at(s * 0.42, 3.94), at(s * 0.64, 3.9)], [trousers], 0.02, 0.6);
  }

  const shirtPath = smoothClosed([
    at(-0.34, 6.05),
    at(0.34, 6.05),
    at(0.5, 5.6),
    at(0.5, 4.6),
    at(0.54, 4.05),
    at(0.3, 3.98),
    at(0, 3.95),
    at(-0.3, 3.98),
    at(-0.54, 4.05),
    at(-0.5, 4.6),
    at(-0.5, 5.6),
  ]);
  add(shirtPath, shirt, 0.16, 0.5);
  for (const [x0, y0, x1, y1, x2, y2] of [
    [-0.2, 4.9, -0.05, 4.75, 0.15, 4.8],
    [0.2, 4.6, 0, 4.45, -0.2, 4.52],
    [-0.1, 5.2, 0.02, 4.7, -0.02, 4.1],
    [0.16, 5.3, 0.2, 4.8, 0.12, 4.1],
    [-0.2, 4.3, 0, 4.2, 0.2, 4.28],
  ])
    groove([at(x0, y0), at(x1, y1), at(x2, y2)], [shirtPath], 0.06, 0.2);
  const [bx, by] = at(0, 5.25);
  put(
    `<g fill="none" stroke="#b2453a" stroke-width="${px(0.035)}"><path d="M${bx - px(0.14)} ${by + px(0.05)} q${px(0.07)} ${-px(0.14)} ${px(0.14)} 0 t${px(0.14)} 0"/><path d="M${bx - px(0.14)} ${by + px(0.15)} q${px(0.07)} ${-px(0.14)} ${px(0.14)} 0 t${px(0.14)} 0"/></g>`,
  );

  for (const side of sides) {
    const s = sign(side);
    const { shoulder, elbow, wrist } = joints[side];
    for (const finger of handOutlines(plan, side, 8, 0.98)) add(finger, flesh, 0.045, 0.25, skin);
    const sleeve = armOutline(plan, side, 1.3, 0.95);
    add(sleeve, jacket, 0.14, 0.5);
    for (const [from, to, share, bow] of [
      [shoulder, elbow, 0.3, 0.06],
      [shoulder, elbow, 0.55, -0.06],
      [shoulder, elbow, 0.76, 0.07],
      [shoulder, elbow, 0.92, -0.05],
      [elbow, wrist, 0.05, 0.08],
      [elbow, wrist, 0.22, -0.05],
      [elbow, wrist, 0.45, 0.06],
      [elbow, wrist, 0.68, -0.05],
      [elbow, wrist, 0.82, 0.05],
    ] as const) {
      const [x, y] = between(from, to, share);
      groove(
        [
          [x - px(0.21), y - s * px(0.06)],
          [x, y + px(bow)],
          [x + px(0.21), y + s * px(0.05)],
        ],
        [sleeve],
        0.065,
        0.32,
      );
    }
    const [cx, cy] = between(elbow, wrist, 0.92);
    const tilt = s * px(0.03);
    add(
      smoothClosed(
        [
          [cx - px(0.15), cy - px(0.09) + tilt],
          [cx + px(0.15), cy - px(0.09) - tilt],
          [cx + px(0.13) + tilt, cy + px(0.09) - tilt],
          [cx - px(0.13) + tilt, cy + px(0.09) + tilt],
        ],
        0.5,
      ),
      rib,
      0.05,
      0.4,
    );
    for (const x of [-0.08, -0.03, 0.03, 0.08])
      groove(
        [
          [cx + px(x), cy - px(0.08)],
          [cx + px(x) + tilt, cy + px(0.08)],
        ],
        [sleeve],
        0.012,
        0.5,
      );
  }
  for (const side of sides) {
    const s = sign(side);
    const front = smoothClosed(
      [
        at(s * 0.2, 6.12),
        at(s * 0.55, 6.06),
        at(s * 0.86, 5.92),
        at(s * 0.95, 5.7),
        at(s * 0.78, 5.3),
        at(s * 0.68, 4.6),
        at(s * 0.7, 4.1),
        at(s * 0.3, 4.02),
        at(s * 0.25, 4.6),
        at(s * 0.2, 5.4),
        at(s * 0.14, 5.85),
      ],
      0.85,
    );
    add(front, jacket, 0.14, 0.55);
    for (const [x0, y0, x1, y1, x2, y2] of [
      [0.78, 5.5, 0.62, 5.3, 0.44, 5.3],
      [0.7, 5.1, 0.55, 4.95, 0.36, 5.0],
      [0.66, 4.7, 0.5, 4.52, 0.3, 4.6],
      [0.68, 4.4, 0.52, 4.3, 0.34, 4.22],
    ])
      groove([at(s * x0, y0), at(s * x1, y1), at(s * x2, y2)], [front], 0.07, 0.3);
    groove([at(s * 0.36, 4.75), at(s * 0.56, 4.5)], [front], 0.03, 0.85);
    const zip = smoothOpen([
      at(s * 0.16, 5.88),
      at(s * 0.22, 5.4),
      at(s * 0.275, 4.6),
      at(s * 0.32, 4.05),
    ]);
    put(
      drawing.soft(zip, '#4a3a2a', {
        blurPx: 0.6,
        opacity: 0.9,
        strokePx: px(0.05),
        inside: [front],
      }),
    );
    put(
      `<path d="${zip}" fill="none" stroke="#d9cdb4" stroke-width="1.3" stroke-dasharray="1.6 1.6"/>`,
    );
    add(
      smoothClosed(
        [at(s * 0.29, 4.16), at(s * 0.69, 4.2), at(s * 0.71, 3.98), at(s * 0.31, 3.93)],
        0.6,
      ),
      rib,
      0.06,
      0.45,
    );
    for (let x = 0.33; x < 0.7; x += 0.05)
      groove([at(s * x, 4.16), at(s * x, 3.97)], figure.outline().slice(-1), 0.014, 0.5);
  }

  const neck = limb([
    [...at(0, 6.55), px(0.185), px(0.185)],
    [...at(0, 6.25), px(0.185), px(0.185)],
    [...at(0, 6.02), px(0.24), px(0.24)],
  ]);
  add(neck, flesh, 0.1, 0.3, skin);
  put(
    drawing.soft(smoothOpen([at(-0.17, 6.3), at(0, 6.22), at(0.2, 6.26)]), '#6b3421', {
      blurPx: px(0.05),
      opacity: 0.7,
      strokePx: px(0.15),
      inside: [neck],
    }),
  );
  add(
    limb([
      [...at(-0.27, 6.12), px(0.035), px(0.035)],
      [...at(-0.12, 5.98), px(0.04), px(0.04)],
      [...at(0.12, 5.98), px(0.04), px(0.04)],
      [...at(0.27, 6.12), px(0.035), px(0.035)],
    ]),
    shirt,
    0.03,
    0.4,
  );
  for (const s of [-1, 1]) {
    const collar = smoothClosed(
      [
        at(s * 0.25, 6.26),
        at(s * 0.36, 6.12),
        at(s * 0.4, 5.98),
        at(s * 0.2, 5.8),
        at(s * 0.13, 5.86),
        at(s * 0.22, 6.02),
      ],
      0.8,
    );
    add(collar, rib, 0.05, 0.5);
  }

  // Hair behind, face, hair before.
  add(
    smoothClosed([
      at(-0.4, chin + 0.42),
      at(-0.43, chin + 0.75),
      at(-0.3, chin + 1),
      at(0, chin + 1.1),
      at(0.3, chin + 1),
      at(0.43, chin + 0.75),
      at(0.4, chin + 0.42),
      at(0.3, chin + 0.35),
      at(-0.3, chin + 0.35),
    ]),
    hairColour,
    0.1,
    0,
    strands,
  );
  put(
    drawFace(drawing, plan, chin, {
      skin: flesh,
      material: skin,
      shade: '#74351f',
      light: '#ffead2',
      brow: '#2b1d18',
      iris: '#4a2d1c',
      white: '#f5f0ea',
      lash: '#1c110d',
      lip: '#bd6a5d',
    }),
  );
  const fringe = smoothClosed(
    [
      at(-0.385, chin + 0.48),
      at(-0.42, chin + 0.72),
      at(-0.34, chin + 0.95),
      at(-0.12, chin + 1.09),
      at(0.14, chin + 1.09),
      at(0.34, chin + 0.97),
      at(0.43, chin + 0.72),
      at(0.385, chin + 0.48),
      at(0.36, chin + 0.6),
      at(0.33, chin + 0.72),
      at(0.2, chin + 0.8),
      at(0.06, chin + 0.74),
      at(-0.06, chin + 0.8),
      at(-0.18, chin + 0.68),
      at(-0.29, chin + 0.76),
      at(-0.35, chin + 0.62),
    ],
    0.85,
  );
  put(
    drawing.within(
      figure.outline(),
      `<g transform="translate(${px(0.02)} ${px(0.04)})">${drawing.soft(fringe, '#3a1a10', { blurPx: px(0.03), opacity: 0.6 })}</g>`,
    ),
  );
  add(fringe, hairColour, 0.08, 0, strands);
  for (const [x0, y0, x1, y1, x2, y2] of [
    [0.1, 1.06, -0.12, 0.95, -0.18, 0.72],
    [0.1, 1.06, -0.25, 0.98, -0.33, 0.72],
    [0.12, 1.06, 0.02, 0.93, -0.05, 0.82],
    [0.14, 1.06, 0.18, 0.95, 0.14, 0.8],
    [0.16, 1.05, 0.3, 0.95, 0.32, 0.76],
    [0.18, 1.05, 0.36, 0.9, 0.39, 0.6],
  ])
    groove([at(x0, chin + y0), at(x1, chin + y1), at(x2, chin + y2)], [fringe], 0.03, 0.5);
  put(
    drawing.soft(
      smoothOpen([at(-0.3, chin + 0.88), at(-0.12, chin + 0.98), at(0.1, chin + 0.99)]),
      '#b08a6a',
      { blurPx: px(0.035), opacity: 0.5, strokePx: px(0.06), inside: [fringe] },
    ),
  );
  return figure.write();
}

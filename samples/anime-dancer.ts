import type { Side } from './body-plan.ts';
import { armOutline, handOutlines, legOutline, planBody, sign } from './body-plan.ts';
import { createCelDrawing } from './cel-drawing.ts';
import { createRandom } from './random.ts';
import { createDrawing } from './shading.ts';
import type { Point } from './svg-path.ts';
import { between, limb, smoothClosed, smoothOpen } from './svg-path.ts';

const width = 768;
const height = 1024;
const sides: readonly Side[] = ['left', 'right'];
const ink = '#3a2740';
const skin = '#ffe2cf';
const skinShade = '#efb5a3';
const hair = '#3f4a86';
const hairShade = '#2b3163';
const hairLight = '#7f93d8';
const white = '#fbfaff';
const whiteShade = '#c9c6e6';
const navy = '#35407c';
const navyShade = '#252b58';
const coral = '#ff7a70';
const coralShade = '#d4505c';

/** A dancer as drawn for animation, one hand on the hip, on a pastel stage. */
export function drawAnimeDancer(): string {
  const drawing = createDrawing();
  const plan = planBody(380, 906, 680, {
    heads: 6.6,
    shoulderHalfWidth: 0.68,
    hipHalfWidth: 0.34,
    ankleHalfDistance: 0.5,
    arms: { left: [20, 14], right: [47, -52] },
  });
  const { at, px, joints } = plan;
  const art = createCelDrawing(drawing, ink, 2);
  const { cel, tone } = art;
  const chin = 5.6;
  const p = (x: number, y: number): Point => at(x, chin + y);

  // Hair behind the head.
  const back = smoothClosed([
    p(-0.42, 0.9),
    p(0, 1.16),
    p(0.42, 0.9),
    p(0.56, 0.5),
    p(0.53, 0.1),
    p(0.46, -0.2),
    p(0.3, -0.26),
    p(0, -0.24),
    p(-0.3, -0.26),
    p(-0.46, -0.2),
    p(-0.53, 0.1),
    p(-0.56, 0.5),
  ]);
  cel(back, hairShade, '#20254d', px(0.06));

  for (const side of sides) {
    const s = sign(side);
    const { knee, ankle, hip } = joints[side];
    const foot = (x: number, y: number): Point => [ankle[0] + s * px(x), ankle[1] - px(y)];
    const leg = legOutline(plan, side, 0.9, 1);
    cel(leg, skin, skinShade, px(0.09));
    // Over-knee socks.
    const [sockX, sockY] = between(hip, knee, 0.66);
    const cutTop = smoothClosed(
      [
        [sockX - px(0.5), sockY],
        [sockX, sockY + px(0.06)],
        [sockX + px(0.5), sockY],
        [sockX + px(0.7), ankle[1] + px(0.2)],
        [sockX - px(0.7), ankle[1] + px(0.2)],
      ],
      0.2,
    );
    art.put(
      drawing.within(
        [leg],
        drawing.within(
          [cutTop],
          `<path d="${leg}" fill="${navyShade}"/><path d="${leg}" fill="${navy}" transform="translate(${-px(0.09)} 0)"/>`,
        ),
      ),
    );
    art.ink(
      [
        [sockX - px(0.235), sockY + px(0.02)],
        [sockX, sockY + px(0.06)],
        [sockX + px(0.235), sockY + px(0.02)],
      ],
      1.8,
    );
    const stripe = (offset: number) =>
      art.put(
        drawing.within(
          [leg],
          `<path d="${smoothOpen([
            [sockX - px(0.4), sockY + px(offset)],
            [sockX, sockY + px(offset + 0.05)],
            [sockX + px(0.4), sockY + px(offset)],
          ])}" stroke="${white}" stroke-width="${px(0.035)}" fill="none"/>`,
        ),
      );
    stripe(0.12);
    stripe(0.2);
    art.ink(
      [
        [knee[0] - s * px(0.08), knee[1] - px(0.05)],
        [knee[0] + s * px(0.02), knee[1] + px(0.03)],
        [knee[0] + s * px(0.1), knee[1] - px(0.03)],
      ],
      1.3,
      '#20264f',
    );
    // Trainers.
    const shoe = smoothClosed(
      [
        foot(-0.15, 0.16),
        foot(0, 0.2),
        foot(0.15, 0.16),
        foot(0.19, -0.02),
        foot(0.3, -0.2),
        foot(0.32, -0.31),
        foot(0.08, -0.35),
        foot(-0.14, -0.32),
        foot(-0.18, -0.2),
        foot(-0.16, 0),
      ],
      0.9,
    );
    cel(shoe, white, whiteShade, px(0.07));
    tone(
      smoothClosed([
        foot(-0.2, 0.2),
        foot(0.2, 0.2),
        foot(0.18, 0.05),
        foot(0, 0.0),
        foot(-0.2, 0.05),
      ]),
      coral,
      [shoe],
    );
    tone(
      smoothClosed([
        foot(0.02, -0.16),
        foot(0.2, -0.1),
        foot(0.4, -0.2),
        foot(0.34, -0.36),
        foot(0.02, -0.3),
      ]),
      coral,
      [shoe],
    );
    cel(
      limb([
        [...foot(-0.17, -0.29), px(0.04), px(0.04)],
        [...foot(0.08, -0.345), px(0.045), px(0.045)],
        [...foot(0.32, -0.3), px(0.04), px(0.04)],
      ]),
      white,
      whiteShade,
      px(0.02),
    );
    for (const y of [0.0, -0.07, -0.14])
      art.ink([foot(-0.05, y), foot(0.12 - y * 0.3, y - 0.02)], 1.8, coralShade);
    art.ink([foot(-0.15, 0.16), foot(0, 0.12), foot(0.15, 0.16)], 1.6);
  }

  // Left arm hangs; its hand, then sleeve.
  drawArm('left');

  const neck = limb([
    [...at(0, 5.75), px(0.13), px(0.13)],
    [...at(0, 5.5), px(0.13), px(0.13)],
    [...at(0, 5.25), px(0.2), px(0.2)],
  ]);
  cel(neck, skin, skinShade, px(0.06));
  tone(
    smoothClosed([at(-0.2, 5.7), at(0.2, 5.7), at(0.17, 5.44), at(0, 5.36), at(-0.12, 5.5)]),
    skinShade,
    [neck],
  );

  const shorts = smoothClosed(
    [
      at(-0.5, 3.7),
      at(0.5, 3.7),
      at(0.62, 3.2),
      at(0.6, 2.75),
      at(0.08, 2.8),
      at(0, 2.98),
      at(-0.08, 2.8),
      at(-0.6, 2.75),
      at(-0.62, 3.2),
    ],
    0.7,
  );
  cel(shorts, navy, navyShade, px(0.05));
  const top = smoothClosed([
    at(-0.24, 5.34),
    at(0.24, 5.34),
    at(0.6, 5.26),
    at(0.68, 5.08),
    at(0.55, 4.7),
    at(0.5, 4.4),
    at(0.4, 3.95),
    at(0.46, 3.6),
    at(-0.46, 3.6),
    at(-0.4, 3.95),
    at(-0.5, 4.4),
    at(-0.55, 4.7),
    at(-0.68, 5.08),
    at(-0.6, 5.26),
  ]);
  cel(top, white, whiteShade, px(0.12));
  for (const [x0, y0, x1, y1, x2, y2] of [
    [-0.46, 4.5, -0.36, 4.42, -0.24, 4.46],
    [0.48, 4.5, 0.36, 4.4, 0.2, 4.46],
    [0.38, 4.0, 0.3, 4.12, 0.26, 4.3],
    [-0.38, 4.0, -0.3, 4.1, -0.28, 4.22],
  ])
    art.ink([at(x0, y0), at(x1, y1), at(x2, y2)], 1.3, '#8f8bb8');
  const skirt = smoothClosed(
    [
      at(-0.43, 3.82),
      at(0, 3.76),
      at(0.43, 3.82),
      at(0.72, 3.35),
      at(0.88, 2.86),
      at(0.7, 2.74),
      at(0.56, 2.8),
      at(0.4, 2.68),
      at(0.26, 2.76),
      at(0.08, 2.66),
      at(-0.08, 2.76),
      at(-0.26, 2.66),
      at(-0.42, 2.78),
      at(-0.58, 2.7),
      at(-0.72, 2.8),
      at(-0.88, 2.86),
      at(-0.72, 3.35),
    ],
    0.8,
  );
  cel(skirt, coral, coralShade, px(0.1));
  [-0.58, -0.32, -0.08, 0.18, 0.42, 0.64].forEach((x) => {
    tone(
      smoothClosed(
        [
          at(x * 0.6, 3.7),
          at(x + 0.02, 3.2),
          at(x * 1.12, 2.6),
          at(x * 1.12 + 0.11, 2.66),
          at(x * 1.02 + 0.05, 3.2),
        ],
        0.6,
      ),
      coralShade,
      [skirt],
    );
    art.ink([at(x * 0.6, 3.66), at(x, 3.25), at(x * 1.12, 2.74)], 1.4, '#9c3248');
  });
  art.put(
    drawing.within(
      [skirt],
      `<path d="${smoothOpen([at(-0.95, 2.98), at(-0.5, 2.87), at(0, 2.84), at(0.5, 2.87), at(0.95, 2.98)])}" stroke="${white}" stroke-width="${px(0.045)}" fill="none"/>`,
    ),
  );
  const belt = limb([
    [...at(-0.42, 3.82), px(0.055), px(0.055)],
    [...at(0, 3.77), px(0.055), px(0.055)],
    [...at(0.42, 3.82), px(0.055), px(0.055)],
  ]);
  cel(belt, navy, navyShade, px(0.03));
  cel(
    smoothClosed([at(-0.09, 3.85), at(0.09, 3.85), at(0.09, 3.7), at(-0.09, 3.7)], 0.4),
    '#ffd678',
    '#dda43f',
    px(0.03),
  );

  // Sailor's collar and ribbon.
  const collar = smoothClosed(
    [
      at(-0.22, 5.42),
      at(-0.5, 5.28),
      at(-0.5, 5.0),
      at(-0.22, 4.92),
      at(0, 4.82),
      at(0.22, 4.92),
      at(0.5, 5.0),
      at(0.5, 5.28),
      at(0.22, 5.42),
      at(0.1, 5.2),
      at(0, 5.02),
      at(-0.1, 5.2),
    ],
    0.6,
  );
  cel(collar, navy, navyShade, px(0.06));
  art.put(
    drawing.within(
      [collar],
      `<path d="${smoothOpen([at(-0.46, 5.3), at(-0.45, 5.05), at(-0.2, 4.98), at(0, 4.89), at(0.2, 4.98), at(0.45, 5.05), at(0.46, 5.3)], 0.7)}" stroke="${white}" stroke-width="${px(0.028)}" fill="none"/>`,
    ),
  );
  for (const s of [-1, 1]) {
    cel(
      smoothClosed(
        [at(0, 4.86), at(s * 0.1, 4.7), at(s * 0.2, 4.44), at(s * 0.08, 4.5), at(0, 4.74)],
        0.6,
      ),
      coral,
      coralShade,
      px(0.03),
    );
    cel(
      smoothClosed(
        [
          at(0, 4.9),
          at(s * 0.14, 5.02),
          at(s * 0.28, 4.98),
          at(s * 0.27, 4.78),
          at(s * 0.12, 4.76),
          at(0, 4.84),
        ],
        0.9,
      ),
      coral,
      coralShade,
      px(0.04),
    );
    art.ink([at(s * 0.05, 4.88), at(s * 0.17, 4.9)], 1.3, '#9c3248');
  }
  cel(
    smoothClosed([at(-0.055, 4.94), at(0.055, 4.94), at(0.05, 4.8), at(-0.05, 4.8)], 0.8),
    coral,
    coralShade,
    px(0.02),
  );

  drawArm('right');
  drawHead();

  return drawing.write(width, height, `${stage()}${art.write()}`);

  function drawArm(side: Side): void {
    const { shoulder, elbow, wrist } = joints[side];
    const s = sign(side);
    const bare = armOutline(plan, side, 0.84, 1);
    if (side === 'left') {
      for (const finger of handOutlines(plan, side, 10, 0.84))
        cel(finger, skin, skinShade, px(0.03));
      art.put(`<path d="${handOutlines(plan, side, 10, 0.8)[0]}" fill="${skin}"/>`);
      cel(bare, skin, skinShade, px(0.06));
    } else {
      cel(bare, skin, skinShade, px(0.06));
      const hand = (x: number, y: number): Point => [wrist[0] + px(x), wrist[1] - px(y)];
      for (const [x, y, dx, dy] of [
        [-0.09, -0.16, -0.27, -0.17],
        [-0.12, -0.1, -0.3, -0.1],
        [-0.13, -0.04, -0.28, -0.02],
        [-0.1, 0.03, -0.23, 0.05],
      ]) {
        cel(
          limb(
            [
              [...hand(x, y), px(0.045), px(0.045)],
              [...hand(x + dx * 0.5, y + dy * 0.6), px(0.042), px(0.042)],
              [...hand(x + dx, y + dy), px(0.033), px(0.033)],
            ].map(([a, b, c, d]) => [a, b, c, d] as const),
          ),
          skin,
          skinShade,
          px(0.02),
        );
      }
      cel(
        smoothClosed([
          hand(0.08, 0.06),
          hand(0.0, 0.1),
          hand(-0.14, 0.06),
          hand(-0.18, -0.06),
          hand(-0.12, -0.19),
          hand(0.0, -0.14),
          hand(0.08, -0.04),
        ]),
        skin,
        skinShade,
        px(0.03),
      );
    }
    // Puffed sleeve and wristband.
    const a = between(shoulder, elbow, 0.16);
    const along: Point = [(elbow[0] - shoulder[0]) / px(1), (elbow[1] - shoulder[1]) / px(1)];
    const at2 = (t: number, w: number): Point => [
      a[0] + along[0] * px(t) + along[1] * px(w) * s,
      a[1] + along[1] * px(t) - along[0] * px(w) * s,
    ];
    const sleeve = smoothClosed(
      [
        at2(-0.28, -0.1),
        at2(-0.24, 0.1),
        at2(-0.02, 0.24),
        at2(0.22, 0.21),
        at2(0.25, 0.0),
        at2(0.2, -0.2),
        at2(-0.02, -0.18),
      ],
      0.9,
    );
    cel(sleeve, white, whiteShade, px(0.07));
    cel(
      limb([
        [...at2(0.2, -0.18), px(0.035), px(0.035)],
        [...at2(0.25, 0), px(0.035), px(0.035)],
        [...at2(0.22, 0.2), px(0.035), px(0.035)],
      ]),
      navy,
      navyShade,
      px(0.02),
    );
    const b = between(elbow, wrist, 0.84);
    const c = between(elbow, wrist, 1);
    const [ax, ay] = [
      (c[0] - b[0]) / Math.hypot(c[0] - b[0], c[1] - b[1]),
      (c[1] - b[1]) / Math.hypot(c[0] - b[0], c[1] - b[1]),
    ];
    const rim = (from: Point, half: number): Point => [
      from[0] - ay * px(half),
      from[1] + ax * px(half),
    ];
    cel(
      smoothClosed([rim(b, 0.1), rim(b, -0.1), rim(c, -0.095), rim(c, 0.095)], 0.35),
      coral,
      coralShade,
      px(0.03),
    );
  }

  function drawHead(): void {
    for (const s of [-1, 1])
      cel(
        smoothClosed([p(s * 0.36, 0.5), p(s * 0.43, 0.52), p(s * 0.43, 0.38), p(s * 0.36, 0.3)]),
        skin,
        skinShade,
        px(0.02),
      );
    const face = smoothClosed([
      p(0, 1),
      p(0.26, 0.94),
      p(0.39, 0.72),
      p(0.395, 0.46),
      p(0.35, 0.26),
      p(0.22, 0.1),
      p(0.07, 0.005),
      p(0, -0.01),
      p(-0.07, 0.005),
      p(-0.22, 0.1),
      p(-0.35, 0.26),
      p(-0.395, 0.46),
      p(-0.39, 0.72),
      p(-0.26, 0.94),
    ]);
    cel(face, skin, skinShade, px(0.045));
    for (const s of [-1, 1]) {
      art.put(
        drawing.soft(smoothOpen([p(s * 0.2, 0.24), p(s * 0.29, 0.25)]), '#ff8f85', {
          blurPx: px(0.03),
          opacity: 0.55,
          strokePx: px(0.07),
          inside: [face],
        }),
      );
      const eye = smoothClosed([
        p(s * 0.085, 0.4),
        p(s * 0.12, 0.5),
        p(s * 0.2, 0.53),
        p(s * 0.29, 0.49),
        p(s * 0.31, 0.42),
        p(s * 0.27, 0.32),
        p(s * 0.19, 0.29),
        p(s * 0.12, 0.31),
      ]);
      const [ex, ey] = p(s * 0.195, 0.405);
      const iris = `<ellipse cx="${ex}" cy="${ey}" rx="${px(0.085)}" ry="${px(0.115)}" fill="url(#iris)"/><ellipse cx="${ex}" cy="${ey + px(0.01)}" rx="${px(0.036)}" ry="${px(0.056)}" fill="#1b1a3c"/><circle cx="${ex - px(0.032)}" cy="${ey - px(0.055)}" r="${px(0.03)}" fill="#fff"/><circle cx="${ex + px(0.036)}" cy="${ey + px(0.06)}" r="${px(0.015)}" fill="#fff" opacity=".85"/>`;
      art.put(
        drawing.within(
          [eye],
          `<path d="${eye}" fill="#fff"/>${drawing.soft(smoothOpen([p(s * 0.08, 0.47), p(s * 0.2, 0.54), p(s * 0.32, 0.46)]), '#b9aed0', { blurPx: 1.2, opacity: 0.9, strokePx: px(0.07) })}${iris}`,
        ),
      );
      art.ink(
        [
          p(s * 0.075, 0.43),
          p(s * 0.12, 0.505),
          p(s * 0.2, 0.54),
          p(s * 0.29, 0.5),
          p(s * 0.335, 0.43),
        ],
        4,
      );
      art.ink([p(s * 0.29, 0.5), p(s * 0.36, 0.485)], 2.4);
      art.ink([p(s * 0.14, 0.3), p(s * 0.2, 0.285), p(s * 0.26, 0.31)], 1.5);
      art.ink([p(s * 0.12, 0.575), p(s * 0.2, 0.6), p(s * 0.28, 0.575)], 1.1, '#a8766f');
      art.ink([p(s * 0.09, 0.645), p(s * 0.19, 0.69), p(s * 0.3, 0.65)], 2.6, hairShade);
    }
    art.ink([p(0.015, 0.27), p(0.03, 0.225), p(0.0, 0.215)], 1.5, '#b5695f');
    tone(
      smoothClosed([
        p(-0.08, 0.13),
        p(0, 0.115),
        p(0.08, 0.13),
        p(0.05, 0.07),
        p(0, 0.055),
        p(-0.05, 0.07),
      ]),
      '#d9606a',
      [face],
    );
    art.ink([p(-0.1, 0.14), p(0, 0.115), p(0.1, 0.14)], 2);
    // Fringe, cheek locks, crown.
    const crown = smoothClosed(
      [
        p(-0.5, 0.3),
        p(-0.53, 0.62),
        p(-0.46, 0.92),
        p(-0.25, 1.13),
        p(0, 1.19),
        p(0.25, 1.13),
        p(0.46, 0.92),
        p(0.53, 0.62),
        p(0.5, 0.3),
        p(0.47, 0.05),
        p(0.4, 0.0),
        p(0.38, 0.28),
        p(0.37, 0.52),
        p(0.34, 0.68),
        p(0.26, 0.58),
        p(0.24, 0.74),
        p(0.12, 0.56),
        p(0.06, 0.76),
        p(-0.06, 0.55),
        p(-0.12, 0.76),
        p(-0.22, 0.57),
        p(-0.27, 0.74),
        p(-0.35, 0.6),
        p(-0.37, 0.5),
        p(-0.38, 0.28),
        p(-0.4, 0.0),
        p(-0.47, 0.05),
      ],
      0.62,
    );
    art.put(
      drawing.within(
        [face],
        `<path d="${crown}" fill="${skinShade}" transform="translate(${px(0.01)} ${px(0.05)})"/>`,
      ),
    );
    cel(crown, hair, hairShade, px(0.07));
    tone(
      smoothClosed(
        [
          p(-0.44, 0.78),
          p(-0.3, 0.93),
          p(0, 0.99),
          p(0.28, 0.93),
          p(0.36, 0.84),
          p(0.26, 0.86),
          p(0.2, 0.8),
          p(0.12, 0.88),
          p(0.04, 0.82),
          p(-0.06, 0.9),
          p(-0.15, 0.82),
          p(-0.24, 0.86),
          p(-0.33, 0.76),
        ],
        0.5,
      ),
      hairLight,
      [crown],
      0.85,
    );
    for (const [x0, y0, x1, y1, x2, y2] of [
      [0, 1.16, -0.1, 0.95, -0.09, 0.7],
      [0.03, 1.16, 0.14, 0.95, 0.15, 0.66],
      [-0.06, 1.16, -0.28, 0.98, -0.3, 0.68],
      [0.1, 1.15, 0.3, 0.98, 0.33, 0.7],
      [-0.42, 0.7, -0.45, 0.4, -0.42, 0.06],
      [0.42, 0.7, 0.46, 0.4, 0.43, 0.06],
    ])
      art.ink([p(x0, y0), p(x1, y1), p(x2, y2)], 1.5, '#222858');
    for (const s of [-1, 1]) {
      cel(
        smoothClosed(
          [
            p(s * 0.4, 0.86),
            p(s * 0.5, 1.02),
            p(s * 0.64, 1.03),
            p(s * 0.66, 0.86),
            p(s * 0.54, 0.78),
          ],
          0.9,
        ),
        coral,
        coralShade,
        px(0.03),
      );
      cel(
        smoothClosed(
          [
            p(s * 0.4, 0.84),
            p(s * 0.54, 0.8),
            p(s * 0.62, 0.66),
            p(s * 0.5, 0.62),
            p(s * 0.4, 0.74),
          ],
          0.9,
        ),
        coral,
        coralShade,
        px(0.03),
      );
    }
  }

  function stage(): string {
    const random = createRandom(86);
    drawing.define(`<linearGradient id="iris" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#2d2f73"/><stop offset=".55" stop-color="#4d7fd6"/><stop offset="1" stop-color="#9fe3f2"/></linearGradient>
      <linearGradient id="wall" x1="0" y1="0" x2=".2" y2="1"><stop offset="0" stop-color="#8f9be8"/><stop offset=".5" stop-color="#d7b6ea"/><stop offset="1" stop-color="#ffd3d2"/></linearGradient>
      <linearGradient id="floor" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f3bfd0"/><stop offset=".5" stop-color="#d9a6d4"/><stop offset="1" stop-color="#a884cb"/></linearGradient>
      <linearGradient id="ray" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".5"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>
      <filter id="blur6" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="6"/></filter><filter id="blur22" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="22"/></filter>`);
    const lights = Array.from({ length: 26 }, () => {
      const [x, y, r] = [random() * width, random() * 560, 8 + random() * 26];
      return `<circle cx="${x}" cy="${y}" r="${r}" fill="#fff" opacity="${0.08 + random() * 0.16}"/>`;
    });
    const rays = [
      [90, 250, -40],
      [330, 470, 330],
      [640, 520, 640],
    ].map(
      ([top, a, b]) =>
        `<path d="M${top} -20 L${top + 30} -20 L${a + 130} 800 L${b - 60} 800Z" fill="url(#ray)" opacity=".55"/>`,
    );
    return `<rect x="-60" y="-60" width="900" height="1150" fill="url(#wall)"/><g filter="url(#blur22)">${rays.join('')}</g><g filter="url(#blur6)">${lights.join('')}</g>
      <path d="M-60 806 Q384 776 830 806 V1100 H-60Z" fill="url(#floor)" filter="url(#blur6)"/>
      <ellipse cx="384" cy="916" rx="300" ry="58" fill="#fff" opacity=".32" filter="url(#blur22)"/>
      <ellipse cx="430" cy="912" rx="150" ry="16" fill="#5b3f86" opacity=".45" filter="url(#blur6)"/>
      ${sides.map((side) => `<ellipse cx="${joints[side].ankle[0] + sign(side) * 6}" cy="906" rx="32" ry="7" fill="#3d2a66" opacity=".6" filter="url(#blur6)"/>`).join('')}`;
  }
}

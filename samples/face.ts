import type { BodyPlan } from './body-plan.ts';
import { headOutline } from './body-plan.ts';
import type { Drawing, Material } from './shading.ts';
import type { Point } from './svg-path.ts';
import { smoothClosed, smoothOpen } from './svg-path.ts';

export interface FaceLook {
  readonly skin: string;
  readonly material: Material;
  /** Deep shade of the skin, and its light. */
  readonly shade: string;
  readonly light: string;
  readonly brow: string;
  readonly iris: string;
  readonly white: string;
  readonly lash: string;
  readonly lip: string;
  readonly moustache?: string;
}

/** Head, ears and features of a face that looks at the viewer. */
export function drawFace(drawing: Drawing, plan: BodyPlan, chinY: number, look: FaceLook): string {
  const p = (x: number, y: number): Point => plan.at(x, chinY + y);
  const px = plan.px;
  const head = headOutline(plan, chinY);
  const inside = [head];
  const ear = (s: number) =>
    smoothClosed([
      p(s * 0.33, 0.56),
      p(s * 0.385, 0.575),
      p(s * 0.4, 0.5),
      p(s * 0.375, 0.39),
      p(s * 0.335, 0.34),
    ]);
  const parts = [
    drawing.solid(ear(-1), look.skin, look.material, px(0.025)),
    drawing.solid(ear(1), look.skin, look.material, px(0.025)),
    drawing.solid(head, look.skin, look.material, px(0.13)),
    // The face's own planes: sockets, the side of the nose, under the lip and the cheekbones.
    ...[-1, 1].flatMap((s) => [
      drawing.soft(
        smoothOpen([p(s * 0.07, 0.52), p(s * 0.17, 0.53), p(s * 0.26, 0.49)]),
        look.shade,
        {
          blurPx: px(0.028),
          opacity: 0.5,
          strokePx: px(0.075),
          inside,
        },
      ),
      drawing.soft(
        smoothOpen([p(s * 0.31, 0.38), p(s * 0.24, 0.27), p(s * 0.19, 0.16)]),
        look.shade,
        {
          blurPx: px(0.05),
          opacity: s > 0 ? 0.42 : 0.22,
          strokePx: px(0.09),
          inside,
        },
      ),
      drawing.soft(smoothOpen([p(s * 0.13, 0.36), p(s * 0.22, 0.385)]), look.light, {
        blurPx: px(0.035),
        opacity: s < 0 ? 0.55 : 0.28,
        strokePx: px(0.06),
        inside,
      }),
    ]),
    drawing.soft(smoothOpen([p(0.045, 0.52), p(0.05, 0.42), p(0.085, 0.335)]), look.shade, {
      blurPx: px(0.018),
      opacity: 0.6,
      strokePx: px(0.045),
      inside,
    }),
    drawing.soft(smoothOpen([p(-0.01, 0.53), p(-0.012, 0.4), p(-0.01, 0.345)]), look.light, {
      blurPx: px(0.014),
      opacity: 0.75,
      strokePx: px(0.038),
      inside,
    }),
    nose(drawing, p, px, look),
    ...[-1, 1].map((s) => eye(drawing, p, px, s, look)),
    mouth(drawing, p, px, look, inside),
    drawing.soft(smoothOpen([p(-0.12, 0.015), p(0, -0.01), p(0.12, 0.015)]), look.shade, {
      blurPx: px(0.03),
      opacity: 0.5,
      strokePx: px(0.05),
      inside,
    }),
  ];
  if (look.moustache) parts.push(moustache(drawing, p, px, look.moustache));
  return parts.join('');
}

type At = (x: number, y: number) => Point;
type Px = (units: number) => number;

function nose(drawing: Drawing, p: At, px: Px, look: FaceLook): string {
  const base = smoothOpen([
    p(-0.085, 0.335),
    p(-0.07, 0.3),
    p(-0.03, 0.3),
    p(0, 0.285),
    p(0.03, 0.3),
    p(0.07, 0.3),
    p(0.085, 0.335),
  ]);
  return [
    drawing.soft(base, look.shade, { blurPx: px(0.012), opacity: 0.85, strokePx: px(0.024) }),
    ...[-1, 1].map((s) =>
      drawing.soft(smoothOpen([p(s * 0.055, 0.302), p(s * 0.03, 0.305)]), look.lash, {
        blurPx: px(0.006),
        opacity: 0.7,
        strokePx: px(0.016),
      }),
    ),
    drawing.soft(smoothOpen([p(-0.012, 0.345), p(0.008, 0.345)]), look.light, {
      blurPx: px(0.012),
      opacity: 0.8,
      strokePx: px(0.035),
    }),
  ].join('');
}

function eye(drawing: Drawing, p: At, px: Px, s: number, look: FaceLook): string {
  const shape = smoothClosed([
    p(s * 0.085, 0.478),
    p(s * 0.12, 0.51),
    p(s * 0.17, 0.518),
    p(s * 0.225, 0.5),
    p(s * 0.248, 0.478),
    p(s * 0.2, 0.455),
    p(s * 0.14, 0.452),
  ]);
  const [cx, cy] = p(s * 0.168, 0.486);
  const [lightX, lightY] = p(s * 0.168 - 0.014, 0.5);
  const iris = `<circle cx="${cx}" cy="${cy}" r="${px(0.036)}" fill="${look.iris}"/><circle cx="${cx}" cy="${cy}" r="${px(0.018)}" fill="${look.lash}"/><circle cx="${lightX}" cy="${lightY}" r="${px(0.01)}" fill="#fff" opacity=".9"/>`;
  const upper = smoothOpen([
    p(s * 0.078, 0.472),
    p(s * 0.12, 0.512),
    p(s * 0.17, 0.521),
    p(s * 0.225, 0.505),
    p(s * 0.262, 0.475),
  ]);
  const crease = smoothOpen([p(s * 0.09, 0.515), p(s * 0.165, 0.548), p(s * 0.25, 0.518)]);
  const lower = smoothOpen([p(s * 0.1, 0.46), p(s * 0.17, 0.446), p(s * 0.235, 0.462)]);
  const brow = smoothClosed([
    p(s * 0.07, 0.585),
    p(s * 0.14, 0.615),
    p(s * 0.22, 0.618),
    p(s * 0.29, 0.575),
    p(s * 0.22, 0.594),
    p(s * 0.14, 0.588),
    p(s * 0.075, 0.558),
  ]);
  return [
    drawing.within(
      [shape],
      `<path d="${shape}" fill="${look.white}"/>${iris}${drawing.soft(upper, '#000', { blurPx: px(0.012), opacity: 0.5, strokePx: px(0.04) })}`,
    ),
    drawing.soft(upper, look.lash, { blurPx: px(0.003), opacity: 0.95, strokePx: px(0.017) }),
    drawing.soft(lower, look.shade, { blurPx: px(0.005), opacity: 0.75, strokePx: px(0.01) }),
    drawing.soft(crease, look.shade, { blurPx: px(0.006), opacity: 0.8, strokePx: px(0.012) }),
    drawing.soft(brow, look.brow, { blurPx: px(0.005), opacity: 0.92 }),
  ].join('');
}

function mouth(drawing: Drawing, p: At, px: Px, look: FaceLook, inside: string[]): string {
  const upper = smoothClosed([
    p(-0.13, 0.198),
    p(-0.06, 0.222),
    p(-0.02, 0.232),
    p(0, 0.225),
    p(0.02, 0.232),
    p(0.06, 0.222),
    p(0.13, 0.198),
    p(0.05, 0.193),
    p(0, 0.188),
    p(-0.05, 0.193),
  ]);
  const lower = smoothClosed([
    p(-0.125, 0.196),
    p(0, 0.19),
    p(0.125, 0.196),
    p(0.075, 0.155),
    p(0, 0.142),
    p(-0.075, 0.155),
  ]);
  const line = smoothOpen([
    p(-0.145, 0.202),
    p(-0.07, 0.196),
    p(0, 0.19),
    p(0.07, 0.196),
    p(0.145, 0.202),
  ]);
  return [
    drawing.soft(upper, look.lip, { blurPx: px(0.004), opacity: 0.9, inside }),
    drawing.soft(lower, look.lip, { blurPx: px(0.005), opacity: 0.72, inside }),
    drawing.soft(line, look.lash, { blurPx: px(0.004), opacity: 0.75, strokePx: px(0.012) }),
    drawing.soft(smoothOpen([p(-0.05, 0.168), p(0.02, 0.166)]), look.light, {
      blurPx: px(0.01),
      opacity: 0.6,
      strokePx: px(0.02),
    }),
    drawing.soft(smoothOpen([p(-0.07, 0.125), p(0, 0.118), p(0.07, 0.125)]), look.shade, {
      blurPx: px(0.014),
      opacity: 0.55,
      strokePx: px(0.03),
      inside,
    }),
  ].join('');
}

function moustache(drawing: Drawing, p: At, px: Px, colour: string): string {
  const halves = [-1, 1].map((s) =>
    smoothClosed([
      p(s * 0.012, 0.255),
      p(s * 0.08, 0.262),
      p(s * 0.15, 0.235),
      p(s * 0.21, 0.262),
      p(s * 0.15, 0.215),
      p(s * 0.07, 0.232),
      p(s * 0.012, 0.238),
    ]),
  );
  const beard = smoothClosed([
    p(-0.03, 0.12),
    p(0.03, 0.12),
    p(0.02, 0.03),
    p(0, -0.02),
    p(-0.02, 0.03),
  ]);
  return [...halves, beard]
    .map((d) => drawing.soft(d, colour, { blurPx: px(0.005), opacity: 0.9 }))
    .join('');
}

import type { Particles } from '../life/particles.ts';
import type { Setting } from '../setting.ts';

/** Rings where drops fall on wet ground. */
export function paintRipples(setting: Setting): Particles[] {
  const { leftPx, rightPx, heightPx, figureHeightPx: size, chance } = setting;
  const ring = (share: number) =>
    `<ellipse rx="${share}" ry="${share * 0.3}" fill="none" stroke="#eaf3ff" stroke-width=".07" stroke-opacity="${(1.1 - share).toFixed(2)}"/>`;
  const top = setting.groundYPx(2.2);
  const at = Array.from({ length: 34 }, (): [number, number] => [
    chance(leftPx, rightPx),
    top + (heightPx - top) * chance(),
  ]);
  return [
    {
      shapes: [0.2, 0.4, 0.6, 0.8, 1].map((share) => ({ svg: ring(share), radiusPx: size * 0.03 })),
      count: at.length,
      at,
      area: { left: leftPx, right: rightPx, top, bottom: heightPx },
      tumble: 9,
      scale: [0.5, 1],
      opacity: 0.7,
      twinkle: { seconds: 1.7, low: 0 },
    },
  ];
}

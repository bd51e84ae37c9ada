import { mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { Sketch } from '../shapes/sketch.ts';

export function trunks(setting: Setting, distance: number, count: number, depth: number): Layer {
  const {
    leftPx,
    rightPx,
    centreXPx,
    widthPx,
    figureHeightPx: size,
    daylight,
    chance,
    kind,
    snowy,
  } = setting;
  const sketch = new Sketch();
  const isBamboo = kind === 'bamboo-forest';
  const bark = isBamboo ? '#6fa860' : '#6d5343';
  const foot = setting.groundYPx(distance);
  const many = isBamboo ? count * 2 : count;
  for (let i = 0; i < many; i++) {
    let x = leftPx + ((rightPx - leftPx) * (i + chance(0.15, 0.85))) / many;
    if (distance < 2) {
      const side = i % 2 ? 1 : -1;
      x = centreXPx + side * widthPx * (0.36 + 0.11 * Math.floor(i / 2) + chance(-0.02, 0.03));
    } else if (Math.abs(x - centreXPx) < widthPx * 0.11) {
      x += Math.sign(x - centreXPx || 1) * widthPx * 0.1;
    }
    const half = (size * (isBamboo ? 0.026 : 0.075) * chance(0.75, 1.25)) / distance;
    const y = foot + (size * chance(-0.01, 0.03)) / distance;
    const lean = half * chance(-1, 1);
    const shade = daylight.shadow(bark, depth);
    const lit = daylight.paint(bark, depth);
    const outline = (out: number): string =>
      `M${x - half * 1.5 * out} ${y}Q${x - half * out} ${y - half * 1.6} ${x - half * 0.9 * out + lean * 0.3} ${y - half * 6}L${x - half * 0.75 * out + lean} 0L${x + half * 0.75 * out + lean} 0L${x + half * 0.9 * out + lean * 0.3} ${y - half * 6}Q${x + half * out} ${y - half * 1.6} ${x + half * 1.5 * out} ${y}Z`;
    sketch.path(outline(1), shade);
    sketch.add(
      `<g transform="translate(${(daylight.side * half * 0.5).toFixed(1)} 0)" opacity="0.85">`,
    );
    sketch.path(outline(0.42), lit);
    sketch.add('</g>');
    if (isBamboo) {
      for (let node = y - half * 8; node > 0; node -= half * 9)
        sketch.line(
          [
            [x - half + lean * 0.5, node],
            [x + half + lean * 0.5, node],
          ],
          mix(lit, '#ffffff', 0.3),
          half * 0.3,
        );
      continue;
    }
    if (snowy)
      sketch.line(
        [
          [x - daylight.side * half * 0.7, y - half * 4],
          [x - daylight.side * half * 0.6 + lean, 0],
        ],
        daylight.paint('#f2f6fa', depth),
        half * 0.4,
      );
    // No twigs behind the dancer's head.
    const twigs = Math.abs(x - centreXPx) < widthPx * 0.24 ? 0 : 2;
    for (let k = 0; k < twigs; k++) {
      const side = distance < 2 ? Math.sign(x - centreXPx) : chance() < 0.5 ? -1 : 1;
      const by = y - (size * chance(0.55, 1.1)) / Math.sqrt(distance);
      sketch.curve(
        [
          [x, by],
          [x + side * half * 3, by - half * 2],
          [x + side * half * 6, by - half * 5.5],
        ],
        shade,
        half * 0.5,
      );
    }
  }
  return { svg: sketch.svg(), depth: 1 - 1 / distance };
}

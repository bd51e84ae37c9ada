import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { Sketch } from '../shapes/sketch.ts';
import { paintFlower } from '../shapes/trees.ts';

/** A bench and a lamp, left and right of the way; in a garden, flower beds. */
export function furniture(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, kind, chance } = setting;
  const sketch = new Sketch();
  const side = daylight.side;
  const iron = daylight.shadow('#3f4348');
  const wood = daylight.paint('#a8744a');
  const y = setting.groundYPx(1.9);
  const x = centreXPx + side * widthPx * 0.36;
  const unit = size * 0.05;
  sketch.ellipse(x, y, unit * 3.6, unit * 0.3, daylight.shadow('#7f7445'), 'opacity="0.6"');
  for (const at of [-2.3, 2.3]) {
    sketch.line(
      [
        [x + at * unit, y],
        [x + at * unit, y - unit * 3.5],
      ],
      iron,
      unit * 0.26,
    );
    sketch.line(
      [
        [x + at * unit - unit * 0.5, y],
        [x + at * unit - unit * 0.5, y - unit * 1.7],
      ],
      iron,
      unit * 0.22,
    );
  }
  for (const rise of [1.6, 1.9, 2.6, 3.1, 3.6])
    sketch.line(
      [
        [x - unit * 2.8, y - unit * rise],
        [x + unit * 2.8, y - unit * rise],
      ],
      rise < 2 ? daylight.shadow('#8a5c3b') : wood,
      unit * 0.34,
    );
  const lampX = centreXPx - side * widthPx * 0.38;
  const lampY = setting.groundYPx(1.7);
  const tall = size * 0.74;
  sketch.line(
    [
      [lampX, lampY],
      [lampX, lampY - tall],
    ],
    iron,
    size * 0.014,
  );
  sketch.line(
    [
      [lampX, lampY],
      [lampX, lampY - tall * 0.12],
    ],
    iron,
    size * 0.03,
  );
  const glass = daylight.dark ? '#ffe3a0' : daylight.paint('#f6ecd2');
  sketch.polygon(
    [
      [lampX - unit * 0.55, lampY - tall - unit * 1.5],
      [lampX + unit * 0.55, lampY - tall - unit * 1.5],
      [lampX + unit * 0.36, lampY - tall],
      [lampX - unit * 0.36, lampY - tall],
    ],
    glass,
  );
  sketch.polygon(
    [
      [lampX - unit * 0.8, lampY - tall - unit * 1.45],
      [lampX, lampY - tall - unit * 2.2],
      [lampX + unit * 0.8, lampY - tall - unit * 1.45],
    ],
    iron,
  );
  if (daylight.dark) sketch.glow(lampX, lampY - tall - unit * 0.7, size * 0.42, '#ffca78', 0.8);
  if (kind === 'garden' && !setting.snowy) {
    for (let i = 0; i < 46; i++) {
      const bed = i % 2 ? 1 : -1;
      const distance = chance(1.1, 2.4);
      paintFlower(
        sketch,
        setting,
        centreXPx + bed * widthPx * chance(0.24, 0.55),
        setting.groundYPx(distance),
        (size * 0.12) / distance,
        chance.pick(['#ef7fa4', '#ffffff', '#f2b64a', '#d95a5a', '#b48be0']),
      );
    }
  }
  return { svg: sketch.svg(), depth: 0.45 };
}

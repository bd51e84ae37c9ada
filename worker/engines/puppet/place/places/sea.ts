import { mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { glints, swellLines } from '../shapes/surf.ts';

/** A ship's deck at sea. */
export const place: Place = {
  outdoors: true,
  time: 'day',
  paint(setting): Painting {
    const { horizonYPx, daylight } = setting;
    const railYPx = setting.groundYPx(2.1);
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx),
        cloudLayer(setting, horizonYPx, { count: 5, from: 0.2, to: 0.9 }),
        swellLines(setting, railYPx),
        ...(daylight.clear ? [glints(setting, railYPx)] : []),
        deck(setting, railYPx),
        rigging(setting, railYPx),
      ],
    };
  },
};

function far(setting: Setting): Layer {
  const {
    leftPx,
    rightPx,
    heightPx,
    horizonYPx,
    centreXPx,
    widthPx,
    figureHeightPx: size,
    daylight,
  } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 2);
  const deep = mix(daylight.paint('#1c6fa8'), daylight.sky[0], 0.2);
  const fill = sketch.vertical([
    [0, mix(deep, daylight.sky[2], 0.4)],
    [0.12, deep],
    [1, daylight.paint('#17578c')],
  ]);
  sketch.rect(leftPx, horizonYPx, rightPx - leftPx, heightPx - horizonYPx, fill);
  // A sail far out.
  const x = centreXPx - daylight.side * widthPx * 0.3;
  const tall = size * 0.09;
  sketch.polygon(
    [
      [x - tall * 0.5, horizonYPx],
      [x + tall * 0.5, horizonYPx],
      [x + tall * 0.35, horizonYPx + tall * 0.14],
      [x - tall * 0.35, horizonYPx + tall * 0.14],
    ],
    daylight.paint('#7a4f3a', 0.4),
  );
  sketch.polygon(
    [
      [x, horizonYPx - tall],
      [x, horizonYPx - tall * 0.06],
      [x + tall * 0.5, horizonYPx - tall * 0.06],
    ],
    daylight.paint('#ffffff', 0.25),
  );
  sketch.polygon(
    [
      [x - tall * 0.05, horizonYPx - tall * 0.85],
      [x - tall * 0.05, horizonYPx - tall * 0.06],
      [x - tall * 0.36, horizonYPx - tall * 0.06],
    ],
    daylight.shadow('#f2ece0', 0.25),
  );
  return {
    svg: sketch.svg(),
    depth: 1,
    life: { swell: { amplitudePx: size * 0.006, seconds: 5 } },
  };
}

function deck(setting: Setting, railYPx: number): Layer {
  const {
    leftPx,
    rightPx,
    heightPx,
    horizonYPx,
    floorYPx,
    centreXPx,
    widthPx,
    figureHeightPx: size,
    daylight,
    chance,
  } = setting;
  const sketch = new Sketch();
  const wood = '#c99a66';
  const near = daylight.paint(wood);
  const fill = sketch.vertical([
    [0, daylight.paint('#b5855a')],
    [0.4, near],
    [1, mix(near, daylight.shadow(wood), 0.55)],
  ]);
  sketch.rect(leftPx, railYPx, rightPx - leftPx, heightPx - railYPx, fill);
  const spread = (at: number, y: number): Point => [
    centreXPx + (at * widthPx * (y - horizonYPx)) / (floorYPx - horizonYPx),
    y,
  ];
  for (let k = -20; k <= 20; k++) {
    const at = k / 10;
    const seam = [spread(at, railYPx), spread(at, heightPx)];
    sketch.line(seam, daylight.shadow('#7f5a3c'), size * 0.0035, 'opacity="0.7"');
    if (chance() > 0.4) continue;
    const plank = [
      spread(at, railYPx),
      spread(at + 0.1, railYPx),
      spread(at + 0.1, heightPx),
      spread(at, heightPx),
    ];
    sketch.polygon(plank, daylight.shadow('#8f6642'), 'opacity="0.22"');
  }
  const white = daylight.paint('#fbf7ee');
  sketch.rect(leftPx, railYPx - size * 0.05, rightPx - leftPx, size * 0.055, white);
  for (const up of [0.13, 0.2, 0.28]) {
    const y = railYPx - size * up;
    const isTop = up > 0.25;
    const colour = isTop ? daylight.paint('#a06c45') : white;
    sketch.line(
      [
        [leftPx, y],
        [rightPx, y],
      ],
      colour,
      size * (isTop ? 0.022 : 0.008),
    );
  }
  for (let x = leftPx; x <= rightPx; x += widthPx * 0.14) {
    sketch.line(
      [
        [x, railYPx],
        [x, railYPx - size * 0.28],
      ],
      white,
      size * 0.013,
    );
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** A mast with ropes at one side, a ring buoy at the other. */
function rigging(setting: Setting, railYPx: number): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const side = daylight.side;
  const x = centreXPx - side * widthPx * 0.43;
  const foot = setting.groundYPx(1.5);
  const rope = daylight.shadow('#8a7355');
  sketch.line(
    [
      [x, foot],
      [x, -10],
    ],
    daylight.shadow('#7f5638'),
    size * 0.05,
  );
  sketch.line(
    [
      [x + side * size * 0.008, foot],
      [x + side * size * 0.008, -10],
    ],
    daylight.paint('#a8764c'),
    size * 0.026,
  );
  for (let i = 0; i < 3; i++) {
    const end = x - side * size * (0.1 + 0.1 * i);
    sketch.line(
      [
        [x, -10],
        [end, foot],
      ],
      rope,
      size * 0.005,
    );
  }
  for (let i = 1; i < 12; i++) {
    const y = foot * (i / 12);
    sketch.line(
      [
        [x - (side * size * 0.1 * i) / 12, y],
        [x - (side * size * 0.3 * i) / 12, y],
      ],
      rope,
      size * 0.004,
    );
  }
  const bx = centreXPx + side * widthPx * 0.36;
  const by = railYPx - size * 0.16;
  const radius = size * 0.085;
  const ring = `stroke-width="${size * 0.045}"`;
  sketch.circle(bx, by, radius, 'none', `stroke="${daylight.paint('#fbf7ee')}" ${ring}`);
  const dashes = `stroke-dasharray="${radius * 0.78}"`;
  sketch.circle(bx, by, radius, 'none', `stroke="${daylight.paint('#dc4a3e')}" ${ring} ${dashes}`);
  return { svg: sketch.svg(), depth: 0.4 };
}

import { mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { Sketch } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';

export const place: Place = {
  outdoors: true,
  time: 'morning',
  paint(setting): Painting {
    const { horizonYPx } = setting;
    return {
      layers: [
        sky(setting),
        ...twinklingStars(setting, horizonYPx),
        cloudLayer(setting, horizonYPx, { count: 4, from: 0.1, to: 0.6 }),
        bank(setting, 9, 7),
        bank(setting, 4, 6),
        bank(setting, 2.2, 5),
        bank(setting, 1.45, 4),
        ground(setting),
      ],
      shadow: { strength: 0.22, softness: 0.9 },
    };
  },
};

function sky(setting: Setting): Layer {
  const sketch = new Sketch();
  paintSky(sketch, setting, setting.groundYPx(3));
  return { svg: sketch.svg(), depth: 1 };
}

/** A row of heaped clouds: lit above, each row paler and bluer the farther it is. */
function bank(setting: Setting, distance: number, count: number): Layer {
  const { leftPx, rightPx, heightPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const y = setting.groundYPx(distance);
  const far = 1 - 1 / distance;
  const white = mix(daylight.paint('#ffffff'), daylight.sky[2], 0.1 + far * 0.3);
  const dim = mix(white, mix(daylight.sky[1], daylight.shade, 0.35), 0.55);
  for (const [lift, share, fill] of [
    [0, 1, dim],
    [0.16, 0.86, mix(dim, white, 0.6)],
    [0.3, 0.66, white],
  ] as const) {
    const heaps = count * 4;
    for (let i = 0; i < heaps; i++) {
      const x = leftPx + ((rightPx - leftPx) * (i + 0.5)) / heaps;
      const swell = 0.5 + 0.5 * Math.sin(i * 1.9 + distance * 5);
      const radius = (size * (0.1 + 0.13 * swell)) / distance ** 0.55;
      sketch.circle(
        x + daylight.side * radius * lift * 0.5,
        y - radius * (0.2 + lift),
        radius * share,
        fill,
      );
    }
  }
  sketch.rect(
    leftPx,
    y,
    rightPx - leftPx,
    heightPx - y,
    sketch.vertical([
      [0, dim],
      [0.25, mix(dim, white, 0.5)],
      [1, mix(dim, white, 0.5)],
    ]),
  );
  return {
    svg: sketch.svg(),
    depth: far,
    life: {
      swell: { amplitudePx: (size * 0.008) / Math.sqrt(distance), seconds: 6, phase: chance() },
    },
  };
}

/** The cloud on which the dancer stands. */
function ground(setting: Setting): Layer {
  const { leftPx, rightPx, heightPx, floorYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const white = mix(daylight.paint('#ffffff'), daylight.sky[2], 0.12);
  const dim = mix(white, daylight.sky[1], 0.22);
  const top = floorYPx - size * 0.16;
  sketch.rect(
    leftPx,
    top,
    rightPx - leftPx,
    heightPx - top,
    sketch.vertical([
      [0, white, 0],
      [0.16, white, 1],
      [0.45, white],
      [1, dim],
    ]),
  );
  sketch.group(sketch.blur(size * 0.01), () => {
    for (let i = 0; i < 26; i++) {
      const y = floorYPx + size * chance(-0.05, 0.16);
      sketch.ellipse(
        chance(leftPx, rightPx),
        y,
        size * chance(0.1, 0.2),
        size * chance(0.012, 0.03),
        i % 2 ? dim : '#ffffff',
        'opacity="0.5"',
      );
    }
  });
  return { svg: sketch.svg(), depth: 0, ground: true };
}

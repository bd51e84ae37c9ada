import type { Hex } from '../../../../paint/colour.ts';

/** Share of the way, colour, opacity (1). */
export type Stop = readonly [number, Hex, number?];

export type Point = readonly [number, number];

/** Collects the SVG elements of one layer, and the gradients and filters that they need. */
export class Sketch {
  private readonly parts: string[] = [];
  private readonly shared = new Map<string, string>();

  rect(x: number, y: number, width: number, height: number, fill: string, more = ''): this {
    return this.add(
      `<rect x="${r(x)}" y="${r(y)}" width="${r(Math.max(0, width))}" height="${r(Math.max(0, height))}" fill="${fill}" ${thin(fill, more)}/>`,
    );
  }

  ellipse(cx: number, cy: number, rx: number, ry: number, fill: string, more = ''): this {
    return this.add(
      `<ellipse cx="${r(cx)}" cy="${r(cy)}" rx="${r(rx)}" ry="${r(ry)}" fill="${fill}" ${thin(fill, more)}/>`,
    );
  }

  circle(cx: number, cy: number, radius: number, fill: string, more = ''): this {
    return this.ellipse(cx, cy, radius, radius, fill, more);
  }

  /** d: path data, as `pathThrough` and its like make it. */
  path(d: string, fill: string, more = ''): this {
    return this.add(`<path d="${d}" fill="${fill}" ${thin(fill, more)}/>`);
  }

  polygon(points: readonly Point[], fill: string, more = ''): this {
    return this.path(`${polyline(points)}Z`, fill, more);
  }

  line(points: readonly Point[], stroke: string, widthPx: number, more = ''): this {
    const round = 'stroke-linecap="round" stroke-linejoin="round"';
    return this.path(
      polyline(points),
      'none',
      `stroke="${stroke}" stroke-width="${r(widthPx)}" ${round} ${more}`,
    );
  }

  curve(points: readonly Point[], stroke: string, widthPx: number, more = ''): this {
    return this.path(
      smooth(points),
      'none',
      `stroke="${stroke}" stroke-width="${r(widthPx)}" stroke-linecap="round" ${more}`,
    );
  }

  /** Light around a point. */
  glow(cx: number, cy: number, radius: number, colour: Hex, opacity: number, ry = radius): this {
    const stops: Stop[] = [
      [0, colour, opacity],
      [0.25, colour, opacity * 0.55],
      [0.55, colour, opacity * 0.16],
      [1, colour, 0],
    ];
    return this.ellipse(cx, cy, radius, ry, this.radial(stops));
  }

  group(attributes: string, draw: (sketch: this) => void): this {
    this.add(`<g ${attributes}>`);
    draw(this);
    return this.add('</g>');
  }

  /** A fill from the shape's top to its bottom. */
  vertical(stops: readonly Stop[]): string {
    return this.gradient('linearGradient', 'x1="0" y1="0" x2="0" y2="1"', stops);
  }

  /** A fill from the shape's left to its right. */
  horizontal(stops: readonly Stop[]): string {
    return this.gradient('linearGradient', 'x1="0" y1="0" x2="1" y2="0"', stops);
  }

  radial(stops: readonly Stop[]): string {
    return this.gradient('radialGradient', '', stops);
  }

  /** The attribute that blurs a shape or a group. */
  blur(px: number): string {
    const box = 'x="-50%" y="-50%" width="200%" height="200%"';
    const body = `<feGaussianBlur stdDeviation="${r(px)}"/>`;
    return `filter="url(#${this.share(`<filter ID ${box}>${body}</filter>`)})"`;
  }

  add(element: string): this {
    this.parts.push(element);
    return this;
  }

  svg(): string {
    return `<defs>${[...this.shared.values()].join('')}</defs>${this.parts.join('')}`;
  }

  private gradient(tag: string, direction: string, stops: readonly Stop[]): string {
    const inner = stops.map(
      ([offset, colour, opacity = 1]) =>
        `<stop offset="${r(offset * 100)}%" stop-color="${colour}" stop-opacity="${r(opacity * 100) / 100}"/>`,
    );
    return `url(#${this.share(`<${tag} ID ${direction}>${inner.join('')}</${tag}>`)})`;
  }

  private share(definition: string): string {
    const id = `d${this.shared.size}`;
    const known = this.shared.get(definition);
    if (known !== undefined) return /id="(\w+)"/.exec(known)?.[1] ?? id;
    this.shared.set(definition, definition.replace('ID', `id="${id}"`));
    return id;
  }
}

/** One shape's opacity as its paint's: the renderer needs no picture of its own for it then. */
function thin(fill: string, more: string): string {
  return more.replace(/\bopacity="([^"]+)"/, (whole, share) => {
    if (more.includes('-opacity=')) return whole;
    const stroke = `stroke-opacity="${share}"`;
    return fill === 'none' ? stroke : `fill-opacity="${share}" ${stroke}`;
  });
}

export function polyline(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${r(x)} ${r(y)}`).join('');
}

/** Path data of a soft line through points. Source: Catmull-Rom as cubic Béziers, tension 1/6. */
export function smooth(points: readonly Point[]): string {
  const at = (i: number) => points[Math.min(points.length - 1, Math.max(0, i))];
  let d = `M${r(points[0][0])} ${r(points[0][1])}`;
  for (let i = 0; i + 1 < points.length; i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const first = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    d += `C${[...first, ...second, ...to].map(r).join(' ')}`;
  }
  return d;
}

/** A tenth of a pixel is as much as anyone sees. */
function r(value: number): number {
  return Math.round(value * 10) / 10;
}

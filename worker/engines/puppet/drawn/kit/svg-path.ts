/** A place on the figure: units, x to the picture's right of its middle, y down from its crown. */
export type Point = readonly [x: number, y: number];

/** A number as SVG takes it, to a tenth of a unit. */
export function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function xy([x, y]: Point): string {
  return `${tenth(x)} ${tenth(y)}`;
}

/** The curves of a smooth line on from its first point, which is where the pen stands.
 *  Source: Catmull and Rom, "A class of local interpolating splines", 1974, as cubic Béziers. */
export function curvesThrough(points: readonly Point[]): string {
  let path = '';
  for (let i = 0; i + 1 < points.length; i++) {
    const before = points[Math.max(0, i - 1)];
    const from = points[i];
    const to = points[i + 1];
    const after = points[Math.min(points.length - 1, i + 2)];
    const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    path += `C${xy(first)} ${xy(second)} ${xy(to)}`;
  }
  return path;
}

/** A smooth open line. */
export function smoothLine(points: readonly Point[]): string {
  return `M${xy(points[0])}${curvesThrough(points)}`;
}

/** A closed shape of smooth lines that meet in corners. */
export function closedShape(...lines: readonly (readonly Point[])[]): string {
  const parts = lines.map(
    (line, i) => `${i === 0 ? 'M' : 'L'}${xy(line[0])}${curvesThrough(line)}`,
  );
  return `${parts.join('')}Z`;
}

/** A smooth closed shape without corners. */
export function smoothShape(points: readonly Point[]): string {
  const count = points.length;
  const at = (i: number) => points[(i + count) % count];
  let path = `M${xy(points[0])}`;
  for (let i = 0; i < count; i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    path += `C${xy(first)} ${xy(second)} ${xy(to)}`;
  }
  return `${path}Z`;
}

/** The same line on the other side of the figure's middle, walked the other way. */
export function mirrored(points: readonly Point[]): Point[] {
  return points.map(([x, y]): Point => [-x, y]).reverse();
}

/** A shape that is alike on both sides: its right outline from top to bottom, and the left one back. */
export function symmetricShape(right: readonly (readonly Point[])[]): string {
  return closedShape(...right, ...[...right].reverse().map(mirrored));
}

export function between([ax, ay]: Point, [bx, by]: Point, fraction: number): Point {
  return [ax + (bx - ax) * fraction, ay + (by - ay) * fraction];
}

/** How thick a limb is along its bone: [share of the bone, half its thickness]. */
export type Profile = readonly (readonly [along: number, radius: number])[];

/** A profile's radius at a place along it; its ends' beyond them. */
export function radiusAt(profile: Profile, along: number): number {
  if (along <= profile[0][0]) return profile[0][1];
  for (let i = 0; i + 1 < profile.length; i++) {
    const [from, a] = profile[i];
    const [to, b] = profile[i + 1];
    if (along <= to) return a + ((b - a) * (along - from)) / (to - from);
  }
  return profile[profile.length - 1][1];
}

/** Part of a profile, with its ends reckoned. */
export function cutProfile(profile: Profile, from: number, to: number): Profile {
  const inner = profile.filter(([along]) => along > from + 0.02 && along < to - 0.02);
  return [[from, radiusAt(profile, from)], ...inner, [to, radiusAt(profile, to)]];
}

/** A limb about a bone; its ends are round, or cut straight. */
export function limbShape(
  from: Point,
  to: Point,
  profile: Profile,
  ends: { readonly start: 'round' | 'flat'; readonly end: 'round' | 'flat' },
): string {
  const length = Math.max(1e-3, Math.hypot(to[0] - from[0], to[1] - from[1]));
  const across: Point = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  const side = (sign: 1 | -1) =>
    profile.map(([along, radius]): Point => {
      const [x, y] = between(from, to, along);
      return [x + sign * across[0] * radius, y + sign * across[1] * radius];
    });
  const one = side(1);
  const other = side(-1).reverse();
  const cap = (end: 'round' | 'flat', radius: number, point: Point) =>
    end === 'round' ? `A${tenth(radius)} ${tenth(radius)} 0 0 0 ${xy(point)}` : `L${xy(point)}`;
  const last = profile[profile.length - 1][1];
  return `${smoothLine(one)}${cap(ends.end, last, other[0])}${curvesThrough(other)}${cap(ends.start, profile[0][1], one[0])}Z`;
}

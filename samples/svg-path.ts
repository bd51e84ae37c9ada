/** A point, px, x right, y down. */
export type Point = readonly [number, number];

/** A station of a limb: where it is, and how far its outline lies to the left and right of the way. */
export type Station = readonly [x: number, y: number, left: number, right: number];

const format = (value: number): string => value.toFixed(2);

/** A smooth closed curve through points. Source: Catmull and Rom 1974, as cubic Bézier segments. */
export function smoothClosed(points: readonly Point[], tension = 1): string {
  const count = points.length;
  const point = (i: number): Point => points[(i + count) % count];
  let path = `M${format(point(0)[0])} ${format(point(0)[1])}`;
  for (let i = 0; i < count; i++) {
    const [before, from, to, after] = [point(i - 1), point(i), point(i + 1), point(i + 2)];
    path += curve(before, from, to, after, tension);
  }
  return `${path}Z`;
}

/** A smooth open curve through points. */
export function smoothOpen(points: readonly Point[], tension = 1): string {
  const point = (i: number): Point => points[Math.max(0, Math.min(points.length - 1, i))];
  let path = `M${format(point(0)[0])} ${format(point(0)[1])}`;
  for (let i = 0; i + 1 < points.length; i++) {
    path += curve(point(i - 1), point(i), point(i + 1), point(i + 2), tension);
  }
  return path;
}

function curve(before: Point, from: Point, to: Point, after: Point, tension: number): string {
  const k = tension / 6;
  const numbers = [
    from[0] + (to[0] - before[0]) * k,
    from[1] + (to[1] - before[1]) * k,
    to[0] - (after[0] - from[0]) * k,
    to[1] - (after[1] - from[1]) * k,
    to[0],
    to[1],
  ];
  return `C${numbers.map(format).join(' ')}`;
}

/** A straight-edged closed shape. */
export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${format(x)} ${format(y)}`).join('L')}Z`;
}

/** The outline of something long: its stations from one end to the other, ends rounded. */
export function limb(stations: readonly Station[]): string {
  const left: Point[] = [];
  const right: Point[] = [];
  stations.forEach(([x, y, toLeft, toRight], i) => {
    const before = stations[Math.max(0, i - 1)];
    const after = stations[Math.min(stations.length - 1, i + 1)];
    const [dx, dy] = unit(after[0] - before[0], after[1] - before[1]);
    left.push([x + dy * toLeft, y - dx * toLeft]);
    right.unshift([x - dy * toRight, y + dx * toRight]);
  });
  const [first, second] = stations;
  const [last, butLast] = [stations[stations.length - 1], stations[stations.length - 2]];
  return smoothClosed([...cap(first, second), ...left, ...cap(last, butLast), ...right]);
}

function cap([x, y, left, right]: Station, inner: Station): Point[] {
  const [dx, dy] = unit(x - inner[0], y - inner[1]);
  const reach = (left + right) * 0.36;
  return [[x + dx * reach, y + dy * reach]];
}

function unit(x: number, y: number): Point {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

/** A point between two. */
export function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** Stations between two points: [share of the way, half width left, half width right][]. */
export function stationsAlong(
  from: Point,
  to: Point,
  profile: readonly (readonly [number, number, number])[],
): Station[] {
  return profile.map(([share, left, right]) => [...between(from, to, share), left, right]);
}

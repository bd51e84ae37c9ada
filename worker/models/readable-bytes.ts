/** A size as a person reads it, in the decimal units of the models' pages: "3.44 GB". */
export function readableBytes(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} kB`;
  const [size, unit] = bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${Number(size.toPrecision(3))} ${unit}`;
}

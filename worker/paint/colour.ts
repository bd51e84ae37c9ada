/** 8-bit sRGB: red, green, blue, 0..255. */
export type Rgb = readonly [number, number, number];

/** A colour as SVG takes it: `#rrggbb`. */
export type Hex = string;

/** `#rrggbb` or `#rgb` to 8-bit sRGB. @throws RangeError for anything else. */
export function toRgb(hex: Hex): Rgb {
  const digits = /^#(?:([0-9a-f]{6})|([0-9a-f]{3}))$/i.exec(hex);
  if (!digits) throw new RangeError(`no colour: ${hex}`);
  const six = digits[1] ?? [...digits[2]].map((digit) => digit + digit).join('');
  const value = Number.parseInt(six, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export function toHex(rgb: Rgb): Hex {
  const byte = (value: number) => Math.round(Math.min(255, Math.max(0, value)));
  return `#${rgb.map((value) => byte(value).toString(16).padStart(2, '0')).join('')}`;
}

/** From one colour (share 0) to another (share 1), in a space where halfway looks like halfway. */
export function mix(from: Hex, to: Hex, share: number): Hex {
  const [a, b] = [toOklab(toRgb(from)), toOklab(toRgb(to))];
  return toHex(fromOklab([0, 1, 2].map((i) => a[i] + (b[i] - a[i]) * share) as unknown as Rgb));
}

/** Lighter by a share of the way to white; its hue stays. */
export function lighten(colour: Hex, share: number): Hex {
  const [l, a, b] = toOklab(toRgb(colour));
  return toHex(fromOklab([l + (1 - l) * share, a * (1 - share / 2), b * (1 - share / 2)]));
}

/** Darker by a share of the way to black; its hue stays. */
export function darken(colour: Hex, share: number): Hex {
  const [l, a, b] = toOklab(toRgb(colour));
  return toHex(fromOklab([l * (1 - share), a * (1 - share / 2), b * (1 - share / 2)]));
}

/** More (above 1) or less (below 1) of its colour, as light as before. */
export function saturate(colour: Hex, factor: number): Hex {
  const [l, a, b] = toOklab(toRgb(colour));
  return toHex(fromOklab([l, a * factor, b * factor]));
}

/** How light a colour looks: 0 black, 1 white. */
export function lightness(colour: Hex): number {
  return toOklab(toRgb(colour))[0];
}

/** 8-bit sRGB to OKLab: lightness 0..1, and green–red, blue–yellow, about −0.4..0.4.
 *  Source: B. Ottosson, "A perceptual color space for image processing" (2020), the matrices of its C++ example. */
export function toOklab(rgb: Rgb): [number, number, number] {
  const [r, g, b] = rgb.map(toLinear);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** The way back; what no screen shows is clipped. */
export function fromOklab([lightness, a, b]: Rgb): [number, number, number] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** Source: IEC 61966-2-1 (sRGB), its transfer function. */
function toLinear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function fromLinear(share: number): number {
  const inside = Math.min(1, Math.max(0, share));
  return 255 * (inside <= 0.0031308 ? inside * 12.92 : 1.055 * inside ** (1 / 2.4) - 0.055);
}

import { lighten, lightness } from '../../../../paint/colour.ts';
import { type Look, lightOf, shadeOf } from '../look.ts';
import { grainOf, sheenOf } from './cloth-material.ts';
import { patternOf } from './cloth-pattern.ts';
import { blurred, clipped, type Fade, faded, filled, gradient, type Ink } from './ink.ts';
import type { Point } from './svg-path.ts';

export interface ClothForm {
  /** From the picture's left edge of the form to its right one: across this line it is round. */
  readonly from: Point;
  readonly to: Point;
  /** Folds as closed shapes: in the shade, and in the light. */
  readonly folds?: readonly string[];
  readonly crests?: readonly string[];
  /** Blur of the folds, units. */
  readonly soft?: number;
  /** Something printed, sewn on or laid over, inside of the form and below its shading. */
  readonly print?: string;
  /** Where the form passes into another of the same cloth, its shading fades: from full at the first place to none
   *  at the second. */
  readonly fades?: readonly Fade[];
  /** How round it is: 1 as usual. */
  readonly round?: number;
}

/** A piece of cloth: colour, pattern, what is on it, folds, and the light across it. */
export function paintCloth(look: Look, shape: string, form: ClothForm, ink: Ink): string {
  const sheen = sheenOf(look);
  const pattern = patternOf(look, ink);
  const grain = grainOf(look, ink);
  const base = look.pattern === 'gradient' ? dipped(look, ink) : null;
  const layers = [
    base ? base.svg + filled(shape, base.fill) : filled(shape, look.colour),
    pattern ? pattern.svg + filled(shape, pattern.fill) : '',
    form.print ?? '',
    shading(look, shape, form, ink),
    grain ? grain.svg + filled(shape, grain.fill) : '',
  ];
  const opacity = sheen.clear > 0 ? ` opacity="${1 - sheen.clear}"` : '';
  return `<g${opacity}>${clipped(ink, shape, layers.join(''))}</g>`;
}

/** From the first colour at the shoulders to the second at the feet. */
function dipped(look: Look, ink: Ink) {
  const last = look.colours.length > 1 ? look.colours[1] : lighten(look.colour, 0.7);
  return gradient(
    ink,
    [0, 230],
    [0, 860],
    [
      { at: 0, colour: look.colour },
      { at: 1, colour: last },
    ],
  );
}

function shading(look: Look, shape: string, form: ClothForm, ink: Ink): string {
  const { light, shade, fold } = sheenOf(look);
  const round = form.round ?? 1;
  const [dark, bright] = [shadeOf(look.colour), lightOf(look.colour)];
  const lightAt = ink.lit < 0 ? 0.3 : 0.7;
  const strong = Math.min(0.9, 0.55 * shade * round);
  const weak = Math.min(0.6, 0.2 * shade * round);
  const across = gradient(ink, form.from, form.to, [
    { at: 0, colour: dark, opacity: ink.lit < 0 ? weak : strong },
    { at: lightAt - 0.18, colour: dark, opacity: ink.lit < 0 ? 0 : 0.1 * round },
    { at: lightAt + 0.18, colour: dark, opacity: ink.lit < 0 ? 0.1 * round : 0 },
    { at: 1, colour: dark, opacity: ink.lit < 0 ? strong : weak },
  ]);
  const streak = gradient(ink, form.from, form.to, [
    { at: lightAt - 0.22, colour: bright, opacity: 0 },
    { at: lightAt, colour: bright, opacity: Math.min(0.95, 0.42 * light * round) },
    { at: lightAt + 0.2, colour: bright, opacity: 0 },
  ]);
  // On white, folds are faint, or it looks dirty.
  const pale = lightness(look.colour) > 0.85 ? 0.45 : 1;
  const soft = form.soft ?? 3;
  const folds = (form.folds ?? []).map((path) => filled(path, shadeOf(look.colour, 0.85))).join('');
  const crests = (form.crests ?? []).map((path) => filled(path, bright)).join('');
  const inner = [
    across.svg + filled(shape, across.fill),
    streak.svg + filled(shape, streak.fill),
    folds === '' || fold === 0
      ? ''
      : `<g opacity="${Math.min(0.85, 0.5 * fold * pale)}">${blurred(ink, soft, folds)}</g>`,
    crests === '' || fold === 0
      ? ''
      : `<g opacity="${Math.min(0.9, 0.42 * fold * Math.sqrt(light))}">${blurred(ink, soft, crests)}</g>`,
  ].join('');
  return (form.fades ?? []).reduce((svg, fade) => faded(svg, fade, ink), inner);
}

import { rasterise } from '../../../paint/rasterise.ts';
import type { Canvas } from '../canvas.ts';
import { createRandom } from '../seeded-random.ts';
import { figureLight, groundShadow } from './figure-light.ts';
import { createSwarm, paintShapes } from './life/draw-particles.ts';
import type { Particles } from './life/particles.ts';
import { inTheAir } from './life/surroundings.ts';
import { weatherLife } from './life/weather.ts';
import { type LoadedPlace, loadPlace, ownPlaces } from './load-place.ts';
import type { FigureLight, Layer, PaintedPlace, PlaceAsk, Sway } from './place.ts';
import type { Painting } from './place-file.ts';
import { drawSheet, parallax } from './raster/draw-sheet.ts';
import { hiddenRows } from './raster/hidden-rows.ts';
import { createSheet, type Sheet } from './raster/sheet.ts';
import { createStill } from './raster/still.ts';
import { createSetting, marginPx, type Setting } from './setting.ts';

/** What is known of a place before it is painted. */
export interface PlacePlan {
  readonly light: FigureLight;
  paint(signal: AbortSignal): Promise<PaintedPlace>;
}

/** Paints the place of a brief. Same ask, same pixels.
 *  folder: where places lie, one file each.
 *  @throws RangeError for a size that no picture has. */
export async function paintPlace(
  ask: PlaceAsk,
  signal: AbortSignal,
  folder: URL = ownPlaces,
): Promise<PaintedPlace> {
  signal.throwIfAborted();
  return await (await planPlace(ask, folder)).paint(signal);
}

/** The place of a brief, to be painted while the figure is. @throws RangeError as paintPlace */
export async function planPlace(ask: PlaceAsk, folder: URL = ownPlaces): Promise<PlacePlan> {
  refuseOddMeasures(ask);
  const loaded = await loadPlace(ask.brief, folder);
  const setting = createSetting(ask, loaded.place, loaded.kind);
  const painting = loaded.place.paint(setting);
  const light = { ...figureLight(setting.daylight), ...painting.light };
  return {
    light,
    paint: async (signal) => ({ light, ...(await paint(ask, loaded, setting, painting, signal)) }),
  };
}

async function paint(
  ask: PlaceAsk,
  { id, unknown, standsIn }: LoadedPlace,
  setting: Setting,
  painting: Painting,
  signal: AbortSignal,
): Promise<Omit<PaintedPlace, 'light'>> {
  const weather = weatherLife(setting);
  const air = inTheAir(setting, ask.brief.around);
  const random = createRandom(ask.seed ^ 0x5eed);
  const painted = await Promise.all(
    [...painting.layers.filter((layer) => isWanted(layer, setting)), ...weather, ...air].map(
      async (layer) =>
        'shapes' in layer
          ? { particles: layer, shapes: await paintShapes(layer) }
          : ([layer, await paintSheet(layer, ask)] as const),
    ),
  );
  signal.throwIfAborted();
  // One after the other: each takes what chance has left it.
  const sheets = painted.map((item) =>
    'shapes' in item ? createSwarm(item.particles, item.shapes, random) : item,
  );

  const plane = { horizonYPx: setting.horizonYPx, floorYPx: setting.floorYPx };
  const hidden = hiddenRows(sheets, ask.widthPx, ask.heightPx);
  const mostSwayPx = -setting.leftPx / parallax / 1.2;

  function draw(canvas: Canvas, frame: number, sway: Sway, before: boolean): void {
    const seconds = frame / ask.framesPerSecond;
    const swayPx = Math.max(-mostSwayPx, Math.min(mostSwayPx, sway.xPx));
    for (const [i, item] of sheets.entries()) {
      if ('draw' in item) {
        item.draw(canvas, seconds, swayPx, before);
        continue;
      }
      const [layer, sheet] = item;
      if ((layer.before ?? false) !== before) continue;
      drawSheet(canvas, sheet, layer, plane, seconds, swayPx, hidden[i]);
    }
  }
  const drawBehind = (canvas: Canvas, frame: number, sway: Sway) =>
    draw(canvas, frame, sway, false);
  const drawBefore = (canvas: Canvas, frame: number, sway: Sway) => draw(canvas, frame, sway, true);

  return {
    shadow: { ...groundShadow(setting.daylight), ...painting.shadow },
    reflection: painting.reflection ?? (setting.wet ? 0.25 : 0),
    still: createStill(ask.widthPx, ask.heightPx, (canvas) => {
      drawBehind(canvas, 0, { xPx: 0, yPx: 0 });
      drawBefore(canvas, 0, { xPx: 0, yPx: 0 });
    }),
    drawBehind,
    drawBefore,
    id,
    unknown,
    standsIn,
  };
}

function isWanted({ shows }: Layer | Particles, { unwanted }: Setting): boolean {
  return shows === undefined || !unwanted.has(shows);
}

/** The longest clip: what drifts must not run out of paint before. */
const longestSeconds = 32;

async function paintSheet(layer: Layer, { widthPx, heightPx }: PlaceAsk): Promise<Sheet> {
  const drift = (layer.life?.driftPxPerSecond ?? 0) * longestSeconds;
  const margin = marginPx(widthPx);
  const left = -margin - Math.ceil(Math.max(0, drift));
  const right = widthPx + margin + Math.ceil(Math.max(0, -drift));
  const moved = `<g transform="translate(${-left} 0)">${layer.svg}</g>`;
  return createSheet(await rasterise(moved, right - left, heightPx), left);
}

function refuseOddMeasures(ask: PlaceAsk): void {
  const { widthPx, heightPx, floorYPx, figureHeightPx, framesPerSecond } = ask;
  const isSide = (px: number) => Number.isInteger(px) && px >= 16 && px <= 2160;
  const isInside = floorYPx > 0 && floorYPx <= heightPx;
  const isFigure = figureHeightPx > 0 && figureHeightPx <= 4 * heightPx;
  if (!isSide(widthPx) || !isSide(heightPx) || !isInside || !isFigure || !(framesPerSecond > 0)) {
    throw new RangeError(`no place is ${widthPx} × ${heightPx} px, with a floor at ${floorYPx}`);
  }
}

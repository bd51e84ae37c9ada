import { rasterise } from '../../../paint/rasterise.ts';
import type { Canvas } from '../raster.ts';
import { createRandom } from '../seeded-random.ts';
import { figureLight, groundShadow } from './figure-light.ts';
import { createSwarm, type Swarm } from './life/draw-particles.ts';
import { inTheAir } from './life/surroundings.ts';
import { weatherLife } from './life/weather.ts';
import { loadPlace, ownPlaces } from './load-place.ts';
import type { Layer, PaintedPlace, PlaceAsk, Sway } from './place.ts';
import { drawSheet, parallax } from './raster/draw-sheet.ts';
import { hiddenRows } from './raster/hidden-rows.ts';
import { createSheet, type Sheet } from './raster/sheet.ts';
import { createStill } from './raster/still.ts';
import { createSetting, marginPx } from './setting.ts';

/** Paints the place of a brief. Same ask, same pixels.
 *  folder: where places lie, one file each.
 *  @throws RangeError for a size that no picture has. */
export async function paintPlace(
  ask: PlaceAsk,
  signal: AbortSignal,
  folder: URL = ownPlaces,
): Promise<PaintedPlace> {
  refuseOddMeasures(ask);
  signal.throwIfAborted();
  const { id, kind, place, unknown } = await loadPlace(ask.brief, folder);
  const setting = createSetting(ask, place, kind);
  const painting = place.paint(setting);
  const weather = weatherLife(setting);
  const air = inTheAir(setting, ask.brief.around);
  const random = createRandom(ask.seed ^ 0x5eed);
  const sheets: ([Layer, Sheet] | Swarm)[] = [];
  for (const layer of [...painting.layers, ...weather, ...air]) {
    signal.throwIfAborted();
    const isSwarm = 'shapes' in layer;
    sheets.push(isSwarm ? await createSwarm(layer, random) : [layer, await paintSheet(layer, ask)]);
  }

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
    light: { ...figureLight(setting.daylight), ...painting.light },
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
  };
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

import type { Picture } from '../../../core/media/picture.ts';
import { useKernels } from '../../kernels/kernels.ts';
import type { Place } from '../../kernels/place.ts';
import type { FigureMatte } from './background-edge.ts';
import { type Followed, fullLight, type OwnShadow, packShadow } from './own-shadow.ts';
import { rowsIn, type Shade } from './own-shadow-light.ts';

/** What the light nearer to the figure than this share of its height has of its own is the figure's rim. */
const rimShare = 0.014;
/** The shadow on the wall goes over into that on the floor within this share of the figure's height. */
const turnShare = 0.05;

/** The figure's own shadows: the photo over the filled background, continued beneath the figure, each
 *  part with what it follows.
 *  rgb: [y, x, 3], the filled background; where the parts would not give the photo back over it, it is put
 *  right, but next to the figure. isDetailed: [y], 1 where the ground has detail. */
export function takeShadows(
  picture: Picture,
  rgb: Uint8Array,
  shade: Shade,
  isDetailed: Uint8Array,
  figure?: FigureMatte,
): OwnShadow[] {
  const { widthPx, heightPx, xPx, yPx } = shade;
  return useKernels((kernels, memory) => {
    const length = picture.widthPx * 3;
    const rgbRows = rowsIn(shade, rgb, length);
    const filled = memory.put(rgbRows);
    const soft = memory.floats(widthPx * heightPx * 3);
    const rims = memory.floats(widthPx * heightPx * 3);
    kernels.partLight(
      memory.put(rowsIn(shade, picture.rgb, length)),
      filled,
      picture.widthPx,
      figure ? memory.put(rowsIn(shade, figure.alpha, picture.widthPx)) : 0,
      figure ? memory.put(rowsIn(shade, figure.foreground, length)) : 0,
      memory.put(rowsIn(shade, isDetailed, 1)),
      memory.put(shade.smooth),
      memory.put(shade.counts),
      memory.put(shade.awayPx),
      xPx,
      widthPx,
      heightPx,
      rimShare * shade.figureHeightPx,
      soft,
      rims,
    );
    memory.take(filled, rgbRows);

    const turnPx = Math.max(1, turnShare * shade.figureHeightPx);
    const rows = new Float64Array(heightPx);
    const floorShares = rows.map((_, y) =>
      Math.max(0, Math.min(1, 0.5 + (yPx + y - shade.floorTopPx) / turnPx)),
    );
    const onFloor = memory.put(floorShares);
    const onWall = memory.put(floorShares.map((share) => 1 - share));
    const all = memory.put(rows.fill(1));
    /** The light to a power for each row, in a part of the box. */
    const pack = (
      follows: Followed,
      light: Place,
      exponents: Place,
      left: number,
      top: number,
      right: number,
      bottom: number,
    ) => {
      if (left >= right || top >= bottom) return [];
      const box = {
        xPx: xPx + left,
        yPx: yPx + top,
        widthPx: right - left,
        heightPx: bottom - top,
      };
      const packed = packShadow(follows, box, (_, room) =>
        kernels.packLight(
          light,
          widthPx,
          heightPx,
          exponents,
          left,
          top,
          right,
          bottom,
          fullLight,
          room.light,
          room.spanFrom,
          room.spanTo,
        ),
      );
      return packed ? [packed] : [];
    };
    const floorRow = Math.max(0, Math.min(heightPx, shade.floorTopPx - yPx));
    const middle = Math.max(0, Math.min(widthPx, shade.betweenFeetPx - xPx));
    const turnRows = Math.ceil(turnPx / 2);
    const wallEnd = Math.min(heightPx, floorRow + turnRows);
    const floorStart = Math.max(0, floorRow - turnRows);
    return [
      ...pack('pelvis', soft, onWall, 0, 0, widthPx, wallEnd),
      ...pack('feet', soft, onFloor, 0, floorStart, widthPx, heightPx),
      ...pack('rimBody', rims, all, 0, 0, widthPx, floorRow),
      ...pack('rimR', rims, all, 0, floorRow, middle, heightPx),
      ...pack('rimL', rims, all, middle, floorRow, widthPx, heightPx),
    ];
  });
}

import { fullLight, type OwnShadow } from '../../../../worker/engines/puppet/own-shadow.ts';

/** A shadow of a box, as large as it. lightAt: the share of light that is left. */
export function ownShadowOf(
  follows: OwnShadow['follows'],
  place: Pick<OwnShadow, 'xPx' | 'yPx' | 'widthPx' | 'heightPx'>,
  lightAt: (x: number, y: number) => number,
): OwnShadow {
  const { widthPx, heightPx } = place;
  const light = new Uint16Array(widthPx * heightPx * 4).fill(fullLight);
  const spanFrom = new Int32Array(heightPx).fill(widthPx);
  const spanTo = new Int32Array(heightPx);
  for (let at = 0; at < widthPx * heightPx; at++) {
    const [x, y] = [at % widthPx, Math.trunc(at / widthPx)];
    for (let c = 0; c < 3; c++) light[at * 4 + c] = Math.round(fullLight * lightAt(x, y));
    if (light.subarray(at * 4, at * 4 + 3).every((share) => share === fullLight)) continue;
    spanFrom[y] = Math.min(spanFrom[y]!, x);
    spanTo[y] = x + 1;
  }
  const packed = new Uint32Array(light.buffer);
  return { follows, ...place, light, packed, spanFrom, spanTo };
}

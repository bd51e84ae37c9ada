import type { Place } from '../../../../../../worker/engines/puppet/place/place-file.ts';

/** The studio that a folder of places needs. */
export const place: Place = {
  outdoors: true,
  time: 'day',
  paint: ({ leftPx, rightPx, heightPx, daylight }) => ({
    layers: [
      {
        svg: `<rect x="${leftPx}" width="${rightPx - leftPx}" height="${heightPx}" fill="${daylight.paint('#808080')}"/>`,
        depth: 1,
      },
    ],
  }),
};

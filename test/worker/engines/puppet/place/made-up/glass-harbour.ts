import type { Place } from '../../../../../../worker/engines/puppet/place/place-file.ts';

/** A place that nobody has: all that one needs. */
export const place: Place = {
  outdoors: true,
  time: 'day',
  paint: ({ leftPx, rightPx, heightPx, daylight }) => ({
    layers: [
      {
        svg: `<rect x="${leftPx}" width="${rightPx - leftPx}" height="${heightPx}" fill="${daylight.paint('#20c060')}"/>`,
        depth: 1,
      },
    ],
  }),
};

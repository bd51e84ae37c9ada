import type { UsualLook } from './look.ts';

export interface StandIn {
  readonly as: string;
  readonly usual?: UsualLook;
}

/** What has no file of its own is drawn as what it resembles most. */
export const garmentStandIns: Readonly<Record<string, StandIn>> = {
  blouse: { as: 'shirt' },
  vest: { as: 'top', usual: { colour: '#4a4f5c' } },
  raincoat: { as: 'coat', usual: { colour: '#f2c230' } },
  'down-jacket': { as: 'jacket', usual: { colour: '#c8452f' } },
  clothes: { as: 't-shirt' },
};

export const shoeStandIns: Readonly<Record<string, StandIn>> = {
  shoes: { as: 'sneakers' },
};

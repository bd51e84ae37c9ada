import type { UsualLook } from './look.ts';

export interface StandIn {
  readonly as: string;
  readonly usual?: UsualLook;
}

/** What has no file of its own is drawn as what it resembles most. */
export const garmentStandIns: Readonly<Record<string, StandIn>> = {
  blouse: { as: 'shirt', usual: { colour: '#f3e3e0' } },
  raincoat: { as: 'coat', usual: { colour: '#f2c230' } },
  hanbok: { as: 'hanfu', usual: { colour: '#d8566f' } },
  sari: { as: 'gown', usual: { colour: '#d9772b', second: '#f0cf6a' } },
  'folk-costume': {
    as: 'robe',
    usual: { colour: '#b3303a', second: '#f0c64a', pattern: 'dragon' },
  },
  'flamenco-dress': { as: 'gown', usual: { colour: '#c92a35', pattern: 'dotted' } },
  pyjamas: { as: 'jumpsuit', usual: { colour: '#a9c4e4', pattern: 'dotted' } },
  clothes: { as: 't-shirt' },
};

export const shoeStandIns: Readonly<Record<string, StandIn>> = {
  shoes: { as: 'sneakers' },
  slippers: { as: 'sandals', usual: { colour: '#e8b7c0' } },
  skates: { as: 'boots', usual: { colour: '#f2f0ec', length: 'short' } },
};

export const headwearStandIns: Readonly<Record<string, StandIn>> = {};

export const accessoryStandIns: Readonly<Record<string, StandIn>> = {};

export const heldStandIns: Readonly<Record<string, StandIn>> = {
  flute: { as: 'cane', usual: { colour: '#5d8a4b' } },
  violin: { as: 'guitar', usual: { colour: '#8f4a26' } },
  horn: { as: 'microphone', usual: { colour: '#d8a93c', second: '#e6c25e' } },
  spear: { as: 'sword' },
  fruit: { as: 'ball', usual: { colour: '#d0342c', second: '#9c2420' } },
};

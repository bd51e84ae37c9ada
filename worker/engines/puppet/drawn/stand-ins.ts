import type { Wardrobe } from './load-garment.ts';

/** What has no file of its own is drawn as what it resembles most. */
const standIns: Readonly<Record<string, string>> = {};

export function standInFor<Kind>(id: string, wardrobe: Wardrobe<Kind>): string {
  return wardrobe.has(id) ? id : (standIns[id] ?? 'dress');
}

import { readdir } from 'node:fs/promises';
import type { Garment, Thing } from './kit/tailor.ts';

/** Kinds of things that a person wears or holds, each from a file of its own that is named like its id in the
 *  vocabulary. The folder is read, so that a new file is all that a new kind needs. */
export interface Wardrobe<Kind> {
  readonly has: (id: string) => boolean;
  readonly load: (id: string) => Promise<Kind>;
}

/** folder: of the modules; each exports one `name`. Only what lies in the folder is ever loaded. */
export async function openWardrobe<Kind>(folder: URL, name: string): Promise<Wardrobe<Kind>> {
  const files = new Map<string, string>();
  for (const file of await readdir(folder)) {
    const [, id] = /^([a-z0-9-]+)\.[jt]s$/.exec(file) ?? [];
    if (id !== undefined) files.set(id, file);
  }
  return {
    has: (id) => files.has(id),
    async load(id) {
      const file = files.get(id);
      if (file === undefined) throw new RangeError(`no ${name} ${id}`);
      const module: Record<string, Kind> = await import(new URL(file, folder).href);
      return module[name];
    },
  };
}

export interface Wardrobes {
  readonly garments: Wardrobe<Garment>;
  readonly shoes: Wardrobe<Thing>;
  readonly headwear: Wardrobe<Thing>;
  readonly accessories: Wardrobe<Thing>;
  readonly held: Wardrobe<Thing>;
}

/** The wardrobes of this room. */
export async function openWardrobes(): Promise<Wardrobes> {
  const folder = (name: string) => new URL(`./${name}/`, import.meta.url);
  return {
    garments: await openWardrobe<Garment>(folder('garments'), 'garment'),
    shoes: await openWardrobe<Thing>(folder('shoes'), 'thing'),
    headwear: await openWardrobe<Thing>(folder('headwear'), 'thing'),
    accessories: await openWardrobe<Thing>(folder('accessories'), 'thing'),
    held: await openWardrobe<Thing>(folder('held'), 'thing'),
  };
}

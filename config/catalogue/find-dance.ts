import { join } from 'node:path';
import { type Template, templateCardSchema } from '../../core/dance/template.ts';
import { projectRoot } from '../project-root.ts';
import { loadTemplate } from '../templates.ts';
import type { DanceMirror } from './dance-mirror.ts';

interface FoundDance {
  readonly template: Template;
  readonly musicPath: string | null;
}

/** How a worker finds the dance of a job: on this machine, or among those that were shared a moment ago. Null when
 *  there is no such dance, or not in this version. @throws when it may be shared, and Redis or the store is away */
export function createDanceFinder(
  broughtDir: string,
  mirror: DanceMirror,
): (id: string, version: number) => Promise<FoundDance | null> {
  const dirs = [join(projectRoot, 'templates'), broughtDir];
  async function look(id: string, version: number): Promise<FoundDance | null> {
    for (const dir of dirs) {
      const found = await loadTemplate(join(dir, id)).catch(() => null);
      if (found?.version !== version) continue;
      const { musicPath, ...template } = found;
      return { template, musicPath };
    }
    return null;
  }
  return async (id, version) => {
    // An id comes from the queue and becomes a path.
    if (!templateCardSchema.shape.id.safeParse(id).success) return null;
    const found = await look(id, version);
    if (found) return found;
    const trouble = await mirror.sync({ anew: true }).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    const fetched = await look(id, version);
    if (fetched === null && trouble) throw trouble.error;
    return fetched;
  };
}

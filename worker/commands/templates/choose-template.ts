import { type InstalledTemplate, namedDance } from '../../../config/templates.ts';
import { findDance, nearestDances } from '../../../core/command/find-dance.ts';
import { DanceError } from '../../../core/faults.ts';

/** The dance that somebody names. @throws DanceError UNKNOWN_DANCE with the nearest */
export function chooseTemplate(
  templates: readonly InstalledTemplate[],
  asked: string,
): InstalledTemplate {
  const named = templates.map((template) => ({ template, ...namedDance(template) }));
  const found = findDance(asked, named);
  if (found) return found.template;
  const nearest = nearestDances(asked, named, 3).map(({ id }) => id);
  throw new DanceError('UNKNOWN_DANCE', { name: asked, nearest });
}

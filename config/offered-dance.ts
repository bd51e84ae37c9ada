import type { TemplateCard } from '../core/dance/template.ts';
import { namedDance } from './templates.ts';

/** A dance as the bots offer it: its card, and what it answers to. */
export function offeredDance({ id, names, aliases, version, description }: TemplateCard) {
  return { ...namedDance({ id, names, aliases }), version, title: names, description };
}

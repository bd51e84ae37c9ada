export const engineNames = ['puppet', 'animate-anyone'] as const;

export type EngineName = (typeof engineNames)[number];

/** Engines that also dance to a sentence. */
const forSentences: ReadonlySet<EngineName> = new Set(['puppet']);

/** Whether an engine can do what is asked for: a dance as the photo shows the person, or a sentence. */
export function canEngineDo(engine: EngineName, kind: 'template' | 'prompt'): boolean {
  return kind === 'template' || forSentences.has(engine);
}

/** The engine for what is asked, where nobody named one: the first that can do it. */
export function usualEngine(
  offered: readonly EngineName[],
  kind: 'template' | 'prompt',
): EngineName {
  return offered.find((engine) => canEngineDo(engine, kind)) ?? engineNames[0];
}

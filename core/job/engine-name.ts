export const engineNames = ['puppet', 'animate-anyone', 'dreamoving'] as const;

export type EngineName = (typeof engineNames)[number];

/** What can be asked for: a dance as the photo shows the person, or one to a sentence. */
export type AskKind = 'template' | 'prompt';

const dancesTo: Readonly<Record<EngineName, readonly AskKind[]>> = {
  puppet: ['template', 'prompt'],
  'animate-anyone': ['template'],
  dreamoving: ['prompt'],
};

export function canEngineDo(engine: EngineName, kind: AskKind): boolean {
  return dancesTo[engine].includes(kind);
}

/** Whether an engine is told in English words what to paint. */
export function paintsFromWords(engine: EngineName): boolean {
  return engine === 'dreamoving';
}

/** The engine for what is asked, where nobody named one: the first that can do it. */
export function usualEngine(offered: readonly EngineName[], kind: AskKind): EngineName {
  return offered.find((engine) => canEngineDo(engine, kind)) ?? engineNames[0];
}

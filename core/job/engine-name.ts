export const engineNames = ['puppet'] as const;

export type EngineName = (typeof engineNames)[number];

/** What a neural engine's networks can be computed with. */
export const providers = ['cuda', 'webgpu', 'cpu'] as const;

export type Provider = (typeof providers)[number];

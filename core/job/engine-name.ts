export type EngineName = 'puppet';

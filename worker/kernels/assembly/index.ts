export { placeCells } from './arm-places';
export { growMask } from './grow-mask';
export { mark, release, reserve } from './memory';
export { relaxShares } from './relax-shares';
export { tidyLabels } from './tidy-labels';

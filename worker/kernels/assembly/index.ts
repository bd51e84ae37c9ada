export { growMask } from './grow-mask';
export { mark, release, reserve } from './memory';
export { enlarge, softenOutline } from './soften-outline';

export { growMask } from './grow-mask';
export { mark, release, reserve } from './memory';
export { pushPull } from './push-pull';
export { enlarge, softenOutline } from './soften-outline';

export { placeWeights, weighBody } from './body-weights';
export { keepHeaviest } from './bone-weights';
export { findBounds } from './find-bounds';
export { growMask } from './grow-mask';
export { mark, release, reserve } from './memory';
export { markFilledCells } from './mesh-cells';
export { mixTexture } from './mix-texture';
export { pushPull } from './push-pull';

export { includeCastShadow } from './cast-shadow';
export { fitForeground } from './fit-foreground';
export { growMask } from './grow-mask';
export { claim, mark, release, reserve } from './memory';
export { castShadow, packLight, resampleShadow } from './own-shadow';
export { boundShade, lightUp, measureShade } from './own-shadow-light';
export { partLight } from './own-shadow-parts';
export { packPixels } from './packed-pixels';
export { pushPull } from './push-pull';

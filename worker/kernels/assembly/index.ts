export { gatherColours, weighColours } from './arm-colours';
export { oddsOfArm } from './arm-odds';
export { placeCells } from './arm-places';
export { growMask } from './grow-mask';
export { mark, release, reserve } from './memory';
export { confidenceOf, labelCells } from './part-labels';
export { reachFingers } from './reach-fingers';
export { relaxShares } from './relax-shares';
export { yieldRim } from './yield-rim';

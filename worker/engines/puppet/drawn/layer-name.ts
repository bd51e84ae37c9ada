/** Layers that move with the bones alone. */
export type StiffLayerName =
  | 'back'
  | 'hatBack'
  | 'body'
  | 'coat'
  | 'head'
  | 'collar'
  | 'neckwear'
  | 'hat'
  | `${'shin' | 'shoe' | 'thigh' | 'upperArm' | 'held' | 'foreArm'}${'L' | 'R'}`;

/** Layers that hang and swing. */
export type ClothName =
  | 'cape'
  | 'skirtBack'
  | 'tailsBack'
  | 'skirt'
  | 'tails'
  | 'apron'
  | 'scarf'
  | `${'sleeveBack' | 'sleeve' | 'streamer'}${'L' | 'R'}`;

/** The layers of a figure that is drawn and not cut out. */
export type DrawnLayerName = StiffLayerName | ClothName;

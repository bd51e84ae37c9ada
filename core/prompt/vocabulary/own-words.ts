/** English words that are one letter from something that is drawn, and mean what they say. */
export const ownWords =
  'angles apple applies boost bower bowing breach canon carol checks dessert dinger filed filling flipper haven hinting knotted logging meters paying pears pizza pointing preset presets province recoding recording reorder runaway shipping sliver stacking steam sticking stories story tracker waking bottle battle bearded price prince sleeping winner waiter state scream';

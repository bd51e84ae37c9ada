/** Red, green, blue, 0..255. */
export type Colour = readonly [number, number, number];
/** x, y. */
export type Point = readonly [number, number];

/** The head of the person in a photo, cut out. Points are px of this cut-out, x right, y down. */
export interface Head {
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x, (r, g, b, a)], 0..255, premultiplied: hair, ears, glasses, hat, face and neck. Background and clothes
   *  are unmixed from the edge. */
  readonly rgba: Uint8Array;
  /** Top of the skull with its hair, on the face's axis; a hat or a bun may rise above it. */
  readonly crown: Point;
  readonly chin: Point;
  /** Where the neck fades out, or the clothes cover it. */
  readonly neckBase: Point;
  /** The eyes on the picture's left and right are the person's right and left. */
  readonly eyeL: Point;
  readonly eyeR: Point;
  readonly mouth: Point;
  readonly neckWidthPx: number;
  /** Whether the photo shows skin below the chin. */
  readonly showsNeck: boolean;
  /** Median of the face's lit skin, of its shaded part, and of the neck near its lower end. */
  readonly skin: Colour;
  readonly shade: Colour;
  readonly neck: Colour;
  /** Median of the hair; null where none is seen. */
  readonly hair: Colour | null;
  /** Where the face is lit from: -1 the picture's left, 0 evenly, 1 the right. */
  readonly lightFrom: number;
  /** Tilt of the head in the photo, clockwise as seen. */
  readonly rollRad: number;
  /** Turn of the head in the photo, positive to the picture's right. */
  readonly yawRad: number;
  /** False where the photo's edge cuts the head. */
  readonly isWhole: boolean;
}

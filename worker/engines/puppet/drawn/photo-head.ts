/** The head of the photo, cut out: what a drawn figure needs of it. Places are px of this crop. */
export interface PhotoHead {
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x, (r, g, b, a)], premultiplied: hair, face and neck. */
  readonly rgba: Uint8Array;
  /** Top of the skull with its hair, on the face's axis. */
  readonly crown: readonly [number, number];
  readonly chin: readonly [number, number];
  readonly eyeL: readonly [number, number];
  readonly eyeR: readonly [number, number];
  readonly neckWidthPx: number;
  /** Whether the photo shows skin below the chin. */
  readonly showsNeck: boolean;
  /** Face skin in the light, and on its shadow side. */
  readonly skin: readonly [number, number, number];
  readonly shade: readonly [number, number, number];
  /** The neck's skin near its lower end. */
  readonly neck: readonly [number, number, number];
  /** Of the hair; null where none is seen. */
  readonly hair: readonly [number, number, number] | null;
  /** Where the face is lit from: −1 the picture's left, 0 evenly, 1 the right. */
  readonly lightFrom: number;
  /** How the head is tilted in the photo, clockwise as seen. */
  readonly rollRad: number;
  /** How it is turned there, positive to the picture's right. */
  readonly yawRad: number;
}

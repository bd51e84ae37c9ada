/** One video frame, planar yuv420p, BT.709, limited range (Y 16..235, U and V 16..240).
 *  i420: the Y plane [y, x] at full size, then U, then V [y/2, x/2]; both sides are even. */
export interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly i420: Uint8Array;
}

/** What the encoder is asked for. */
export interface ClipSpec {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly framesPerSecond: number;
}

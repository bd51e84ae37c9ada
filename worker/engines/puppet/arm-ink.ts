/** What a drawn arm is drawn with, rgb: the line round it, and the colour that most of it has. */
export interface ArmInk {
  readonly line: readonly number[];
  readonly flat: readonly number[];
}

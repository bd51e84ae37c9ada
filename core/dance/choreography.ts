/** A dance retargeted to one figure, before framing: what an engine draws.
 *  Frame 0 is at time 0; frame f at f / framesPerSecond seconds. */
export interface Choreography {
  readonly framesPerSecond: number;
  readonly frameCount: number;
  /** [frame, joint, (x, y, depth)] in the order of jointNames: picture px, x right, y down;
   *  depth in px, larger is nearer to the viewer, 0 at the figure's rest plane. */
  readonly joints: Float32Array;
  /** [frame, (yaw, pitch)], radians: where the face looks against the photo, positive to the picture's right and down.
   *  Left away where it keeps looking at the viewer. */
  readonly headTurns?: Float32Array;
  /** [frame, side], side 0 = L, 1 = R: 1 where that foot stands still on the floor. */
  readonly contacts: Uint8Array;
  /** The same joints at rest, as found in the photo: [joint, (x, y, depth)]. */
  readonly rest: Float32Array;
  /** Beats of the music, seconds from frame 0. */
  readonly beats: readonly number[];
  /** True when the legs are not in the picture: the lower cut edge must stay below the picture's edge. */
  readonly halfBody: boolean;
}

/** The detector's anchor centres, [anchor, (x, y)], fractions of its 224 px square: two to a cell of
 *  28 × 28, two to a cell of 14 × 14, six to a cell of 7 × 7.
 *  Source: MediaPipe pose_detection_cpu.pbtxt, SsdAnchorsCalculator (strides 8, 16, 32, 32, 32;
 *  aspect ratio 1 and its interpolated twin; anchors of fixed size). */
export function createPersonAnchors(): Float32Array {
  const grids = [
    { cells: 28, anchors: 2 },
    { cells: 14, anchors: 2 },
    { cells: 7, anchors: 6 },
  ];
  const centres = new Float32Array(2 * grids.reduce((sum, g) => sum + g.cells ** 2 * g.anchors, 0));
  let at = 0;
  for (const { cells, anchors } of grids) {
    for (let y = 0; y < cells; y++) {
      for (let x = 0; x < cells; x++) {
        for (let i = 0; i < anchors; i++) {
          centres[at++] = (x + 0.5) / cells;
          centres[at++] = (y + 0.5) / cells;
        }
      }
    }
  }
  return centres;
}

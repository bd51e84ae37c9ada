import { bodyJoints, type CapturedMotion, placeAt } from './motion.ts';

/** A cut-out shows its front: whoever turns further than this is turned back, degrees. */
const mostDegrees = 28;

/** The same motion of a body that never turns its front further from the viewer: each frame is turned about the upright
 *  axis through the pelvis by what it turned too far. A pirouette becomes its steps and arms. */
export function faceViewer(motion: CapturedMotion): CapturedMotion {
  const joints = motion.joints.slice();
  const most = (mostDegrees * Math.PI) / 180;
  for (let frame = 0; frame < motion.frameCount; frame++) {
    const heading = headingAt(motion, frame);
    const back = Math.min(most, Math.max(-most, heading)) - heading;
    if (back === 0) continue;
    const [cos, sin] = [Math.cos(back), Math.sin(back)];
    const [px, , pz] = placeAt(motion, frame, 'pelvis');
    for (let joint = 0; joint < bodyJoints.length; joint++) {
      const at = (frame * bodyJoints.length + joint) * 3;
      const [x, z] = [joints[at] - px, joints[at + 2] - pz];
      joints[at] = px + x * cos + z * sin;
      joints[at + 2] = pz - x * sin + z * cos;
    }
  }
  return { ...motion, joints };
}

/** Radians by which the body's front is turned to the picture's right, by its hips and shoulders. */
function headingAt(motion: CapturedMotion, frame: number): number {
  let [x, z] = [0, 0];
  for (const part of ['hip', 'shoulder'] as const) {
    const [leftX, , leftZ] = placeAt(motion, frame, `${part}L`);
    const [rightX, , rightZ] = placeAt(motion, frame, `${part}R`);
    x += leftX - rightX;
    z += leftZ - rightZ;
  }
  return Math.atan2(-z, x);
}

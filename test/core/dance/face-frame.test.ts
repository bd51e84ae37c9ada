import { describe, expect, test } from 'vitest';
import { faceFrameOf, faceToPicture, pictureToFace } from '../../../core/dance/face-frame.ts';
import { aPhotoOf, type FigureLook } from '../../worker/photo/standing-figure.ts';

const degrees = (radians: number) => (radians * 180) / Math.PI;

describe('a face has its own axes', () => {
  test('upright, seen from the front', () => {
    const { figure } = aPhotoOf({ pxPerMetre: 480 });
    const frame = faceFrameOf(figure);
    expect(degrees(frame.rollRad)).toBeCloseTo(0, 3);
    expect(degrees(frame.yawRad)).toBeCloseTo(0, 3);
    // Eyes at -0.70 m and mouth at -0.62 m of the figure.
    expect(frame.unitPx).toBeCloseTo(0.08 * 480, 2);
  });

  test.each([-30, 12, 25])('tilted by %d degrees', (tiltDegrees) => {
    const frame = faceFrameOf(aPhotoOf({ tiltDegrees }).figure);
    expect(degrees(frame.rollRad)).toBeCloseTo(tiltDegrees, 1);
    expect(frame.unitPx).toBeCloseTo(0.08 * 480, 1);
  });

  test.each([
    [40, -1],
    [-40, 1],
  ])('turned by %d degrees about the upright axis', (yawDegrees, side) => {
    const frame = faceFrameOf(aPhotoOf({ yawDegrees }).figure);
    expect(degrees(frame.yawRad)).toBeCloseTo(40 * side, 1);
  });

  test('turned before a body that leans forward', () => {
    const places: FigureLook['places'] = {
      nose: [0, -0.66, -0.53],
      leftEar: [0.07, -0.68, -0.4],
      rightEar: [-0.07, -0.68, -0.4],
    };
    const look = { places, yawDegrees: -30 };
    expect(degrees(faceFrameOf(aPhotoOf(look).figure).yawRad)).toBeCloseTo(30, 1);
  });

  test('the back of a head is turned away, not upside down', () => {
    const frame = faceFrameOf(aPhotoOf({ yawDegrees: 180 }).figure);
    expect(Math.abs(degrees(frame.yawRad))).toBeCloseTo(180, 1);
    expect(degrees(frame.rollRad)).toBeCloseTo(0, 1);
  });

  test('coordinates go there and back', () => {
    const frame = faceFrameOf(aPhotoOf({ tiltDegrees: 20 }).figure);
    const [u, v] = pictureToFace(frame, ...faceToPicture(frame, 0.7, -1.3));
    expect(u).toBeCloseTo(0.7, 5);
    expect(v).toBeCloseTo(-1.3, 5);
    const [mouthU, mouthV] = pictureToFace(frame, ...faceToPicture(frame, 0, 1));
    expect([mouthU, mouthV]).toEqual([expect.closeTo(0, 5), expect.closeTo(1, 5)]);
  });
});

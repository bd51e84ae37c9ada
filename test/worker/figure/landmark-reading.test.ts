import { describe, expect, test } from 'vitest';
import { readLandmarks } from '../../../worker/figure/landmark-reading.ts';

const crop = { centreXPx: 256, centreYPx: 256, sidePx: 512, angle: 0 };

function flatOutputs() {
  const points = new Float32Array(39 * 5).fill(128);
  points[34 * 5 + 1] = 64;
  return {
    points,
    presence: Float32Array.of(0.9),
    maskLogits: new Float32Array(256 * 256),
    heatmaps: new Float32Array(64 * 64 * 39).fill(-20),
    world: new Float32Array(117),
  };
}

describe('landmarks', () => {
  test('crop pixels become picture pixels, flat heatmaps leave them alone', () => {
    const outputs = flatOutputs();
    outputs.points.set([64, 192, 0, 0, 9], 0);
    const reading = readLandmarks(outputs, crop);
    expect([...reading.landmarks.subarray(0, 2)]).toEqual([128, 384]);
    expect(reading.visibility[0]).toBeCloseTo(0.5, 6);
    expect(reading.presence).toBeCloseTo(0.9, 6);
  });

  test('the next crop follows mid-hip and size point', () => {
    const { nextCrop } = readLandmarks(flatOutputs(), crop);
    expect(nextCrop).toMatchObject({ centreXPx: 256, centreYPx: 256, angle: 0 });
    expect(nextCrop.sidePx).toBeCloseTo(2.5 * 128, 4);
  });

  test('a sure heatmap moves the point', () => {
    const outputs = flatOutputs();
    outputs.heatmaps[(31 * 64 + 34) * 39] = 20;
    const { landmarks } = readLandmarks(outputs, crop);
    expect(landmarks[0]).toBeCloseTo((34 / 64) * 512, 3);
    expect(landmarks[1]).toBeCloseTo((31 / 64) * 512, 3);
  });

  test('world landmarks turn with the crop', () => {
    const outputs = flatOutputs();
    outputs.world.set([0, -1, 0.5], 0);
    const { worldLandmarks } = readLandmarks(outputs, { ...crop, angle: Math.PI / 2 });
    expect(worldLandmarks[0]).toBeCloseTo(1, 6);
    expect(worldLandmarks[1]).toBeCloseTo(0, 6);
    expect(worldLandmarks[2]).toBe(0.5);
  });
});

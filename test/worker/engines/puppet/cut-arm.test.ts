import { expect, test } from 'vitest';
import { jointCount, jointIndex } from '../../../../core/dance/skeleton.ts';
import type { ArmInk } from '../../../../worker/engines/puppet/arm-ink.ts';
import { planBody } from '../../../../worker/engines/puppet/body-plan.ts';
import { type ArmSource, cutArm } from '../../../../worker/engines/puppet/cut-arm.ts';

const widthPx = 240;
const heightPx = 200;
const count = widthPx * heightPx;
const flat = [250, 230, 210];
const shade = [226, 190, 150];

/** The left arm hangs down to an elbow at (150, 110); its forearm goes out to the right. */
function bentArm() {
  const rest = new Float32Array(jointCount * 3);
  const put = (name: keyof typeof jointIndex, x: number, y: number) => {
    rest[jointIndex[name] * 3] = x;
    rest[jointIndex[name] * 3 + 1] = y;
  };
  put('shoulderL', 150, 50);
  put('elbowL', 150, 110);
  put('wristL', 210, 110);
  put('fingertipL', 225, 110);
  put('shoulderR', 50, 50);
  put('neck', 100, 40);
  put('pelvis', 100, 160);
  return planBody(rest);
}

function cutForeArm(ink: ArmInk | null) {
  const arm = new Float32Array(count);
  const colours = new Uint8Array(count * 3);
  for (let i = 0; i < count; i++) {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    const isUpper = Math.abs(x - 150) < 20 && y > 40 && y < 130;
    const isFore = Math.abs(y - 110) < 20 && x > 150 && x < 228;
    if (isUpper || isFore) arm[i] = 1;
    colours.set(x < 150 || y < 90 ? shade : flat, i * 3);
  }
  const one = {
    radiusAt: () => 20,
    radii: [0, 1].map(() => Array<number>(24).fill(20)),
    free: [0, 1].map(() => new Uint8Array(24).fill(1)),
  };
  const source = {
    pictureWidthPx: widthPx,
    box: { xPx: 0, yPx: 0, widthPx, heightPx },
    alpha: arm,
    colours,
    labels: { profiles: { L: one, R: one }, evidence: { L: () => 2, R: () => 2 } },
    ink,
  } as unknown as ArmSource;
  const { shown } = cutArm(source, bentArm(), 'L', arm, new Float32Array(count));
  const layer = shown.find(({ name }) => name === 'foreArmL')!;
  return (x: number, y: number) =>
    layer.texture[((y - layer.yPx) * layer.widthPx + x - layer.xPx) * 4 + 3];
}

test('the forearm of a drawn arm takes no shade of the upper arm along in its round end', () => {
  const inside = [144, 98] as const;
  expect(cutForeArm(null)(...inside)).toBe(255);
  const drawn = cutForeArm({ line: [60, 50, 50], flat });
  expect(drawn(...inside)).toBe(0);
  expect(drawn(152, 98)).toBe(255);
  expect(drawn(190, 110)).toBe(255);
});

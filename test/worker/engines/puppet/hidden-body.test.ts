import { describe, expect, test } from 'vitest';
import { useKernels } from '../../../../worker/kernels/kernels.ts';

const widthPx = 100;
const heightPx = 200;
const widest = { acrossPx: 60, downPx: 80 };

/** Where a body goes on behind arms whose middle is column 50; shoulder: where the left one is, column and row. */
function closeBehindArms(
  body: Float32Array,
  arms: Float32Array,
  shoulder = [Number.NaN, Number.NaN],
): Float32Array {
  return useKernels((kernels, memory) => {
    const middles = memory.put(new Float64Array(heightPx).fill(50));
    const closed = memory.floats(body.length);
    kernels.closeBehindArms(
      memory.put(body),
      memory.put(arms),
      widthPx,
      heightPx,
      middles,
      middles,
      widest.acrossPx,
      widest.downPx,
      memory.put(Float64Array.of(...shoulder, Number.NaN, Number.NaN)),
      closed,
    );
    return memory.take(closed, new Float32Array(body.length));
  });
}

/** The colours with what arms hide of the body filled in. */
function fillHiddenBody(colours: Uint8Array, body: Float32Array, arms: Float32Array): Uint8Array {
  return useKernels((kernels, memory) => {
    const [filled, hidden] = [memory.put(colours), memory.put(arms)];
    const own = memory.put(body);
    kernels.fillHiddenBody(filled, own, hidden, hidden, hidden, 0, widthPx, heightPx);
    return memory.take(filled, new Uint8Array(colours.length));
  });
}

/** A trunk from column 30 to 70 that an arm lies over, where `isArm` says so. */
function close(isArm: (x: number, y: number) => boolean): Float32Array {
  const body = new Float32Array(widthPx * heightPx);
  const arms = new Float32Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (isArm(x, y)) arms[at] = 1;
      else if (x >= 30 && x < 70) body[at] = 1;
    }
  }
  return closeBehindArms(body, arms);
}

const closedRows = (closed: Float32Array, x: number, from: number, to: number) => {
  let rows = 0;
  for (let y = from; y < to; y++) rows += closed[y * widthPx + x]!;
  return rows / (to - from);
};

describe('the body behind arms', () => {
  test('goes on behind an arm across it', () => {
    const closed = close((_, y) => y >= 90 && y < 110);
    expect(closedRows(closed, 50, 92, 108)).toBe(1);
    expect(closedRows(closed, 20, 92, 108)).toBe(0);
  });

  test('is whole where a hand at the end of a long arm bites into its outline', () => {
    const isArm = (x: number, y: number) =>
      (x >= 10 && x < 30 && y >= 20 && y < 150) || (x >= 10 && x < 48 && y >= 100 && y < 125);
    const closed = close(isArm);
    expect(closedRows(closed, 35, 102, 123)).toBe(1);
    expect(closedRows(closed, 20, 40, 140)).toBeLessThan(0.1);
  });

  test('ends at its outline where its middle lies behind an arm that goes on beyond it', () => {
    const closed = close((x, y) => x >= 20 && y >= 90 && y < 110);
    expect(closedRows(closed, 60, 92, 108)).toBe(1);
    expect(closedRows(closed, 85, 92, 108)).toBe(0);
  });

  test('goes out to the shoulder where an arm bites into the armpit', () => {
    const isNeck = (x: number, y: number) => y < 50 && (x < 44 || x >= 56);
    const isArm = (x: number, y: number) =>
      y >= 50 && y < 90 && x >= 10 && (x < 30 || (y >= 62 && x < 42));
    const body = new Float32Array(widthPx * heightPx);
    const arms = new Float32Array(widthPx * heightPx);
    for (let y = 0; y < heightPx; y++) {
      for (let x = 0; x < widthPx; x++) {
        const at = y * widthPx + x;
        if (isArm(x, y)) arms[at] = 1;
        else if (!isNeck(x, y) && x >= 30 && x < 70) body[at] = 1;
      }
    }
    const bitten = closeBehindArms(body, arms);
    const whole = closeBehindArms(body, arms, [30, 54]);
    expect(closedRows(whole, 33, 64, 88)).toBe(1);
    expect(closedRows(bitten, 33, 64, 88)).toBeLessThan(0.7);
    expect(closedRows(whole, 20, 64, 88)).toBe(0);
  });
});

describe('the colours behind an arm', () => {
  const white = [250, 250, 250] as const;
  const red = [250, 90, 90] as const;

  /** A white shirt from column 30 on, with what lies on it from column 44 on; an arm from column 0 to 30. */
  function fill(on: readonly [number, number, number]): Uint8Array {
    const count = widthPx * heightPx;
    const colours = new Uint8Array(count * 3);
    const body = new Float32Array(count);
    const arms = new Float32Array(count);
    for (let i = 0; i < count; i++) {
      const x = i % widthPx;
      if (x < 30) arms[i] = 1;
      else body[i] = 1;
      colours.set(x < 30 ? [0, 0, 0] : x < 44 ? white : on, i * 3);
    }
    return fillHiddenBody(colours, body, arms);
  }

  test('are those beside it, not of a bow further on', () => {
    const filled = fill(red);
    for (const x of [8, 14, 20, 28]) {
      const at = (100 * widthPx + x) * 3;
      expect(filled[at + 1], `column ${x}`).toBeGreaterThan(170);
    }
  });

  test('go on with what differs little, such as a fold', () => {
    const filled = fill([200, 200, 205]);
    expect(filled[(100 * widthPx + 12) * 3]).toBeLessThan(225);
    expect(filled[(100 * widthPx + 25) * 3]).toBeGreaterThan(240);
  });

  test('are those of the body all around where a bow lies beside the arm', () => {
    const count = widthPx * heightPx;
    const [body, arms] = [new Float32Array(count), new Float32Array(count)];
    const colours = new Uint8Array(count * 3);
    for (let i = 0; i < count; i++) {
      const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
      const isBow = y >= 98 && y < 103 && x < 40;
      if (x < 30) arms[i] = 1;
      else body[i] = 1;
      colours.set(x < 30 ? [0, 0, 0] : isBow ? [20, 20, 30] : white, i * 3);
    }
    const filled = fillHiddenBody(colours, body, arms);
    expect(filled[(100 * widthPx + 6) * 3]).toBeGreaterThan(150);
  });

  test('have nothing of the light of the background beside a narrow rest of the body', () => {
    const count = widthPx * heightPx;
    const [body, arms] = [new Float32Array(count), new Float32Array(count)];
    const colours = new Uint8Array(count * 3);
    for (let i = 0; i < count; i++) {
      const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
      if (x >= 24 && x < 50 && y >= 90 && y < 110) arms[i] = 1;
      else if (x >= 20) body[i] = 1;
      colours.set(arms[i] ? [0, 0, 0] : x < 24 ? white : [220, 170, 150], i * 3);
    }
    const filled = fillHiddenBody(colours, body, arms);
    for (const x of [24, 28, 34]) {
      expect(filled[(100 * widthPx + x) * 3 + 2], `column ${x}`).toBeLessThan(165);
    }
  });
});

test('a button beside an arm does not go on behind it as a streak', () => {
  const isArm = (x: number, y: number) => x >= 40 && y >= 20 && y < 180;
  const isButton = (x: number, y: number) => x >= 28 && x < 34 && Math.abs(y - 100) < 4;
  const colours = new Uint8Array(widthPx * heightPx * 3);
  const body = new Float32Array(widthPx * heightPx);
  const arms = new Float32Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (isArm(x, y)) arms[at] = 1;
      else body[at] = 1;
      colours.fill(isButton(x, y) ? 160 : 100, at * 3, at * 3 + 3);
    }
  }
  const filled = fillHiddenBody(colours, body, arms);
  // Its first reflection lies at the arm's edge, the next one would be where nobody knows the cloth.
  for (let x = 60; x < 95; x++) {
    const streak = filled[(100 * widthPx + x) * 3]! - filled[(130 * widthPx + x) * 3]!;
    expect(streak).toBeLessThan(20);
  }
});

import { describe, expect, test } from 'vitest';
import { countSteps, measureStanceDrift } from '../../../../core/dance/measures/footwork.ts';
import { measurePhysicalFootContact } from '../../../../core/dance/measures/physical-foot-contact.ts';
import { motionOf } from './motion-of.ts';

const isFoot = (name: string) => /ankle|toe/.test(name);

describe('a standing foot', () => {
  test('that stays has no drift', () => {
    expect(measureStanceDrift(motionOf())).toBe(0);
  });

  test('that slides drifts by as much', () => {
    const sliding = motionOf({
      away: (name, seconds) => (name === 'ankleR' ? [0.01 * seconds, 0, 0] : [0, 0, 0]),
    });
    expect(measureStanceDrift(sliding)).toBeCloseTo(0.01 * 8, 2);
  });

  test('may move while it does not stand', () => {
    const stepping = motionOf({
      away: (name, seconds) => (name === 'ankleR' && seconds > 4 ? [0.3, 0, 0] : [0, 0, 0]),
      stands: (side, seconds) => side === 'L' || Math.abs(seconds - 4) > 0.1,
    });
    expect(measureStanceDrift(stepping)).toBeLessThan(1e-6);
  });
});

describe('steps', () => {
  const steppingBy = (metres: number) =>
    motionOf({
      away: (name, seconds) =>
        /L$/.test(name) && isFoot(name) ? [metres * (Math.floor(seconds) % 2), 0, 0] : [0, 0, 0],
      stands: (side, seconds) => side === 'R' || (seconds + 0.1) % 1 > 0.2,
    });

  test('are landings at another place, in 8 bars', () => {
    // 8 s are 16 beats of half a second, 4 bars; 7 landings at full seconds.
    expect(countSteps(steppingBy(0.2), 4)).toBe(14);
  });

  test('on the spot are none', () => {
    expect(countSteps(steppingBy(0.005), 4)).toBe(0);
  });
});

describe('physical foot contact', () => {
  const rate = { framesPerSecond: 30 };

  test('is 0 as long as one foot stands still', () => {
    const oneFoot = motionOf({
      ...rate,
      away: (name, s) =>
        name === 'pelvis' || /[A-Za-z]+L$/.test(name) ? [0.1 * Math.sin(4 * s), 0, 0] : [0, 0, 0],
    });
    expect(measurePhysicalFootContact(oneFoot)).toBe(0);
  });

  test('is what the formula says of a body that glides and is pushed once', () => {
    // Both feet slide by 0.03 m a frame; the pelvis is pushed in one frame of 238.
    const pushed = motionOf({
      ...rate,
      away: (name, s) => {
        if (isFoot(name)) return [0.9 * s, 0, 0];
        return name === 'pelvis' ? [s > 4.01 ? s - 4 : 0, 0, 0] : [0, 0, 0];
      },
    });
    expect(measurePhysicalFootContact(pushed)).toBeCloseTo((0.03 * 0.03 * 1e4) / 238, 2);
  });

  test('does not mind that the pelvis is pulled down', () => {
    const fall = (sign: number) =>
      measurePhysicalFootContact(
        motionOf({
          ...rate,
          away: (name, s) => {
            if (isFoot(name)) return [0.9 * s, 0, 0];
            return name === 'pelvis' ? [0.0001 * s * s, sign * s * s, 0] : [0, 0, 0];
          },
        }),
      );
    expect(fall(1)).toBeGreaterThan(1);
    expect(fall(-1)).toBeGreaterThan(1);
  });

  test('is 0 for somebody who stands', () => {
    expect(measurePhysicalFootContact(motionOf(rate))).toBe(0);
  });
});

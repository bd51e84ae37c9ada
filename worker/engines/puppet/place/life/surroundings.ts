import type { SceneBrief } from '../../../../../core/prompt/scene-brief.ts';
import { lighten } from '../../../../paint/colour.ts';
import { paintOf } from '../../../../paint/palette.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { Sketch } from '../shapes/sketch.ts';
import { type Particles, type SpriteShape, softDot, turned } from './particles.ts';

type Painter = (setting: Setting, colours: readonly string[]) => Layer | Particles;

/** By the ids of core/prompt's surroundings; colours are the sentence's, if it names any. */
const painters: Readonly<Record<string, Painter>> = {
  petals: (setting, colours) => falling(setting, colours[0] ?? '#f7b2c8', petal, 60, 0.11),
  leaves: (setting, colours) => falling(setting, colours[0] ?? '#d9772e', leaf, 40, 0.12),
  confetti: (setting) => confetti(setting),
  bubbles: (setting) => rising(setting),
  butterflies: (setting, colours) => butterflies(setting, colours[0] ?? '#f2a33c'),
  birds: (setting) => birds(setting),
  fireflies: (setting) => fireflies(setting),
  fireworks: (setting, colours) => fireworks(setting, colours),
  rainbow: (setting) => rainbow(setting),
  'shooting-star': (setting) => shootingStars(setting),
};

/** What the sentence wants in the air. */
export function inTheAir(
  setting: Setting,
  around: SceneBrief['around'],
): readonly (Layer | Particles)[] {
  return around.flatMap(({ kind, colours, count }) => {
    const named = colours.flatMap((colour) => paintOf(colour) ?? []);
    if (!Object.hasOwn(painters, kind)) return [];
    const painted = painters[kind](setting, named);
    return count === null || !('shapes' in painted) ? painted : counted(painted, count);
  });
}

/** As many as the sentence says; the picture has room for some hundred. */
function counted(particles: Particles, count: number): Particles {
  const room = Math.min(count, 200);
  if (particles.at) return { ...particles, at: particles.at.slice(0, room) };
  // Few are all to be seen: none is so far away that it is a dot.
  const [least, most] = particles.scale ?? [1, 1];
  return {
    ...particles,
    count: room,
    scale: room < 12 ? [(least + most) / 2, most] : [least, most],
  };
}

/** The whole picture, and a little around it. */
function everywhere({ leftPx, rightPx, heightPx, figureHeightPx: size }: Setting) {
  const beyond = size * 0.05;
  return { left: leftPx, right: rightPx, top: -beyond, bottom: heightPx + beyond };
}

const petal = (fill: string) =>
  `<path d="M0 -.85Q.75 -.3 .45 .5Q.2 .8 0 .55Q-.2 .8 -.45 .5Q-.75 -.3 0 -.85Z" fill="${fill}"/>`;
const leaf = (fill: string) =>
  `<path d="M-.95 .1Q-.2 -.75 .8 -.1Q.1 .65 -.95 .1Z" fill="${fill}"/>`;

function falling(
  setting: Setting,
  colour: string,
  shape: (fill: string) => string,
  count: number,
  speed: number,
): Particles {
  const size = setting.figureHeightPx;
  const tones = [colour, lighten(colour, 0.25)];
  return {
    shapes: tones.flatMap((tone) => turned(shape(setting.daylight.paint(tone)), size * 0.017, 8)),
    count,
    area: everywhere(setting),
    xPxPerSecond: size * 0.04,
    yPxPerSecond: size * speed,
    swingPx: size * 0.05,
    tumble: 3,
    scale: [0.4, 1.1],
    before: 0.3,
    depth: 0.5,
  };
}

function confetti(setting: Setting): Particles {
  const size = setting.figureHeightPx;
  const strip = (fill: string) => `<rect x="-.5" y="-.85" width="1" height="1.7" fill="${fill}"/>`;
  return {
    shapes: ['#e8504a', '#f4c542', '#4fa8e0', '#6cc06a', '#c46fd0'].flatMap((colour) =>
      turned(strip(colour), size * 0.011, 6),
    ),
    count: 90,
    area: everywhere(setting),
    yPxPerSecond: size * 0.2,
    swingPx: size * 0.04,
    tumble: 8,
    scale: [0.5, 1.1],
    before: 0.3,
    depth: 0.4,
  };
}

function rising(setting: Setting): Particles {
  const size = setting.figureHeightPx;
  const svg =
    '<circle r=".9" fill="#ffffff" fill-opacity=".1" stroke="#ffffff" stroke-opacity=".7" stroke-width=".08"/><path d="M-.55 -.35A.65 .65 0 0 1 -.1 -.68" stroke="#ffffff" stroke-width=".14" fill="none" stroke-linecap="round"/><circle cx=".4" cy=".4" r=".12" fill="#ffc9ec" fill-opacity=".7"/>';
  return {
    shapes: [{ svg, radiusPx: size * 0.034 }],
    count: 34,
    area: everywhere(setting),
    yPxPerSecond: -size * 0.07,
    swingPx: size * 0.04,
    scale: [0.3, 1.1],
    before: 0.3,
    depth: 0.5,
  };
}

/** Wings that open and close. */
function butterflies(setting: Setting, colour: string): Particles {
  const size = setting.figureHeightPx;
  const wing = (open: number) =>
    [-1, 1]
      .map(
        (side) =>
          `<g transform="scale(${side * open} 1)"><path d="M.05 0Q.5 -.95 .95 -.55Q.95 0 .05 .05Z" fill="${colour}"/><path d="M.05 .05Q.85 .1 .62 .62Q.3 .75 .05 .1Z" fill="${lighten(colour, 0.3)}"/></g>`,
      )
      .join('');
  const shapes = [1, 0.75, 0.4, 0.75].map((open): SpriteShape => {
    const svg = `${wing(open)}<path d="M0 -.3V.4" stroke="#3a2c2a" stroke-width=".1" stroke-linecap="round"/>`;
    return { svg, radiusPx: size * 0.032 };
  });
  const { leftPx, rightPx, floorYPx } = setting;
  return {
    shapes,
    count: 9,
    area: { left: leftPx, right: rightPx, top: floorYPx - size * 0.95, bottom: floorYPx },
    xPxPerSecond: size * 0.05,
    yPxPerSecond: -size * 0.02,
    swingPx: size * 0.06,
    swingSeconds: 2.6,
    tumble: 11,
    scale: [0.5, 1],
    before: 0.3,
    depth: 0.5,
  };
}

function birds(setting: Setting): Particles {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const white = daylight.paint('#ffffff', 0.1);
  const wings = (lift: number) =>
    `<path d="M-.95 ${-lift}Q-.4 ${-lift * 0.6 - 0.12} 0 .1Q.4 ${-lift * 0.6 - 0.12} .95 ${-lift}Q.4 ${-lift * 0.2} .1 .28Q-.4 ${-lift * 0.2} -.95 ${-lift}Z" fill="${white}"/>`;
  return {
    shapes: [0.6, 0.25, -0.15, 0.25].map((lift) => ({ svg: wings(lift), radiusPx: size * 0.035 })),
    count: 11,
    area: {
      left: leftPx - size * 0.2,
      right: rightPx + size * 0.2,
      top: horizonYPx * 0.1,
      bottom: horizonYPx * 0.75,
    },
    xPxPerSecond: size * 0.11,
    swingPx: size * 0.02,
    tumble: 6,
    scale: [0.4, 1],
    depth: 0.8,
  };
}

function fireflies(setting: Setting): Particles {
  const { leftPx, rightPx, heightPx, figureHeightPx: size } = setting;
  return {
    shapes: [softDot('#e9f67f', size * 0.022, 0.18)],
    count: 40,
    area: { left: leftPx, right: rightPx, top: heightPx * 0.35, bottom: heightPx },
    yPxPerSecond: -size * 0.012,
    swingPx: size * 0.06,
    swingSeconds: 6,
    scale: [0.4, 1],
    glow: true,
    twinkle: { seconds: 3, low: 0 },
    before: 0.3,
    depth: 0.5,
  };
}

/** How many pictures a burst goes through; it is gone in the last third. */
const burstStages = 15;

/** Sparks that fly apart, sink and fade; each burst at a time of its own. */
function fireworks(setting: Setting, named: readonly string[]): Particles {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, chance } = setting;
  const own = ['#ffd35a', '#ff6a8a', '#6fd3ff', '#b98aff', '#8af0a0'];
  const colour = named[0] ?? chance.pick(own);
  const burst = (stage: number) => {
    const age = stage / (burstStages * 0.66);
    if (age >= 1) return '';
    const reach = 0.9 * (1 - (1 - age) ** 2.4);
    const fade = (1 - age ** 2.5).toFixed(2);
    const sparks = Array.from({ length: 36 }, (_, i) => {
      const angle = (i / 36) * 2 * Math.PI;
      const far = reach * (i % 3 === 0 ? 0.6 : i % 3 === 1 ? 0.85 : 1);
      const at = (share: number) =>
        `${(Math.cos(angle) * far * share).toFixed(3)} ${(Math.sin(angle) * far * share + age * age * 0.16).toFixed(3)}`;
      const tone = i % 3 === 0 ? '#fff6dc' : (named[i % Math.max(1, named.length)] ?? own[i % 5]);
      return `<path d="M${at(0.72)}L${at(1)}" stroke="${i % 2 ? tone : colour}" stroke-width=".022" stroke-linecap="round"/>`;
    });
    return `<g opacity="${fade}"><circle r="${(0.3 + reach * 0.6).toFixed(2)}" fill="${colour}" fill-opacity=".1"/>${sparks.join('')}</g>`;
  };
  const at = Array.from({ length: 7 }, (_, i): [number, number] => [
    centreXPx + (i % 2 ? 1 : -1) * widthPx * chance(0.16, 0.46),
    horizonYPx - size * chance(0.35, 0.85),
  ]);
  const shapes = Array.from({ length: burstStages }, (_, stage) => ({
    svg: burst(stage),
    radiusPx: size * 0.22,
  }));
  return {
    shapes,
    count: at.length,
    at,
    area: { left: 0, right: 1, top: 0, bottom: 1 },
    tumble: 8,
    scale: [0.6, 1.1],
    glow: true,
    depth: 1,
  };
}

function rainbow(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size } = setting;
  const sketch = new Sketch();
  const bands = ['#f0605a', '#f7a04a', '#f7dc5a', '#7fce6f', '#5fb3ea', '#6f7fe0', '#b07fdc'];
  bands.forEach((colour, i) => {
    const reach = widthPx * 0.62 - i * size * 0.016;
    const style = `stroke="${colour}" stroke-width="${size * 0.0175}" stroke-opacity="0.5"`;
    sketch.ellipse(centreXPx, horizonYPx, reach, reach * 1.15, 'none', style);
  });
  // Only what is above the horizon.
  const svg = `<clipPath id="sky"><rect x="-9999" y="0" width="19998" height="${horizonYPx}"/></clipPath><g clip-path="url(#sky)">${sketch.svg()}</g>`;
  return { svg, depth: 1, glow: true, life: { pulse: { low: 0.8, high: 1, seconds: 6 } } };
}

function shootingStars(setting: Setting): Particles {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const far = (rightPx - leftPx) * 2;
  const [from, to] = daylight.side < 0 ? [1, 0] : [0, 1];
  const svg = `<defs><linearGradient id="t" x1="${from}" x2="${to}" y1="0" y2="0"><stop offset="0" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#fff"/></linearGradient></defs><rect x="-1" y="-.02" width="2" height=".04" rx=".02" fill="url(#t)" transform="rotate(${daylight.side * 18})"/>`;
  return {
    shapes: [{ svg, radiusPx: size * 0.14 }],
    count: 9,
    area: { left: leftPx - far, right: rightPx + far, top: 0, bottom: horizonYPx * 0.8 },
    xPxPerSecond: daylight.side * size * 1.2,
    yPxPerSecond: size * 0.39,
    scale: [0.6, 1],
    glow: true,
    depth: 1,
  };
}

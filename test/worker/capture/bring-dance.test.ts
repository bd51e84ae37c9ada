import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../../config/config.ts';
import { projectRoot } from '../../../config/project-root.ts';
import { type InstalledTemplate, loadTemplates } from '../../../config/templates.ts';
import { choreograph } from '../../../core/dance/choreograph.ts';
import { jointCount, jointIndex } from '../../../core/dance/skeleton.ts';
import { createStandIn, standInPicture } from '../../../core/dance/stand-in.ts';
import type { Template } from '../../../core/dance/template.ts';
import type { FaultCode } from '../../../core/faults.ts';
import { bringDance } from '../../../worker/capture/bring-dance.ts';
import { captureFile } from '../../../worker/capture/capture-file.ts';
import { openFigureFinder } from '../../../worker/figure/figure-finder.ts';

const folder = mkdtempSync(join(tmpdir(), 'photodance-bring-'));
const danced = 'robot';
const seconds = 6;
const original = join(folder, 'original.mp4');
const clip = join(folder, 'clip.mp4');
let dance: InstalledTemplate;

function run(program: string, ...args: string[]) {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}

const ffmpeg = (name: string, ...args: string[]) => {
  const path = join(folder, name);
  run('ffmpeg', '-v', 'error', '-y', ...args, path);
  return path;
};

const bring = async (path: string, name: string) => {
  const { cacheDir } = loadConfig();
  const capture = await captureFile(
    path,
    () => openFigureFinder({ cacheDir }),
    () => {},
  );
  const musicPath = capture.soundPath;
  return await bringDance(capture, { id: name, name, musicPath }, join(folder, 'dances'));
};

beforeAll(async () => {
  const { templates } = await loadTemplates(join(projectRoot, 'templates'));
  dance = templates.find(({ id }) => id === danced)!;
  const program = join(projectRoot, 'dist/bots/terminal/main.js');
  const photo = join(projectRoot, 'samples/terracotta-warrior.png');
  run(process.execPath, program, photo, danced, '--seconds', String(seconds), '-o', original);
  ffmpeg(
    'clip.mp4',
    '-i',
    original,
    '-vf',
    'fps=25',
    '-c:v',
    'libx264',
    '-crf',
    '23',
    '-c:a',
    'aac',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a video of a dance', () => {
  test('becomes a dance that follows it', async () => {
    const made = await bring(clip, 'copy');
    const { templates, broken } = await loadTemplates(join(folder, 'dances'));
    expect(broken).toEqual([]);
    const copy = templates.find(({ id }) => id === 'copy')!;
    expect(copy.beatsPerMinute).toBeCloseTo(dance.beatsPerMinute, 0);
    expect(copy.musicPath).not.toBeNull();

    const errors = [-2, -1, 0, 1, 2].map((lateFrames) => ({
      lateFrames,
      error: difference(dance, copy, made.startSeconds + lateFrames / 25),
    }));
    const best = errors.reduce((a, b) => (a.error < b.error ? a : b));
    expect(best.lateFrames, JSON.stringify(errors)).toBe(0);
    expect(best.error).toBeLessThan(0.05);
  });

  test('needs no sound', async () => {
    const silent = ffmpeg('silent.mp4', '-i', clip, '-t', '3', '-an', '-c:v', 'copy');
    await bring(silent, 'silent');
    const { templates } = await loadTemplates(join(folder, 'dances'));
    const copy = templates.find(({ id }) => id === 'silent')!;
    expect(copy.musicPath).toBeNull();
    expect(copy.silent).toBe(true);
  });

  const photo = join(projectRoot, 'samples/night-market.png');
  const h264 = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p'];
  const scaled = 'scale=576:1024,setsar=1,fps=25';
  const refused: readonly (readonly [string, FaultCode, () => string])[] = [
    [
      'of two people',
      'VIDEO_SEVERAL_PEOPLE',
      () =>
        ffmpeg('two.mp4', '-i', clip, '-i', clip, '-t', '3', '-lavfi', '[0:v][1:v]hstack', ...h264),
    ],
    [
      'of several takes',
      'VIDEO_CUT',
      () =>
        ffmpeg(
          'cut.mp4',
          ...['-t', '2', '-i', clip, '-loop', '1', '-t', '2', '-i', photo, '-lavfi'],
          ...[`[0:v]${scaled}[a];[1:v]${scaled}[b];[a][b]concat=n=2`, ...h264],
        ),
    ],
    [
      'of nobody',
      'VIDEO_NO_PERSON',
      () => ffmpeg('nobody.mp4', '-f', 'lavfi', '-i', 'gradients=s=576x1024:d=3:r=25', ...h264),
    ],
    ['of one second', 'VIDEO_LENGTH', () => ffmpeg('short.mp4', '-i', clip, '-t', '1', ...h264)],
    [
      'of an upper body',
      'VIDEO_NOT_WHOLE',
      () => ffmpeg('half.mp4', '-i', clip, '-t', '3', '-vf', 'crop=iw:ih*0.55:0:ih*0.05', ...h264),
    ],
    [
      'that is a text',
      'VIDEO_UNREADABLE',
      () => {
        writeFileSync(join(folder, 'text.mp4'), 'not a video, whatever its name says\n');
        return join(folder, 'text.mp4');
      },
    ],
    ['that is not there', 'FILE_MISSING', () => join(folder, 'missing.mp4')],
    ['that is a folder', 'FILE_IS_DIRECTORY', () => folder],
  ];
  test.each(refused)('%s is refused: %s', async (_, code, make) => {
    const path = make();
    await expect(bring(path, 'refused')).rejects.toMatchObject({ code });
    expect(existsSync(join(folder, 'dances', 'refused'))).toBe(false);
    const dances = existsSync(join(folder, 'dances')) ? readdirSync(join(folder, 'dances')) : [];
    expect(dances.filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

const compared = (['L', 'R'] as const).flatMap(
  (side) =>
    [
      ...([`shoulder${side}`, `elbow${side}`, `wrist${side}`] as const),
      ...([`hip${side}`, `knee${side}`, `ankle${side}`] as const),
    ] as const,
);

/** How far two dances are apart on the same figure after the first beat: the mean of 12 joints in the picture, by the
 *  figure's height. The second begins that much later. */
function difference(first: Template, second: Template, laterSeconds: number): number {
  const framesPerSecond = 60;
  const figure = createStandIn();
  const dances = [first, second].map((template) =>
    choreograph(template, figure, {
      ...{ seconds, mirror: false, framesPerSecond, halfBody: false },
      ...standInPicture,
    }),
  );
  const [a, b] = [dances[0]!, dances[1]!];
  const at = (joints: Float32Array, frame: number, joint: number) => {
    const i = (frame * jointCount + joint) * 3;
    return [joints[i]!, joints[i + 1]!] as const;
  };
  const later = Math.round(laterSeconds * framesPerSecond);
  const from = Math.round(0.7 * framesPerSecond);
  const to = Math.min(a.frameCount, b.frameCount + later) - 1 - framesPerSecond;
  let [sum, count] = [0, 0];
  for (let frame = from; frame < to; frame++) {
    for (const name of compared) {
      const [x, y] = at(a.joints, frame, jointIndex[name]);
      const [otherX, otherY] = at(b.joints, frame - later, jointIndex[name]);
      sum += Math.hypot(x - otherX, y - otherY);
      count++;
    }
  }
  return sum / count / figure.box.heightPx;
}

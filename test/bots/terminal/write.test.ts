import { expect, test } from 'vitest';
import { openProgress } from '../../../bots/terminal/progress.ts';
import {
  writeFault,
  writeHelp,
  writeInterrupted,
  writeOutcome,
} from '../../../bots/terminal/write.ts';
import { type FaultCode, faults } from '../../../core/faults.ts';
import type { DanceOutcome } from '../../../core/job/outcome.ts';
import { overallFraction, stages } from '../../../core/job/stage.ts';
import { emptyBrief } from '../../../core/prompt/scene-brief.ts';

const english = { locale: 'en', json: false } as const;
const englishJson = { locale: 'en', json: true } as const;

const outcome: DanceOutcome = {
  kind: 'clip',
  clip: {
    file: { path: '/tmp/somewhere/clip.mp4' },
    thumbnail: null,
    widthPx: 576,
    heightPx: 1024,
    framesPerSecond: 30,
    durationMs: 9524,
    engine: 'puppet',
    label: 'AI-generated',
  },
  notes: [{ code: 'OTHERS_IGNORED', details: { count: 3 } }],
};
const finished = {
  clipPath: 'me-gokuraku.mp4',
  templateId: 'gokuraku',
  scene: null,
  timingsMs: { decode: 21.6, draw: 2400.4 },
};

test('a clip: its path on stdout, notes on stderr', () => {
  expect(writeOutcome(outcome, finished, english)).toEqual({
    stdout: 'me-gokuraku.mp4\n',
    stderr: 'Of the 3 people in the photo the largest one dances.\n',
    exitCode: 0,
  });
});

test('a clip to a sentence: what was understood of it, and what was not', () => {
  const brief = { ...emptyBrief, place: { kind: 'beach', colours: [] } };
  const sentence = 'purple gravity on a beach';
  const scene = { brief, sentence, notUnderstood: ['purple gravity'] };
  const { stderr } = writeOutcome(outcome, { ...finished, scene }, english);
  expect(stderr.split('\n').slice(0, 2)).toEqual([
    'Understood: beach.',
    'Left out: “purple gravity”.',
  ]);
  const { stdout } = writeOutcome(outcome, { ...finished, scene }, englishJson);
  expect(JSON.parse(stdout)).toMatchObject({ sentence, brief, notUnderstood: ['purple gravity'] });
  expect(JSON.parse(stdout)).not.toHaveProperty('paintPrompt');
});

test('a clip to a Chinese sentence by an engine that paints: as JSON also what it was told in English', () => {
  const brief = { ...emptyBrief, place: { kind: 'beach', colours: [] } };
  const scene = { brief, sentence: '在海边跳舞', notUnderstood: [] };
  const clip = { ...outcome.clip, engine: 'dreamoving' } as const;
  const { stdout } = writeOutcome({ ...outcome, clip }, { ...finished, scene }, englishJson);
  expect(JSON.parse(stdout)).toMatchObject({
    engine: 'dreamoving',
    sentence: '在海边跳舞',
    paintPrompt: {
      prompt: expect.stringMatching(/dancing, .*beach/),
      negative: expect.stringContaining('blurry'),
    },
  });
});

test('a clip as JSON: one line with everything', () => {
  const { stdout, exitCode } = writeOutcome(outcome, finished, englishJson);
  expect(exitCode).toBe(0);
  expect(stdout.endsWith('}\n')).toBe(true);
  expect(JSON.parse(stdout)).toEqual({
    clip: 'me-gokuraku.mp4',
    engine: 'puppet',
    template: 'gokuraku',
    notes: [
      { code: 'OTHERS_IGNORED', message: 'Of the 3 people in the photo the largest one dances.' },
    ],
    durationMs: 9524,
    framesPerSecond: 30,
    widthPx: 576,
    heightPx: 1024,
    timingsMs: { decode: 22, draw: 2400 },
  });
});

test.each(Object.keys(faults) as FaultCode[])('%s: reason and fix, and its exit code', (code) => {
  for (const kind of ['refused', 'failed'] as const) {
    const written = writeOutcome({ kind, code, details: {} }, finished, englishJson);
    expect(written.exitCode).toBe(faults[code].exit);
    expect(written.exitCode).toBeGreaterThan(0);
    const said = JSON.parse(written.stdout);
    expect(Object.keys(said)).toEqual(['code', 'message', 'advice']);
    expect(said.code).toBe(code);
    expect(written.stderr).toBe(`${said.message}\n${said.advice}\n`);
  }
  expect(writeFault(code, {}, english).stdout).toBe('');
});

test('exit codes are the ones the README names', () => {
  expect(faults.UNKNOWN_DANCE.exit).toBe(2);
  expect(faults.FILE_MISSING.exit).toBe(2);
  expect(faults.NO_PERSON.exit).toBe(3);
  expect(faults.PROMPT_DECLINED.exit).toBe(3);
});

test('an interruption is 130, with and without JSON', () => {
  expect(writeInterrupted(english)).toMatchObject({ stdout: '', exitCode: 130 });
  expect(JSON.parse(writeInterrupted(englishJson).stdout)).toMatchObject({ code: 'INTERRUPTED' });
  expect(writeOutcome({ kind: 'cancelled' }, finished, english).exitCode).toBe(130);
});

test('help offers the dances', () => {
  const { stdout, exitCode } = writeHelp(['科目三 (subject-three)', 'x'], 'zh-CN');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('科目三 (subject-three) · x');
});

test('progress only grows, from 0 to 1', () => {
  let before = 0;
  for (const stage of stages) {
    for (const fraction of [0, 0.5, 1]) {
      const done = overallFraction(stage, fraction);
      expect(done).toBeGreaterThanOrEqual(before - 1e-9);
      before = done;
    }
  }
  expect(before).toBeCloseTo(1);
});

test('progress away from a terminal: a line for each stage, once', () => {
  const lines: string[] = [];
  const progress = openProgress('en', { write: (text) => lines.push(text) });
  progress.report('decode', 0);
  progress.report('encode', 0);
  progress.report('draw', 0);
  progress.report('encode', 0.1);
  progress.report('draw', 0.6);
  progress.report('draw', 1);
  progress.report('encode', 0.9);
  progress.close();
  expect(lines.join('')).toBe('Reading the photo…\nDrawing…\nFinishing the clip…\n');
});

test('what takes long tells how long it still takes, but not all the time', () => {
  const lines: string[] = [];
  let nowMs = 0;
  const progress = openProgress('en', { write: (text) => lines.push(text) }, () => nowMs);
  for (const [atMs, fraction] of [
    [0, 0],
    [1000, 0.01],
    [20_000, 0.1],
    [21_000, 0.105],
    [100_000, 0.5],
    [190_000, 0.95],
    [200_000, 1],
  ]) {
    nowMs = atMs;
    progress.report('draw', fraction);
  }
  expect(lines).toEqual([
    'Drawing…\n',
    'Drawing: 10% · about 3 min left\n',
    'Drawing: 50% · about 2 min left\n',
    'Drawing: 95% · about 10 s left\n',
  ]);
  let live = '';
  const screen = { isTTY: true, write: (text: string) => (live += text) };
  const onScreen = openProgress('zh-CN', screen, () => nowMs);
  nowMs = 0;
  onScreen.report('draw', 0);
  expect(live).not.toContain('还要');
  nowMs = 30_000;
  onScreen.report('draw', 0.5);
  expect(live).toContain('绘制画面');
  expect(live).toContain('还要约 30 秒');
});

test('a report stays as a line, in its language', () => {
  const report = { code: 'PROVIDER_CHOSEN', details: { provider: 'cuda' } } as const;
  const lines: string[] = [];
  openProgress('en', { write: (text) => lines.push(text) }).tell(report);
  openProgress('zh-CN', { isTTY: true, write: (text) => lines.push(text) }).tell(report);
  expect(lines).toEqual(['The networks run on cuda.\n', '\r\u001b[2K网络用 cuda 来算。\n']);
});

test('progress on a terminal: one line that is rewritten, and gone at the end', () => {
  let text = '';
  const progress = openProgress('zh-CN', {
    isTTY: true,
    write: (more) => {
      text += more;
    },
  });
  progress.report('draw', 0.5);
  progress.report('draw', 0.5001);
  progress.close();
  expect(text).not.toContain('\n');
  expect(text.match(/绘制画面/g)).toHaveLength(1);
  expect(text.endsWith('\r\u001b[2K')).toBe(true);
});

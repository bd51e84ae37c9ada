// A renderer that makes no pictures: it waits, writes a few bytes, and tells that a clip is made. How, its environment
// says: STUB_MS; STUB_CLIP, a file to give instead; STUB_FAULTS, a folder where a file named after a kind of fault makes one job suffer it, once.
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const waitMs = Number(process.env.STUB_MS ?? 50);
const faults = process.env.STUB_FAULTS;

const timers = new Map();
process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  if (message.kind === 'cancel') {
    clearTimeout(timers.get(message.jobId));
    send(message.jobId, { kind: 'cancelled' });
  }
  if (message.kind !== 'render') return;
  const { job, outPath } = message;
  if (meets('exit')) process.exit(3);
  if (meets('hang')) for (;;);
  if (meets('memory')) process.abort();
  process.send({ kind: 'progress', jobId: job.id, stage: 'draw', fraction: 0.5 });
  timers.set(
    job.id,
    setTimeout(() => {
      if (process.env.STUB_CLIP) copyFileSync(process.env.STUB_CLIP, outPath);
      else writeFileSync(outPath, `clip of ${job.id}`);
      const clip = {
        file: { path: outPath },
        thumbnail: null,
        widthPx: 576,
        heightPx: 1024,
        framesPerSecond: 30,
        durationMs: 10_000,
        engine: 'puppet',
        label: 'AI',
      };
      const landscape = job.options.seconds === 29;
      send(
        job.id,
        landscape
          ? { kind: 'refused', code: 'NO_PERSON', details: {} }
          : { kind: 'clip', clip, notes: [] },
      );
    }, waitMs),
  );
});

function meets(fault) {
  if (!faults || !existsSync(join(faults, fault))) return false;
  rmSync(join(faults, fault), { force: true });
  return true;
}

function send(jobId, outcome) {
  process.send({ kind: 'outcome', jobId, outcome, timingsMs: { draw: waitMs } });
}

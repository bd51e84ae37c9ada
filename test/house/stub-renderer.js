// A renderer that makes no pictures: it waits, writes a few bytes, and tells that a clip is made. How, its environment
// says: STUB_MS; STUB_CLIP, a file that every clip is a copy of; STUB_FAULTS, a folder where a file named after a kind
// of fault makes the next job suffer it that has not suffered any yet; STUB_PREVIEW, what a first look is made of.
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const waitMs = Number(process.env.STUB_MS ?? 50);
const faults = process.env.STUB_FAULTS;

const timers = new Map();
process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  if (message.kind === 'configure') {
    // Who it is, for whoever counts renderers.
    const { cacheDir } = message.config;
    mkdirSync(cacheDir, { recursive: true });
    writeFileSync(join(cacheDir, `renderer-${process.pid}`), '');
  }
  if (message.kind === 'cancel') {
    clearTimeout(timers.get(message.jobId));
    send(message.jobId, { kind: 'cancelled' });
  }
  if (message.kind !== 'render') return;
  const { job, outPath, previewPath } = message;
  if (meets('exit', job)) process.exit(3);
  if (meets('hang', job)) for (;;);
  if (meets('killed', job)) process.kill(process.pid, 'SIGKILL');
  if (meets('memory', job)) takeAllMemory();
  process.send({ kind: 'progress', jobId: job.id, stage: 'draw', fraction: 0.5 });
  if (process.env.STUB_PREVIEW) {
    writeFileSync(previewPath, process.env.STUB_PREVIEW);
    const report = { code: 'PREVIEW_READY', details: { path: previewPath } };
    process.send({ kind: 'report', jobId: job.id, report });
  }
  timers.set(
    job.id,
    setTimeout(() => {
      try {
        if (process.env.STUB_CLIP) copyFileSync(process.env.STUB_CLIP, outPath);
        else writeFileSync(outPath, `clip of ${job.id}`);
      } catch {
        // What the encoder's owner makes of it.
        return send(job.id, { kind: 'failed', code: 'DISK_FULL', details: {} });
      }
      const clip = {
        file: { path: outPath },
        thumbnail: null,
        widthPx: 576,
        heightPx: 1024,
        framesPerSecond: 30,
        durationMs: 10_000,
        engine: job.engine,
        label: 'AI',
      };
      const landscape = job.options.seconds === 29;
      send(
        job.id,
        landscape
          ? { kind: 'refused', code: 'NO_PERSON', details: {} }
          : { kind: 'clip', clip, notes: notesOf(job.ask) },
      );
    }, waitMs),
  );
});

function notesOf({ kind, brief }) {
  return kind === 'prompt' && brief.place === null ? [{ code: 'PLACE_UNKNOWN', details: {} }] : [];
}

function meets(fault, { id }) {
  if (!faults || !existsSync(join(faults, fault)) || existsSync(join(faults, id))) return false;
  writeFileSync(join(faults, id), fault);
  rmSync(join(faults, fault), { force: true });
  return true;
}

/** Until V8 ends the process; sooner where NODE_OPTIONS says how much there is. */
function takeAllMemory() {
  for (const taken = []; ; ) taken.push(new Array(1_000_000).fill(taken.length));
}

function send(jobId, outcome) {
  process.send({ kind: 'outcome', jobId, outcome, timingsMs: { draw: waitMs } });
}

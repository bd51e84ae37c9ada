import { readableBytes } from '../../models/readable-bytes.ts';

const EVERY_MS = 250;
/** Where nobody watches, a line a tenth of the way. */
const QUIET_STEP = 0.1;

/** Says how far a file is, on a line that is written over where somebody watches. */
export interface ModelProgress {
  report(doing: string, name: string, bytes: number, totalBytes: number | null): void;
  /** Ends the line. */
  end(): void;
}

/** live: whether the lines go to a terminal. */
export function openModelProgress(
  write: (text: string) => void,
  live: boolean,
  nowMs: () => number = () => performance.now(),
): ModelProgress {
  let current = { name: '', startMs: 0, startBytes: 0, shownMs: Number.NEGATIVE_INFINITY, step: 0 };
  let open = false;
  return {
    report(doing, name, bytes, totalBytes) {
      const now = nowMs();
      const key = `${doing} ${name}`;
      if (current.name !== key) {
        if (open) write('\n');
        open = false;
        current = { name: key, startMs: now, startBytes: bytes, shownMs: -EVERY_MS, step: 0 };
      }
      const fraction = totalBytes === null || totalBytes === 0 ? 0 : bytes / totalBytes;
      const step = Math.floor(fraction / QUIET_STEP);
      const isDue = live
        ? now - current.shownMs >= EVERY_MS || fraction === 1
        : step > current.step;
      if (!isDue) return;
      current.shownMs = now;
      current.step = step;
      const text = `${key} ${describe(bytes, totalBytes, now - current.startMs, bytes - current.startBytes)}`;
      write(live ? `\r\x1b[K${text}` : `${text}\n`);
      open = live;
    },
    end() {
      if (open) write('\n');
      open = false;
    },
  };
}

function describe(
  bytes: number,
  totalBytes: number | null,
  tookMs: number,
  gotBytes: number,
): string {
  if (totalBytes === null) return readableBytes(bytes);
  const parts = [
    `${Math.floor((100 * bytes) / Math.max(1, totalBytes))} %`,
    `${readableBytes(bytes)} / ${readableBytes(totalBytes)}`,
  ];
  if (tookMs > 1000 && gotBytes > 0) {
    const bytesPerSecond = (1000 * gotBytes) / tookMs;
    parts.push(`${readableBytes(bytesPerSecond)}/s`);
    parts.push(clock((totalBytes - bytes) / bytesPerSecond));
  }
  return parts.join(' · ');
}

/** Minutes and seconds, as 3:05. */
function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

import { execFile } from 'node:child_process';
import { freemem } from 'node:os';
import { promisify } from 'node:util';
import type { Provider } from '../../core/job/provider.ts';

export interface FreeMemory {
  readonly hostBytes: number;
  /** Null when nobody tells. */
  readonly deviceBytes: number | null;
}

const QUERY = ['--query-gpu=memory.free', '--format=csv,noheader,nounits', '--id=0'];
const WAIT_MS = 5000;

/** What is free now, of the machine or of what a container may have; of an NVIDIA card as its driver tells. */
export async function readFreeMemory(provider: Provider): Promise<FreeMemory> {
  const hostBytes = process.availableMemory?.() ?? freemem();
  if (provider !== 'cuda') return { hostBytes, deviceBytes: null };
  const told = await promisify(execFile)('nvidia-smi', QUERY, { timeout: WAIT_MS }).catch(
    () => null,
  );
  const mebibytes = Number.parseFloat(told?.stdout ?? '');
  return { hostBytes, deviceBytes: Number.isFinite(mebibytes) ? mebibytes * 2 ** 20 : null };
}

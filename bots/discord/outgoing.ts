import { readFile } from 'node:fs/promises';
import { DanceError } from '../../core/faults.ts';
import { asObject, idAt, type Loose, objectsAt, textAt } from './loose.ts';
import { uploadLimits } from './upload-limit.ts';
import type { Written, WrittenFile } from './write.ts';

const megabyte = 1024 * 1024;

/** A message on its way: what it says, its files in memory, and what it is sent for. */
export interface Outgoing extends Written {
  readonly key: string;
  readonly data: readonly { name: string; data: Uint8Array }[];
  readonly isPrivate: boolean;
  readonly isClip: boolean;
  /** When it was first tried to be sent, ms since 1970; null when this is the first time. */
  readonly triedMs: number | null;
}

export async function loadFiles(files: readonly WrittenFile[]): Promise<Outgoing['data']> {
  return await Promise.all(
    files.map(async ({ name, path }) => ({ name, data: await readFile(path) })),
  );
}

/** The fault of a file that was refused for its size. */
export function tooLarge(data: Outgoing['data']): DanceError {
  const sizeBytes = Math.max(0, ...data.map((file) => file.data.length));
  const limit = uploadLimits.findLast((one) => one < sizeBytes) ?? uploadLimits[0];
  return new DanceError('CLIP_TOO_LARGE', {
    sizeMegabytes: Math.ceil(sizeBytes / megabyte),
    limitMegabytes: Math.floor(limit / megabyte),
  });
}

/** The id of a message that Discord answered with. */
export function messageIdOf(answer: unknown): string {
  const id = idAt(asObject(answer) ?? {}, 'id');
  if (id === null) throw new TypeError('Discord answered with no message');
  return id;
}

/** Whether a message is the one that was to be sent: it has the same buttons, which name its job, or without any the
 *  same words. */
export function isSame(message: Loose, { message: written }: Written): boolean {
  const ours = idsIn(written.components);
  const theirs = idsIn(objectsAt(message, 'components'));
  if (ours.length > 0) return JSON.stringify(ours) === JSON.stringify(theirs);
  return theirs.length === 0 && textAt(message, 'content') === written.content;
}

/** What the buttons and menus stand for, in order. */
function idsIn(components: readonly unknown[]): unknown[] {
  return components.flatMap((value) => {
    const one = asObject(value) ?? {};
    const choices = objectsAt(one, 'options').map((option) => option['value']);
    const inner = Array.isArray(one['components']) ? one['components'] : [];
    return [one['custom_id'], ...choices, ...idsIn(inner)].filter((id) => id !== undefined);
  });
}

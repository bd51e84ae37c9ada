import path from 'node:path';

/** Names from a hostile file may be of any length. */
const WHY_MOST = 400;

/** A file that ends too early, one that would run a program elsewhere, a link out of its folder, settings that cannot be
 *  meant, or any other damage. */
export type CheckpointFault = 'cutOff' | 'hostile' | 'leadsOut' | 'settings' | 'damaged';

/** A checkpoint that is damaged, or holds what is not read here. The message names the file and says why. */
export class CheckpointError extends Error {
  override readonly name = 'CheckpointError';
  readonly file: string;
  readonly why: string;
  readonly kind: CheckpointFault;

  constructor(
    file: string,
    why: string,
    options: ErrorOptions & { readonly kind?: CheckpointFault } = {},
  ) {
    super(`${path.basename(file)}: ${why.slice(0, WHY_MOST)}`, options);
    this.file = file;
    this.why = why.slice(0, WHY_MOST);
    this.kind = options.kind ?? 'damaged';
  }
}

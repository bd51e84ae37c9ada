import path from 'node:path';

/** Names from a hostile file may be of any length. */
const WHY_MOST = 400;

/** A checkpoint that is damaged, or holds what is not read here. The message names the file and says why. */
export class CheckpointError extends Error {
  override readonly name = 'CheckpointError';
  readonly file: string;

  constructor(file: string, why: string, options?: ErrorOptions) {
    super(`${path.basename(file)}: ${why.slice(0, WHY_MOST)}`, options);
    this.file = file;
  }
}

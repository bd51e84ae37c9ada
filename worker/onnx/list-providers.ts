// First, because the library looks at its loading.
import './no-telemetry.ts';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { listSupportedBackends } from 'onnxruntime-node';

const PACKAGE = 'onnxruntime-node';

/** A kind of processor that networks can run on, as far as the runtime's files go; whether this machine has such a
 *  processor shows only when it is used. */
export interface Provider {
  readonly name: string;
  readonly isInstalled: boolean;
}

/** What onnxruntime-node can be asked for on this platform. Those that its package does not bring are there when its
 *  install script has fetched their library. */
export function listProviders(): Provider[] {
  return listSupportedBackends().map(({ name, bundled }) => ({
    name,
    isInstalled: bundled || existsSync(libraryOf(name)),
  }));
}

/** Where the install script puts a provider: onnxruntime-node 1.30, script/install-metadata.js. */
function libraryOf(name: string): string {
  const entry = createRequire(import.meta.url).resolve(PACKAGE);
  const root = entry.slice(0, entry.lastIndexOf(PACKAGE) + PACKAGE.length);
  const file = `libonnxruntime_providers_${name}.so`;
  return path.join(root, 'bin', 'napi-v6', process.platform, process.arch, file);
}

import { providers } from '../../../core/job/provider.ts';
import { tryProvider } from '../../onnx/choose-provider.ts';

/** The program of try-providers.ts: tries what its argument names, and writes why it does not work, as JSON. */
const provider = providers.find((known) => known === process.argv[2]);
if (provider === undefined) throw new TypeError('no such provider');
process.stdout.write(JSON.stringify(await tryProvider(provider, 1)));

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStore } from '../../../config/store/file-store.ts';
import { openS3Store } from '../../../config/store/s3-store.ts';
import { describeStore } from '../../contracts/store-contract.ts';
import { startS3Server } from '../../house/s3-server.ts';

const folder = () => mkdtemp(join(tmpdir(), 'photodance-store-'));

describeStore('in files', async () => {
  const at = await folder();
  const close = () => rm(at, { recursive: true, force: true });
  return { store: openFileStore(at), close };
});

for (const prefix of ['', 'some/where/']) {
  describeStore(`in a bucket, below “${prefix}”`, async () => {
    const borrowedDir = await folder();
    const server = await startS3Server(prefix);
    return {
      store: openS3Store(server.place, { borrowedDir }),
      async close() {
        await server.remove();
        await rm(borrowedDir, { recursive: true, force: true });
      },
    };
  });
}

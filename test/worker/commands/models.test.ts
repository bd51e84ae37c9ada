import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import { serveModels } from '../models/model-server.ts';
import { tinyModels } from '../models/tiny-models.ts';

const program = path.join(projectRoot, 'dist/worker/commands/models.js');
const environment = (folder: string) => ({ ...process.env, MODELS_DIR: folder, LC_ALL: 'C' });

function run(folder: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    ...{ encoding: 'utf8', env: environment(folder), input },
  });
  return { status, stdout, stderr };
}

describe('./dance models, the program', () => {
  test('lists the known files in the language asked for, and for programs', () => {
    const { home } = tinyModels();
    const { status, stdout } = run(home, []);
    expect(status).toBe(0);
    expect(stdout).toContain('animate-anyone: 6 missing');
    expect(stdout).toContain(`Folder: ${home}`);
    expect(run(home, ['list', '--lang', 'zh']).stdout).toContain('缺 6 个');
    const told = JSON.parse(run(home, ['list', '--json']).stdout);
    expect(told.files.map(({ state }: { state: string }) => state)).toContain('missing');
    expect(readdirSync(home)).toEqual([]);
  });

  test('asks at the terminal, and takes no answer for no', () => {
    const { home } = tinyModels();
    for (const input of ['', 'no\n']) {
      const { status, stdout, stderr } = run(home, ['pull', 'pose_guider.pth'], input);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('CreativeML OpenRAIL-M');
      expect(stderr).toContain('Do you agree');
      expect(stderr).toContain('Nothing was fetched');
    }
    expect(readdirSync(home)).toEqual([]);
  });

  test('stops on Ctrl-C in the middle of a file: nothing half, and no lock is left', async () => {
    const { home, here } = tinyModels();
    const file = '/patrolli/AnimateAnyone/resolve/main/pose_guider.pth';
    const bytes = Buffer.alloc(4_350_000, 7);
    const server = await serveModels({ [file]: { bytes, stallAfterBytes: 1_000_000 } });
    const args = [program, 'pull', 'pose_guider.pth', '--yes', '--mirror', server.root];
    const child = spawn(process.execPath, args, { env: environment(home) });
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
      // The first tenth of the way is here.
      if (said.includes(' % ') && !child.killed) child.kill('SIGINT');
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    expect(said).toContain('goes on from there');
    const pose = 'animate-anyone/pose_guider.pth';
    expect(here()).toEqual([`${pose}.part`, `${pose}.part.json`]);
  });

  test('names a variable that does not work', () => {
    const env = { ...environment('/'), LOG_LEVEL: 'loud' };
    const { status, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8', env });
    expect(status).toBe(1);
    expect(stderr).toContain('LOG_LEVEL');
  });
});

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import { commandUsage, usedCommands } from '../../../core/words/usage.ts';

test('the commands that the launcher starts are those that have a usage', () => {
  const launcher = readFileSync(path.join(projectRoot, 'dance'), 'utf8');
  const [, line] = /^ {2}(doctor \|.*)\)$/m.exec(launcher) ?? [];
  expect(line?.split(' | ').sort()).toEqual([...usedCommands]);
});

const helpOf = (command: string, ...args: string[]) => {
  const program = path.join(projectRoot, `dist/worker/commands/${command}.js`);
  const env = { ...process.env, LC_ALL: 'C', REDIS_URL: '', MODELS_DIR: '/dev/null/none' };
  const options = { encoding: 'utf8', env, timeout: 60_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
  return { status, stdout, stderr };
};

test.each(usedCommands)('%s --help prints its usage and does nothing else', (command) => {
  const usage = { status: 0, stdout: `${commandUsage(command, 'en')}\n`, stderr: '' };
  expect(helpOf(command, '--help')).toEqual(usage);
  expect(helpOf(command, '-h', '--lang', 'zh')).toEqual({
    ...usage,
    stdout: `${commandUsage(command, 'zh-CN')}\n`,
  });
  expect(usage.stdout).toContain(`./dance ${command}`);
});

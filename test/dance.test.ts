import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const launcher = fileURLToPath(new URL('../dance', import.meta.url));

/** Programs of every Debian and macOS that the launcher may use. */
const basics = 'cat dirname env find head mkdir mv readlink sed sh tail touch'.split(' ');

let machine = '';
let project = '';
let bin = '';

/** Puts a program of a few lines of shell on the machine. */
function program(name: string, ...lines: string[]): void {
  rmSync(join(bin, name), { force: true });
  writeFileSync(join(bin, name), ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(join(bin, name), 0o755);
}

function file(path: string, text = ''): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

/** Moves a file's modification into the future, as an edit after the build does. */
function edit(path: string): void {
  const later = Date.now() / 1000 + 60;
  utimesSync(join(project, path), later, later);
}

function dance(
  args: string[],
  options: { environment?: Record<string, string>; as?: string } = {},
) {
  const { status, stdout, stderr } = spawnSync(options.as ?? join(project, 'dance'), args, {
    cwd: machine,
    env: { PATH: bin, HOME: machine, LANG: 'C', ...options.environment },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** A machine with Node, ffmpeg and a finished project whose programs print their arguments. */
const echo = 'console.log(JSON.stringify([process.cwd(), ...process.argv.slice(2)]))';

beforeEach(() => {
  machine = realpathSync(mkdtempSync(join(tmpdir(), 'photodance-machine-')));
  project = join(machine, 'photo dance');
  bin = join(machine, 'bin');
  mkdirSync(bin);
  for (const name of basics) {
    const path = ['/bin', '/usr/bin'].map((folder) => join(folder, name)).find(existsSync);
    if (path) symlinkSync(path, join(bin, name));
  }
  symlinkSync(process.execPath, join(bin, 'node'));
  for (const name of ['ffmpeg', 'ffprobe', 'redis-server', 'chromium', 'id', 'uname']) {
    program(name, 'echo 1000');
  }

  for (const folder of ['core', 'bots', 'worker', 'config', 'templates', 'samples']) {
    file(`${folder}/source.ts`);
  }
  for (const name of [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ]) {
    file(name, '{}');
  }
  file('worker/commands/doctor.ts');
  file('dist/bots/terminal/main.js', echo);
  file('dist/worker/commands/doctor.js', echo);
  file('dist/.built');
  file('node_modules/.package-lock.json');
  copyFileSync(launcher, join(project, 'dance'));
  chmodSync(join(project, 'dance'), 0o755);
});

afterEach(() => rmSync(machine, { recursive: true, force: true }));

describe('./dance', () => {
  it('leaves its usage to the program once that is built', () => {
    expect(JSON.parse(dance([]).stdout)).toEqual([machine, '--help']);
    expect(JSON.parse(dance(['--help']).stdout)).toContain('--help');
  });

  it('prints a short usage before anything is installed', () => {
    rmSync(join(project, 'dist'), { recursive: true });
    expect(dance([])).toMatchObject({ status: 0, stderr: '' });
    expect(dance(['--help']).stdout).toContain('Makes the person in a photo dance.');
    expect(dance([], { environment: { LANG: 'zh_CN.UTF-8' } }).stdout).toContain(
      '让照片里的人跳舞',
    );
    expect(dance(['help'], { environment: { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' } }).stdout).toContain(
      'Makes',
    );
  });

  it('tells how a command is used without what the command needs', () => {
    rmSync(join(bin, 'redis-server'));
    rmSync(join(bin, 'ffmpeg'));
    for (const command of ['bench', 'templates']) {
      file(`worker/commands/${command}.ts`);
      file(`dist/worker/commands/${command}.js`, echo);
      file('dist/.built');
      expect(dance([command, '--help'])).toMatchObject({ status: 0, stderr: '' });
      expect(dance([command])).toMatchObject({ status: 1 });
    }
  });

  it('hands every argument on as it is and stays in the folder of the caller', () => {
    const { status, stdout, stderr } = dance(['my photo.png', '科目三', '-o', "it's.mp4"]);
    expect(JSON.parse(stdout)).toEqual([machine, 'my photo.png', '科目三', '-o', "it's.mp4"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('finds its folder through a chain of links', () => {
    symlinkSync('photo dance/dance', join(machine, 'first'));
    mkdirSync(join(machine, 'far'));
    symlinkSync('../first', join(machine, 'far', 'second'));
    const { stdout } = dance(['a.png'], { as: join(machine, 'far', 'second') });
    expect(JSON.parse(stdout)).toEqual([machine, 'a.png']);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends it with 130 while it builds, and the build',
    async (signal) => {
      const born = join(machine, 'compiler');
      file(
        'node_modules/typescript/bin/tsc',
        `require('fs').writeFileSync(${JSON.stringify(born)}, String(process.pid)); setInterval(() => {}, 1000)`,
      );
      edit('core/source.ts');
      const child = spawn(join(project, 'dance'), ['a.png', 'x'], {
        env: { PATH: bin, HOME: machine, LANG: 'C' },
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      await expect
        .poll(() => existsSync(born) && readFileSync(born, 'utf8'), { timeout: 20_000 })
        .toMatch(/\d/);
      const compiler = Number(readFileSync(born, 'utf8'));
      child.kill(signal);
      expect((await ended)[0]).toBe(130);
      const lives = () => {
        try {
          return process.kill(compiler, 0);
        } catch {
          return false;
        }
      };
      await expect.poll(lives, { timeout: 20_000 }).toBe(false);
    },
  );

  it('runs a command, and says so when it does not exist yet', () => {
    expect(JSON.parse(dance(['doctor', '--json']).stdout)).toEqual([machine, '--json']);
    expect(dance(['up'])).toEqual({
      status: 2,
      stdout: '',
      stderr: './dance up does not exist yet.\n',
    });
  });

  it('reads .env when there is one', () => {
    file('.env', 'LOG_LEVEL=debug\n');
    file('dist/bots/terminal/main.js', "console.log(process.env['LOG_LEVEL'])");
    expect(dance(['a.png']).stdout).toBe('debug\n');
    expect(dance(['a.png'], { environment: { LOG_LEVEL: 'warn' } }).stdout).toBe('warn\n');
  });
});

describe('./dance on a machine where something is missing', () => {
  it('says that Node is missing or too old', () => {
    program('node', 'echo v20.8.1');
    expect(dance(['a.png'])).toMatchObject({ status: 1, stdout: '' });
    expect(dance(['a.png']).stderr).toContain('Node.js here is v20.8.1');
    rmSync(join(bin, 'node'));
    expect(dance(['a.png', '--lang', 'zh']).stderr).toMatch(/^没有找到 Node\.js.*20\.9/);
  });

  it("finds a Node of nvm's that is not on PATH", () => {
    rmSync(join(bin, 'node'));
    const folder = join(machine, '.nvm/versions/node/v22.1.0/bin');
    mkdirSync(folder, { recursive: true });
    symlinkSync(process.execPath, join(folder, 'node'));
    expect(dance(['a.png']).status).toBe(0);
  });

  it('installs ffmpeg with apt-get as root, quietly', () => {
    rmSync(join(bin, 'ffmpeg'));
    program('id', 'echo 0');
    program('apt-get', 'echo noise', `[ $1 = update ] || ln -s ffprobe ${bin}/ffmpeg`);
    symlinkSync('/bin/ln', join(bin, 'ln'));
    expect(dance(['a.png'])).toMatchObject({
      status: 0,
      stderr: 'Installing ffmpeg with apt-get…\n',
    });
  });

  it('shows the end of what apt-get said when it fails', () => {
    rmSync(join(bin, 'ffmpeg'));
    program('id', 'echo 0');
    program('apt-get', 'echo "E: no network"', 'exit 100');
    const { status, stderr } = dance(['a.png']);
    expect(status).toBe(1);
    expect(stderr).toContain('E: no network\n');
    expect(stderr).toMatch(/ {2}apt-get update && apt-get install .*ffmpeg\n$/);
  });

  it('types nothing as root by itself: it says the exact command', () => {
    rmSync(join(bin, 'ffmpeg'));
    program('apt-get', 'exit 9');
    const line = 'apt-get update && apt-get install -y --no-install-recommends ffmpeg';
    expect(dance(['a.png'])).toEqual({
      status: 1,
      stdout: '',
      stderr: `ffmpeg is missing. Type this, then the same command again:\n  su -c '${line}'\n`,
    });
    program('sudo', 'exit 1');
    expect(dance(['a.png']).stderr).toContain(`  sudo sh -c '${line}'\n`);
  });

  it('uses sudo when it asks for no password', () => {
    rmSync(join(bin, 'ffprobe'));
    program('apt-get', `[ $1 = update ] || touch ${bin}/ffprobe`);
    program('sudo', '[ $1 = -n ] || exit 1', 'shift', 'exec "$@"');
    symlinkSync('/bin/true', join(bin, 'true'));
    expect(dance(['a.png']).status).toBe(0);
  });

  it('knows other systems by their package program, and says so of an unknown one', () => {
    rmSync(join(bin, 'ffmpeg'));
    program('uname', 'echo Plan9');
    expect(dance(['a.png']).stderr).toContain('this system (Plan9) is not known');
    program('uname', 'echo Darwin');
    expect(dance(['a.png']).stderr).toContain('  brew install ffmpeg\n');
    program('pacman');
    expect(dance(['a.png']).stderr).toContain('  sudo pacman -S --noconfirm ffmpeg\n');
    program('brew', `ln -s ffprobe ${bin}/ffmpeg`);
    symlinkSync('/bin/ln', join(bin, 'ln'));
    expect(dance(['a.png']).status).toBe(0);
  });

  it('installs what up needs besides, unless Redis is elsewhere', () => {
    file('worker/commands/up.ts');
    file('dist/worker/commands/up.js', echo);
    file('dist/.built');
    for (const name of ['ffmpeg', 'redis-server']) rmSync(join(bin, name));
    program('apt-get', 'exit 9');
    const { stderr } = dance(['up']);
    expect(stderr).toContain('ffmpeg, redis-server are missing.');
    expect(stderr).toContain('--no-install-recommends ffmpeg redis-server');
    program('ffmpeg');
    const { stdout } = dance(['up', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ code: 'PROGRAM_MISSING' });
    expect(dance(['up'], { environment: { REDIS_URL: 'redis://far' } }).status).toBe(0);
    program('brew', 'exit 1');
    rmSync(join(bin, 'apt-get'));
    expect(dance(['up']).stderr).toContain('  brew install redis\n');
  });

  it('says it as one JSON object with --json', () => {
    rmSync(join(bin, 'ffmpeg'));
    program('apt-get');
    const { status, stdout } = dance(['a.png', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      code: 'ENCODER_MISSING',
      message: expect.stringContaining('ffmpeg'),
      advice: expect.stringContaining("su -c '"),
    });
  });

  it('installs the npm packages once, and the tests’ only for the tests', () => {
    rmSync(join(project, 'node_modules'), { recursive: true });
    program(
      'npm',
      'echo noise',
      `echo "$* $ONNXRUNTIME_NODE_INSTALL" >>'${machine}/npm.log'`,
      'mkdir -p node_modules',
      'touch node_modules/.package-lock.json',
    );
    const first = dance(['a.png']);
    expect(first.status).toBe(0);
    expect(first.stderr).toMatch(/^Installing the npm packages.*\n$/);
    expect(dance(['a.png']).stderr).toBe('');
    dance(['test']);
    const calls = readFileSync(join(machine, 'npm.log'), 'utf8').trim().split('\n');
    expect(calls).toEqual([
      expect.stringMatching(/install .*--omit=dev.* skip$/),
      expect.stringMatching(/install .*--include=dev.* skip$/),
    ]);
  });

  it('does not take the tests’ packages away from a developer', () => {
    file('node_modules/vitest/package.json', '{}');
    edit('package-lock.json');
    program('npm', `echo "$*" >>'${machine}/npm.log'`, 'touch node_modules/.package-lock.json');
    dance(['a.png']);
    expect(readFileSync(join(machine, 'npm.log'), 'utf8')).toContain('--include=dev');
  });

  it('shows why npm failed', () => {
    rmSync(join(project, 'node_modules'), { recursive: true });
    program('npm', 'echo "npm error network" >&2', 'exit 1');
    const { status, stderr } = dance(['a.png']);
    expect(status).toBe(1);
    expect(stderr).toContain('npm error network');
    expect(stderr).toMatch(/cd '.*photo dance' && npm install\n$/);
  });

  it('builds when a source is newer than the build, and only then', () => {
    file(
      'node_modules/typescript/bin/tsc',
      "require('fs').writeFileSync(process.argv[3] + '.ran', '')",
    );
    dance(['a.png']);
    expect(existsSync(join(project, 'tsconfig.build.json.ran'))).toBe(false);
    edit('worker/source.ts');
    expect(dance(['a.png']).stderr).toBe('Building…\n');
    expect(existsSync(join(project, 'tsconfig.build.json.ran'))).toBe(true);
  });

  it('does not take a failed build for a build', () => {
    file('node_modules/typescript/bin/tsc', "console.log('error TS1005'); process.exit(2)");
    rmSync(join(project, 'dist/.built'));
    for (let time = 0; time < 2; time++) {
      const { status, stderr } = dance(['a.png']);
      expect(status).toBe(1);
      expect(stderr).toContain('error TS1005');
    }
  });
});

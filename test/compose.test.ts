import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { variables } from '../config/config.ts';
import { projectRoot } from '../config/project-root.ts';

interface Service {
  readonly build?: unknown;
  readonly command: readonly string[];
  readonly profiles?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly deploy?: unknown;
  readonly healthcheck?: { readonly test: readonly unknown[] };
}

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const { services, volumes } = parse(read('compose.yaml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, null>;
};
const ours = Object.entries(services).filter(([, { build }]) => build !== undefined);
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** A platform that this project does not have has a service that nobody can start. */
const isHere = (name: string) =>
  !services[name]?.profiles?.includes(name) || existsSync(join(projectRoot, 'bots', name));

// No Docker engine runs here: what can be told from the files is.
describe('compose.yaml', () => {
  it('has the services that README names', () => {
    const profiles = Object.entries(services).map(([name, service]) => [name, service.profiles]);
    expect(Object.fromEntries(profiles)).toEqual({
      redis: undefined,
      worker: undefined,
      sandbox: undefined,
      'worker-gpu': ['gpu'],
      discord: ['discord'],
      telegram: ['telegram'],
    });
    expect(JSON.stringify(services['worker-gpu']?.deploy)).toContain('"driver":"nvidia"');
  });

  it('starts programs that are here, as the scripts of package.json do', () => {
    for (const [name, { command }] of ours.filter(([service]) => isHere(service))) {
      const [program, built = '', ...rest] = command;
      expect([program, rest], name).toEqual(['node', []]);
      const source = built.replace(/^dist\/(.*)\.js$/, '$1.ts');
      expect(existsSync(join(projectRoot, source)), `${name}: ${source}`).toBe(true);
      expect(Object.values(scripts), name).toContain(`npm run -s build && node ${built}`);
    }
  });

  it('sets only variables that are read', () => {
    for (const [name, { environment }] of ours.filter(([service]) => isHere(service))) {
      const unread = Object.keys(environment ?? {}).filter((variable) => !(variable in variables));
      expect(unread, name).toEqual([]);
    }
  });

  it('holds no secret, and opens no port but on this machine', () => {
    for (const [name, { environment = {}, ports = [] }] of Object.entries(services)) {
      for (const [variable, value] of Object.entries(environment)) {
        if (/TOKEN|KEY|SECRET/.test(variable)) expect(value, name).toBe(`\${${variable}:-}`);
      }
      for (const port of ports) expect(port, name).toMatch(/^127\.0\.0\.1:/);
    }
  });

  it('asks Redis and the worker how they are, in commands that are texts', () => {
    const asked = Object.entries(services).filter(([, { healthcheck }]) => healthcheck);
    expect(asked.map(([name]) => name)).toEqual(['redis', 'worker']);
    for (const [name, { healthcheck, command }] of asked) {
      for (const word of [...(healthcheck?.test ?? []), ...command]) {
        expect(typeof word, name).toBe('string');
      }
    }
  });

  it('runs Redis so that it forgets nothing', () => {
    const line = services['redis']?.command.join(' ');
    expect(line).toContain('--appendonly yes');
    expect(line).toContain('--appendfsync always');
    expect(line).toContain('--maxmemory-policy noeviction');
  });

  it('lets bots and workers share one store, and wait for Redis', () => {
    for (const [name, service] of ours) {
      expect(service.volumes, name).toContain('store:/photodance/var/store');
      expect(Object.keys(service.depends_on ?? {}), name).toEqual(['redis']);
      for (const volume of service.volumes ?? []) {
        expect(Object.keys(volumes), name).toContain(volume.split(':')[0]);
      }
    }
  });
});

describe('the Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');

  it('copies what is there, but nothing that is secret', () => {
    const copied = lines
      .filter((line) => line.startsWith('COPY '))
      .flatMap((line) => line.split(' ').slice(1, -1));
    for (const path of copied) expect(existsSync(join(projectRoot, path)), path).toBe(true);
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.env', 'var', '.git']),
    );
  });

  it('fetches the CUDA provider where that is asked for, as the package itself does', () => {
    const gpu = services['worker-gpu']?.build as { args: Record<string, string> };
    expect(gpu.args['CUDA']).toContain(':-cuda12}');
    expect(services['worker']?.build).toBe('.');
    expect(read('Dockerfile')).toContain('ONNXRUNTIME_NODE_INSTALL="$CUDA" node script/install');
    const folder = 'node_modules/onnxruntime-node/script';
    const metadata = createRequire(import.meta.url)(
      join(projectRoot, folder, 'install-metadata.js'),
    );
    expect(metadata.requirements['linux/x64']).toContain('cuda12');
    // Where the doctor looks for it.
    expect(Object.keys(metadata.manifests['linux/x64:cuda12'])).toContain(
      './libonnxruntime_providers_cuda.so',
    );
    expect(read(join(folder, 'install.js'))).toContain('bin/napi-v6');
  });

  it('runs as nobody special, what is built', () => {
    expect(lines).toContain('USER node');
    const command = JSON.parse(lines.find((line) => line.startsWith('CMD '))?.slice(4) ?? '[]');
    expect(command).toEqual(services['worker']?.command);
  });
});

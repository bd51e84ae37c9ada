import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../config/config.ts';
import { projectRoot } from '../../config/project-root.ts';
import { DanceError } from '../../core/faults.ts';

function faultOf(environment: Record<string, string>): DanceError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof DanceError) return error;
  }
  throw new Error('no fault');
}

describe('readConfig', () => {
  it('needs nothing', () => {
    const config = readConfig({});
    expect(config.varDir).toBe(join(projectRoot, 'var'));
    expect(config.cacheDir).toBe(join(projectRoot, 'var', 'cache'));
    expect(config.threads).toBeGreaterThanOrEqual(1);
    expect(config.logLevel).toBe('warn');
  });

  it('reads which engines there are, and what the neural ones may use', () => {
    const { engines, neural } = readConfig({});
    expect(engines).toEqual(['puppet']);
    expect(neural).toEqual({
      modelsDir: join(projectRoot, 'var', 'models'),
      providers: ['cuda', 'webgpu', 'cpu'],
      sidePx: null,
      memoryBytes: null,
    });
    const own = readConfig({
      ENGINES: 'animate-anyone, puppet',
      MODELS_DIR: '/srv/models',
      PROVIDERS: 'cpu',
      NEURAL_SIDE: '512',
      NEURAL_MEMORY: '7.5',
      DREAM_FACE_SCALE: '0',
      DREAM_POSE_SCALE: '0.8',
      DREAM_GUIDANCE: '6',
    });
    expect(readConfig({}).dream).toEqual({ faceScale: null, poseScale: null, guidance: null });
    expect(own.dream).toEqual({ faceScale: 0, poseScale: 0.8, guidance: 6 });
    expect(own.engines).toEqual(['animate-anyone', 'puppet']);
    expect(own.neural).toEqual({
      modelsDir: '/srv/models',
      providers: ['cpu'],
      sidePx: 512,
      memoryBytes: 7.5e9,
    });
    for (const [variable, value] of [
      ['ENGINES', 'puppet,puppet'],
      ['ENGINES', 'dancer'],
      ['PROVIDERS', ','],
      ['NEURAL_SIDE', '500'],
      ['NEURAL_MEMORY', '0'],
      ['DREAM_FACE_SCALE', '-1'],
      ['DREAM_GUIDANCE', 'much'],
    ]) {
      expect(faultOf({ [variable]: value }).details).toMatchObject({ variable });
    }
  });

  it('reads how Discord is reached', () => {
    expect(readConfig({}).discord).toEqual({
      token: null,
      apiRoot: 'https://discord.com/api',
      cdnHosts: [],
      seesContent: false,
      shards: null,
      shard: null,
    });
    const { discord } = readConfig({
      DISCORD_TOKEN: 'Bot a.b.c',
      DISCORD_API_ROOT: 'http://127.0.0.1:8000/api/',
      DISCORD_CDN_HOSTS: '127.0.0.1:8001, [::1]:8002',
      DISCORD_MESSAGE_CONTENT: 'on',
      DISCORD_SHARDS: 'auto',
    });
    expect(discord).toMatchObject({
      token: 'a.b.c',
      apiRoot: 'http://127.0.0.1:8000/api',
      cdnHosts: ['127.0.0.1:8001', '[::1]:8002'],
      seesContent: true,
      shards: 'auto',
    });
    const shard = readConfig({ SHARDING_MANAGER: 'true', SHARDS: '2', SHARD_COUNT: '3' });
    expect(shard.discord.shard).toEqual({ index: 2, count: 3 });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ AIGC_PRODUCER: '', PHOTODANCE_THREADS: ' ' })).toEqual(readConfig({}));
  });

  it('reads folders relative to the project and absolute ones as they are', () => {
    expect(readConfig({ PHOTODANCE_VAR: 'made' }).varDir).toBe(join(projectRoot, 'made'));
    expect(readConfig({ PHOTODANCE_VAR: '/srv/made' }).varDir).toBe('/srv/made');
  });

  it.each([
    ['PHOTODANCE_THREADS', '0'],
    ['PHOTODANCE_THREADS', '2.5'],
    ['PHOTODANCE_THREADS', 'many'],
    ['LOG_LEVEL', 'loud'],
    ['AIGC_PRODUCER', 'two words'],
    ['AIGC_PRODUCER', 'quo"te'],
    ['AIGC_PRODUCER', '舞'],
    ['DISCORD_API_ROOT', 'discord.com/api'],
    ['DISCORD_API_ROOT', 'ftp://discord.com/api'],
    ['DISCORD_CDN_HOSTS', 'https://cdn.example/'],
    ['DISCORD_MESSAGE_CONTENT', 'yes'],
    ['DISCORD_SHARDS', '0'],
    ['DISCORD_SHARDS', 'many'],
    ['STORE', 'a-folder'],
    ['STORE', 's3://'],
    ['STORE', 's3://Bucket'],
    ['STORE', 's3://bucket/../other'],
    ['STORE', 's3://bucket/a b'],
    ['S3_ENDPOINT', 'localhost:9000'],
    ['S3_ENDPOINT', 'https://key:secret@s3.example'],
    ['S3_PATH_STYLE', 'maybe'],
  ])('names %s when it is %j, and never its value', (variable, value) => {
    const fault = faultOf({ [variable]: value });
    expect(fault.code).toBe('BAD_CONFIGURATION');
    expect(fault.details['variable']).toBe(variable);
    expect(Object.keys(fault.details).sort()).toEqual(['expected', 'variable']);
  });

  it.each([
    ['S3_SECRET_ACCESS_KEY', { S3_ACCESS_KEY_ID: 'key' }],
    ['S3_ACCESS_KEY_ID', { S3_SECRET_ACCESS_KEY: 'secret' }],
  ])('names %s when only the other half of the key is set', (variable, environment) => {
    expect(faultOf(environment).details['variable']).toBe(variable);
  });

  it('finds bucket and folder in STORE', () => {
    expect(readConfig({}).s3).toBeNull();
    expect(readConfig({ STORE: 's3://dances' }).s3).toEqual({
      bucket: 'dances',
      prefix: '',
      endpoint: null,
      region: 'us-east-1',
      pathStyle: false,
      keys: null,
    });
    const keys = { S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' };
    const place = { STORE: 's3://dances/some/where/', S3_ENDPOINT: 'http://127.0.0.1:9000' };
    expect(readConfig({ ...place, ...keys, S3_REGION: 'eu-1' }).s3).toEqual({
      bucket: 'dances',
      prefix: 'some/where/',
      endpoint: 'http://127.0.0.1:9000',
      region: 'eu-1',
      pathStyle: true,
      keys: { accessKeyId: 'key', secretAccessKey: 'secret' },
    });
    expect(readConfig({ ...place, S3_PATH_STYLE: 'false' }).s3?.pathStyle).toBe(false);
  });
});

import { builtinModules } from 'node:module';

const NODE = `^(node:)?(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`;
const packages = (...names) => names.map((name) => `(^|/)node_modules/(@types/)?${name}/`);

const CORE = '^core/';
const CONFIG = '^config/';
const STORE = '^config/store/';
const ONNX = '^worker/onnx/';
const KERNELS = '^worker/kernels/';
const PAINT = '^worker/paint/';
const DIFFUSION = '^worker/diffusion/';
const ENGINE = '^worker/engines/engine[.]ts$';
const CONVERSATION = '^bots/conversation/';

/** Every platform is an adapter: pure halves and I/O know the conversation and the platform's own packages; only its
 *  main.ts wires queue and configuration. None knows another, or a queue library. */
const ADAPTER = '^bots/(?!conversation/|queue/)([^/]+)/';
const SDK = '(^|/)node_modules/(?!bullmq/|ioredis/|zod/|onnxruntime-)';

/**
 * The import table of README's room map: a row's files may import what `may` matches and nothing
 * else. Type imports count too.
 */
const rooms = [
  { name: 'faults', from: '^core/faults[.]ts$', may: [] },
  {
    name: 'core',
    from: CORE,
    fromNot: '^core/((chat|dance|job|prompt)/|command/romanize[.]ts$|faults[.]ts$)',
    may: [CORE],
  },
  { name: 'core-schemas', from: '^core/(chat|dance|job|prompt)/', may: [CORE, ...packages('zod')] },
  {
    name: 'core-pinyin',
    from: '^core/command/romanize[.]ts$',
    may: [CORE, ...packages('pinyin-pro')],
  },

  { name: 'conversation', from: CONVERSATION, may: [CORE, CONVERSATION, NODE] },
  {
    name: 'bots-queue',
    from: '^bots/queue/',
    may: [CORE, CONVERSATION, '^bots/queue/', NODE, ...packages('bullmq', 'ioredis')],
  },
  {
    name: 'adapter',
    from: ADAPTER,
    fromNot: '/main[.]ts$',
    may: [CORE, CONVERSATION, '^bots/$1/', NODE, SDK],
  },
  {
    name: 'adapter-main',
    from: `${ADAPTER}main[.]ts$`,
    may: [CORE, CONVERSATION, '^bots/(queue|$1)/', CONFIG, NODE, SDK],
  },

  {
    name: 'photo',
    from: '^worker/photo/',
    may: [CORE, '^worker/photo/', NODE, ...packages('sharp')],
  },
  {
    name: 'kernels',
    from: KERNELS,
    may: [CORE, KERNELS, NODE, ...packages('assemblyscript')],
  },
  { name: 'figure', from: '^worker/figure/', may: [CORE, '^worker/figure/', KERNELS, ONNX, NODE] },
  {
    name: 'onnx',
    from: ONNX,
    may: [CORE, ONNX, NODE, ...packages('onnxruntime-(node|common)', 'protobufjs')],
  },
  {
    name: 'diffusion',
    from: DIFFUSION,
    may: [CORE, DIFFUSION, ONNX, NODE, ...packages('sharp', '@huggingface/tokenizers')],
  },
  { name: 'paint', from: PAINT, may: [CORE, PAINT, NODE, ...packages('sharp')] },
  { name: 'engine', from: ENGINE, may: [CORE] },
  {
    name: 'cast',
    from: '^worker/cast/',
    may: [CORE, ENGINE, '^worker/(cast|figure|photo)/', '^worker/stage-clock[.]ts$', NODE],
  },
  {
    name: 'puppet',
    from: '^worker/engines/puppet/',
    may: [CORE, ENGINE, '^worker/engines/puppet/', KERNELS, PAINT, NODE],
  },
  {
    name: 'neural-engines',
    from: '^worker/engines/(animate-anyone|dreamoving)/',
    may: [CORE, ENGINE, '^worker/engines/$1/', ONNX, DIFFUSION, NODE],
  },
  {
    name: 'video',
    from: '^worker/video/',
    may: [CORE, '^worker/video/', NODE, ...packages('fluent-ffmpeg', 'opentype[.]js')],
  },
  {
    name: 'sound',
    from: '^worker/sound/',
    may: [CORE, '^worker/sound/', NODE, ...packages('fft[.]js')],
  },
  {
    name: 'capture',
    from: '^worker/capture/',
    may: [CORE, '^worker/(capture|figure|video|sound)/', NODE],
  },
  {
    name: 'worker-queue',
    from: '^worker/queue/',
    may: [CORE, '^worker/queue/', NODE, ...packages('bullmq', 'ioredis')],
  },
  {
    name: 'admin',
    from: '^worker/admin/',
    may: [
      CORE,
      '^worker/admin/',
      NODE,
      ...packages('hono', '@hono/node-server', 'prom-client'),
      ...packages('@bull-board/api', '@bull-board/hono', 'bullmq', 'ioredis'),
    ],
  },
  {
    name: 'worker-main',
    from: '^worker/main[.]ts$',
    may: [CORE, '^worker/', CONFIG, NODE, ...packages('@hono/node-server')],
  },
  {
    name: 'render',
    from: '^worker/[^/]+[.]ts$',
    fromNot: '^worker/main[.]ts$',
    may: [CORE, '^worker/', NODE],
  },
  {
    name: 'models',
    from: '^worker/models/',
    may: [CORE, '^worker/models/', ONNX, NODE, ...packages('zod')],
  },
  {
    name: 'gallery',
    from: '^worker/gallery/',
    may: [CORE, '^worker/(gallery/|video/glyph-outlines[.]ts$)', NODE, ...packages('sharp')],
  },
  {
    name: 'measure',
    from: '^worker/measure/',
    may: [CORE, '^worker/', NODE, ...packages('sharp')],
  },
  {
    name: 'commands',
    from: '^worker/commands/',
    may: [CORE, '^worker/', CONFIG, NODE, ...packages('sharp')],
  },

  {
    name: 'config',
    from: CONFIG,
    fromNot: STORE,
    may: [CORE, CONFIG, NODE, ...packages('zod', 'pino', 'ioredis')],
  },
  {
    name: 'store',
    from: STORE,
    may: [CORE, CONFIG, NODE, ...packages('@aws-sdk/client-s3', '@aws-sdk/lib-storage')],
  },
  { name: 'templates', from: '^templates/', may: [CORE, '^templates/', '^worker/', CONFIG, NODE] },
  { name: 'samples', from: '^samples/', may: [CORE, '^samples/', NODE, ...packages('sharp')] },
];

/** Packages of a platform, or of another service, are one folder's alone. */
function sdkOf(name, folder, sdk) {
  return {
    name: `sdk-${name}`,
    severity: 'error',
    from: { pathNot: `^(${folder}|test)/` },
    to: { path: `(^|node_modules/)(${sdk})(/|$)` },
  };
}

const known = rooms.map((room) => room.from.replace('$1', ''));

export default {
  forbidden: [
    ...rooms.map(({ name, from, fromNot, may }) => ({
      name,
      severity: 'error',
      from: { path: from, ...(fromNot ? { pathNot: fromNot } : {}) },
      to: may.length > 0 ? { pathNot: may } : {},
    })),
    {
      name: 'no-room',
      comment: 'A file outside the rooms of the table: give it a room, or give the table a row.',
      severity: 'error',
      from: { path: '^(core|bots|worker)/', pathNot: known },
      to: {},
    },
    sdkOf('discord', 'bots/discord', 'discord[.]js|@discordjs/[^/]+|discord-api-types'),
    sdkOf('telegram', 'bots/telegram', 'grammy|@grammyjs/[^/]+'),
    sdkOf('s3', 'config/store', '@aws-sdk/[^/]+|@smithy/[^/]+'),
    { name: 'circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'test-only',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: ['^test/', ...packages('vitest')] },
    },
    {
      name: 'undeclared-package',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|var|worker/kernels/assembly)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};

import type { Locale } from './locale.ts';

/** What the doctor looks at, in the order in which it says it. */
export const checkNames = [
  'node',
  'configuration',
  'folder',
  'disk',
  'store',
  'ffmpeg',
  'photos',
  'figure',
  'portrait',
  'templates',
  'label',
  'telegram',
] as const;

export type CheckName = (typeof checkNames)[number];

export interface DoctorWords {
  readonly names: Readonly<Record<CheckName, string>>;
  /** What to do about a check that failed; {found} is what was found instead. */
  readonly advice: Readonly<Record<CheckName, string>>;
  /** Of the engines: which of them work here. */
  readonly engines: {
    readonly heading: string;
    readonly builtIn: string;
    /** {size} */
    readonly ready: string;
    /** {count}, {files} and {size} */
    readonly lacking: string;
    /** {engine} */
    readonly get: string;
    readonly notOffered: string;
    readonly providers: string;
    /** {command} */
    readonly cuda: string;
    /** {total} and {free} */
    readonly memory: string;
  };
  /** {url} */
  readonly discordInvite: string;
  readonly ready: string;
  readonly notReady: string;
}

const zhCn: DoctorWords = {
  names: {
    node: 'Node.js',
    configuration: '配置',
    folder: '可写的文件夹',
    disk: '磁盘空间',
    store: '照片和视频的存储',
    ffmpeg: 'ffmpeg',
    photos: '读取照片',
    figure: '寻找人物',
    portrait: '为一句话剪出头像',
    templates: '舞蹈',
    label: '标识的字形',
    telegram: 'Telegram 机器人',
  },
  advice: {
    node: '请安装 Node.js 20.9 或更新的版本：https://nodejs.org',
    configuration: '请改正这个环境变量，或 .env 里的这一行；.env.example 里有说明。',
    folder: '请让这个文件夹可写，或用 PHOTODANCE_VAR 指定另一个。',
    disk: '请腾出一些空间。',
    store:
      '请检查 STORE、S3_ENDPOINT、S3_REGION 和密钥；存储桶要存在，密钥要能在里面读、写、列出和删除。',
    ffmpeg:
      '请安装带 libx264 的 ffmpeg。Debian：apt-get install ffmpeg，macOS：brew install ffmpeg',
    photos: '请在 Photodance 的文件夹里运行 npm install；还不行就重新下载一份。',
    figure: '请在 Photodance 的文件夹里运行 npm install；还不行就重新下载一份。',
    portrait: '请在 Photodance 的文件夹里运行 npm install；还不行就重新下载一份。',
    templates: '请恢复 templates 里的这个文件夹。',
    label: '请在 Photodance 的文件夹里运行 npm install。',
    telegram: 'Telegram 不接受这个 TELEGRAM_TOKEN：请向 @BotFather 要一个新的。',
  },
  engines: {
    heading: '引擎',
    builtIn: '自带，用处理器就行',
    ready: '权重齐全（{size}）；用 ./dance models verify 核对哈希',
    lacking: '缺 {count} 个权重文件，要下载 {size}：{files}',
    get: './dance models pull {engine}，或者 ./dance models add 文件夹',
    notOffered: '这个版本还不能用它来生成视频',
    providers: 'PROVIDERS 里写的，各用一个小网络试过，第一个能用的来算神经引擎：',
    cuda: '要用 NVIDIA 显卡（Linux x64，CUDA 12，cuDNN 9），请在 Photodance 的文件夹里输入：{command}',
    memory: '内存：{total}，空闲 {free}',
  },
  discordInvite: '邀请 Discord 机器人到服务器：{url}',
  ready: '都准备好了：./dance 照片 舞蹈',
  notReady: '还不能生成视频：请先处理上面打叉的几项。',
};

const en: DoctorWords = {
  names: {
    node: 'Node.js',
    configuration: 'configuration',
    folder: 'writable folder',
    disk: 'disk space',
    store: 'store of photos and clips',
    ffmpeg: 'ffmpeg',
    photos: 'reading photos',
    figure: 'finding people',
    portrait: 'cutting out a head, for sentences',
    templates: 'dances',
    label: "label's glyphs",
    telegram: 'bot on Telegram',
  },
  advice: {
    node: 'Install Node.js 20.9 or newer: https://nodejs.org',
    configuration: 'Correct this environment variable, or its line in .env; see .env.example.',
    folder: 'Make this folder writable, or name another one with PHOTODANCE_VAR.',
    disk: 'Make some room.',
    store:
      'Check STORE, S3_ENDPOINT, S3_REGION and the keys: the bucket must exist, and the key may read, write, list and remove there.',
    ffmpeg:
      'Install ffmpeg with libx264. Debian: apt-get install ffmpeg, macOS: brew install ffmpeg',
    photos: 'Run npm install in the folder of Photodance, or get a fresh copy of it.',
    figure: 'Run npm install in the folder of Photodance, or get a fresh copy of it.',
    portrait: 'Run npm install in the folder of Photodance, or get a fresh copy of it.',
    templates: 'Restore this folder of templates.',
    label: 'Run npm install in the folder of Photodance.',
    telegram: 'Telegram refuses this TELEGRAM_TOKEN: get a new one from @BotFather.',
  },
  engines: {
    heading: 'Engines',
    builtIn: 'built in, needs no more than the processor',
    ready: 'its weights are here ({size}); ./dance models verify compares their hashes',
    lacking: '{count} files of weights are missing, {size} to fetch: {files}',
    get: './dance models pull {engine}, or ./dance models add FOLDER',
    notOffered: 'this version makes no clips with it yet',
    providers:
      'what PROVIDERS names, tried with a small network; neural engines run on the first that works:',
    cuda: 'for an NVIDIA GPU (Linux x64, CUDA 12, cuDNN 9), type in the folder of Photodance: {command}',
    memory: 'memory: {total}, {free} free',
  },
  discordInvite: 'Invite the Discord bot to a server: {url}',
  ready: 'All is ready: ./dance PHOTO DANCE',
  notReady: 'Clips cannot be made yet: mend what is crossed out above.',
};

const languages: Readonly<Record<Locale, DoctorWords>> = { 'zh-CN': zhCn, en };

export function doctorWords(locale: Locale): DoctorWords {
  return languages[locale];
}

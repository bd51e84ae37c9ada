import type { Locale } from './locale.ts';

/** What `up` says. */
export interface UpWords {
  /** {url} */
  readonly page: string;
  readonly stop: string;
  readonly redisMissing: string;
  /** {name} */
  readonly restarted: string;
  readonly alreadyUp: string;
  readonly stopped: string;
  /** {name} */
  readonly keepsFailing: string;
}

const zhCn: UpWords = {
  page: '打开 {url}，放一张照片，写 /dance 科目三。',
  stop: '按 Ctrl-C 停止。',
  redisMissing: '没有找到 redis-server。请先安装它，或者设置 REDIS_URL。',
  restarted: '{name} 停了，重新启动。',
  alreadyUp: '这里已经有一个 ./dance up 在运行。',
  stopped: '已停止。',
  keepsFailing: '{name} 一直起不来，原因见上。',
};

const en: UpWords = {
  page: 'Open {url}, drop a photo, type /dance subject three.',
  stop: 'Ctrl-C ends it.',
  redisMissing: 'redis-server was not found. Install it, or set REDIS_URL.',
  restarted: '{name} has ended; it is started again.',
  alreadyUp: './dance up is running here already.',
  stopped: 'Stopped.',
  keepsFailing: '{name} does not stay up; the reason is above.',
};

const languages: Readonly<Record<Locale, UpWords>> = { 'zh-CN': zhCn, en };

export function upWords(locale: Locale): UpWords {
  return languages[locale];
}

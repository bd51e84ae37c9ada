import type { Locale } from './locale.ts';
import { modelsWords } from './models.ts';
import { templatesWords } from './templates.ts';

/** The launcher's commands beside dancing itself that say how they are used. */
export const usedCommands = ['bench', 'doctor', 'models', 'templates', 'up'] as const;
export type UsedCommand = (typeof usedCommands)[number];

const zhCn = {
  bench: `测量这台机器：各步骤的毫秒数、内存、画面的各项指标。要几分钟到几十分钟。

用法：./dance bench [选项]

  --only 名称      只测一项：speed（速度）、picture（画面）、prompt（一句话的舞）、
                   load（许多人同时用）、network（神经网络，临时写约 10 GB）
  --photos 文件夹  用这里的照片，而不是 samples
  --dances 名称    只测这些舞，用逗号分开
  --seconds 数     每段视频的秒数（默认 10）
  --runs 数        每项测几次（默认 5）
  --engine dreamoving  与 --only network 一起：测 DreaMoving 的网络
  --steps 数       与 --only network 一起：去噪的步数（默认 2）
  --tiny           与 --only network 一起：用很小的网络
  --json           输出一个 JSON 对象`,
  doctor: `检查这台机器上什么可用、缺什么、怎样补上。

用法：./dance doctor [--json] [--lang zh-CN|en]

都齐了退出码是 0，缺了什么是 1。`,
  up: `启动 Redis、worker、浏览器里的聊天页面，以及设置了令牌的机器人；按 Ctrl-C 停止。

用法：./dance up [--lang zh-CN|en]

设置（令牌、端口等）是环境变量，写在 .env 里；全部列在 .env.example。`,
};

const en: typeof zhCn = {
  bench: `Measures this machine: milliseconds of every stage, memory, measures of the picture. Takes minutes to tens of them.

Usage: ./dance bench [options]

  --only NAME      one thing alone: speed, picture, prompt, load, or network
                   (network writes about 10 GB into a temporary folder)
  --photos DIR     photos from here instead of samples
  --dances NAMES   only these dances, with commas between
  --seconds N      how long each clip is (10)
  --runs N         how often each thing is measured (5)
  --engine dreamoving  with --only network: DreaMoving's networks
  --steps N        with --only network: steps of denoising (2)
  --tiny           with --only network: very small networks
  --json           one JSON object`,
  doctor: `Says what works on this machine, what is missing, and how to get it.

Usage: ./dance doctor [--json] [--lang zh-CN|en]

Exit code 0 where nothing is missing, else 1.`,
  up: `Starts Redis, a worker, a chat page in the browser and every bot whose token is set; Ctrl-C ends it.

Usage: ./dance up [--lang zh-CN|en]

Settings (tokens, ports, …) are environment variables, kept in .env; .env.example lists them all.`,
};

/** How a command is used, in lines. */
export function commandUsage(command: UsedCommand, locale: Locale): string {
  if (command === 'models') return modelsWords(locale).usage;
  if (command === 'templates') return templatesWords(locale).usage;
  return (locale === 'zh-CN' ? zhCn : en)[command];
}

import type { Locale } from './locale.ts';

/** What the Discord bot says to whoever runs it. */
export interface DiscordWords {
  /** Why it is not connected; it goes on trying. */
  readonly absences: Readonly<Record<'refused' | 'intents' | 'network', string>>;
  readonly connected: string;
}

const zhCn: DiscordWords = {
  absences: {
    refused:
      'Discord 不接受这个令牌。请在 https://discord.com/developers/applications 的 Bot 页重置令牌，写进 DISCORD_TOKEN，再重新启动。会继续重试。',
    intents:
      'Discord 没有给这个应用“消息内容”的权限。请在 Bot 页打开 Message Content Intent，或者把 DISCORD_MESSAGE_CONTENT 设为 off。会继续重试。',
    network: '连不上 Discord：网络不通，或者 Discord 没有回应。会继续重试。',
  },
  connected: '已连上 Discord。',
};

const en: DiscordWords = {
  absences: {
    refused:
      'Discord does not accept the token. Reset it on the Bot page of https://discord.com/developers/applications, put it into DISCORD_TOKEN and start again. Trying on.',
    intents:
      'Discord does not grant this application the content of messages. Turn on the Message Content Intent on the Bot page, or set DISCORD_MESSAGE_CONTENT to off. Trying on.',
    network: 'Discord is out of reach: the network is down, or Discord does not answer. Trying on.',
  },
  connected: 'Connected to Discord.',
};

const languages: Readonly<Record<Locale, DiscordWords>> = { 'zh-CN': zhCn, en };

export function discordWords(locale: Locale): DiscordWords {
  return languages[locale];
}

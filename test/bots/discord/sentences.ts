/** What a Discord bot has to do, sentence by sentence; the test that shows it; and a change of the code that was made once,
 *  by hand, to see that test fail. */
export interface ShownSentence {
  readonly sentence: string;
  /** A file, and the name of a test in it. */
  readonly test: readonly [file: string, name: string];
  /** A file, and what was changed in it. */
  readonly mutation: readonly [file: string, change: string];
}

export const sentences: readonly ShownSentence[] = [
  {
    sentence: '`/dance` with photo, template, prompt, seconds, seed',
    test: [
      'test/bots/discord/hearing.test.ts',
      'a slash command with its options, and the entry of a message’s menu',
    ],
    mutation: ['bots/discord/read-interaction.ts', 'numbers among the options are dropped'],
  },
  {
    sentence: "autocomplete in the person's language",
    test: [
      'test/bots/discord/hearing.test.ts',
      'offers dances while they are typed, in the person’s language',
    ],
    mutation: ['bots/discord/autocomplete.ts', 'every title is the English one'],
  },
  {
    sentence: 'a message command "Make it dance" on any message with a picture',
    test: [
      'test/bots/discord/hearing.test.ts',
      'a slash command with its options, and the entry of a message’s menu',
    ],
    mutation: ['bots/discord/read-interaction.ts', 'the menu is taken for one of a person'],
  },
  {
    sentence: "a reply to a picture that mentions the bot with a template's name",
    test: ['test/bots/discord/read.test.ts', 'that answers a picture and mentions the bot'],
    mutation: ['bots/discord/read-message.ts', 'mentions are not looked at'],
  },
  {
    sentence: 'without a mention where the operator has granted message content',
    test: [
      'test/bots/discord/hearing.test.ts',
      'a dance’s name as the reply to a picture, where the content of messages is granted',
    ],
    mutation: ['bots/discord/gateway.ts', 'the intent is never asked for'],
  },
  {
    sentence: 'a mention that answers a picture which the bot is not shown',
    test: ['test/bots/discord/hearing.test.ts', 'what the bot has no right to read'],
    mutation: ['bots/discord/read-message.ts', 'such a picture is none'],
  },
  {
    sentence: 'direct messages with photo and prompt',
    test: ['test/bots/discord/hearing.test.ts', 'in a direct message: words, pictures, albums'],
    mutation: ['bots/discord/gateway.ts', 'the intent of direct messages is left out'],
  },
  {
    sentence: 'user-installable, in servers, DMs and group DMs',
    test: [
      'test/core/command/derived.test.ts',
      "Discord's commands are installed and used everywhere, and named in both languages",
    ],
    mutation: ['core/command/discord-commands.ts', 'only in servers'],
  },
  {
    sentence: 'Acknowledged at once',
    test: ['test/bots/discord/hearing.test.ts', 'is acknowledged after it is in the queue'],
    mutation: ['bots/discord/hearing.ts', 'acknowledged without waiting for the queue'],
  },
  {
    sentence: 'always within 3 s',
    test: [
      'test/bots/discord/hearing.test.ts',
      'is acknowledged in time while the queue is %s: come again',
    ],
    mutation: ['bots/discord/hearing.ts', 'the queue is waited for too long'],
  },
  {
    sentence: 'acknowledged although Discord breaks',
    test: [
      'test/bots/discord/hearing.test.ts',
      'is acknowledged although Discord breaks, and once',
    ],
    mutation: ['bots/discord/hearing.ts', 'tried once'],
  },
  {
    sentence: 'One status message, edited',
    test: ['test/bots/discord/adapter.test.ts', 'status and clip go by the token'],
    mutation: ['bots/discord/token-route.ts', 'statuses are never edited by token'],
  },
  {
    sentence: 'the clip as a reply to the original in its channel or thread',
    test: ['test/bots/discord/adapter.test.ts', 'by a reply that rings only for a clip'],
    mutation: ['bots/discord/channel-route.ts', 'the reply refers to nothing'],
  },
  {
    sentence: 'after 15 minutes',
    test: [
      'test/bots/discord/adapter.test.ts',
      'by an ordinary message after a quarter of an hour, as a reply to the answer',
    ],
    mutation: ['bots/discord/token-route.ts', 'a token that is over is a fault'],
  },
  {
    sentence: 'after a restart',
    test: [
      'test/bots/discord/end-to-end.test.ts',
      'clips that were asked for before a kill arrive once, by channel message',
    ],
    mutation: ['bots/discord/interaction-notes.ts', 'the first answer is not remembered'],
  },
  {
    sentence: 'sent before a crash: found again, not sent twice',
    test: [
      'test/bots/discord/adapter.test.ts',
      'is found again by its buttons, also when no nonce is remembered',
    ],
    mutation: ['bots/discord/channel-route.ts', 'what was tried before is not looked for'],
  },
  {
    sentence: 'sent before a crash: a nonce',
    test: [
      'test/bots/discord/adapter.test.ts',
      'comes once although Discord breaks after it did what it was asked',
    ],
    mutation: ['bots/discord/channel-route.ts', 'the nonce is not enforced'],
  },
  {
    sentence: 'after the original was deleted',
    test: ['test/bots/discord/adapter.test.ts', 'also after it was deleted'],
    mutation: ['bots/discord/channel-route.ts', 'the original has to exist'],
  },
  {
    sentence: 'in an archived thread',
    test: ['test/bots/discord/adapter.test.ts', 'in a thread that was archived meanwhile'],
    mutation: ['bots/discord/channel-route.ts', 'a thread is never opened again'],
  },
  {
    sentence: 'in a locked thread: beside it',
    test: ['test/bots/discord/adapter.test.ts', 'beside a thread that was locked, by name'],
    mutation: ['bots/discord/adapter.ts', "the thread's channel is not tried"],
  },
  {
    sentence: 'where the bot has lost a permission, by direct message',
    test: ['test/bots/discord/adapter.test.ts', 'by direct message without the permission to %s'],
    mutation: ['bots/discord/channel-route.ts', 'a missing permission is a fault'],
  },
  {
    sentence: 'or closed and logged',
    test: ['test/bots/discord/adapter.test.ts', 'nobody is reached who takes no direct messages'],
    mutation: ['bots/discord/adapter.ts', 'a fault like any other, tried again for ever'],
  },
  {
    sentence: 'Buttons: cancel, another dance (select menu), again, delete',
    test: [
      'test/bots/discord/end-to-end.test.ts',
      'a direct message with a photo, and the buttons of its clip',
    ],
    mutation: ['bots/discord/read-interaction.ts', 'what is chosen from a menu is not read'],
  },
  {
    sentence: "only the asker's work, others get a private word",
    test: [
      'test/bots/discord/adapter.test.ts',
      'with private words that only who pressed it sees, as often as wanted',
    ],
    mutation: ['bots/discord/token-route.ts', 'private words are for everybody'],
  },
  {
    sentence: 'delete also for whoever posted the photo',
    test: [
      'test/bots/discord/end-to-end.test.ts',
      'the menu of a message with a picture: the clip answers that message',
    ],
    mutation: ['bots/discord/read-interaction.ts', 'who posted the picture is not told'],
  },
  {
    sentence: 'Components V2 gallery for `/templates`',
    test: ['test/bots/discord/adapter.test.ts', 'shows pictures and a menu, and turns its pages'],
    mutation: ['bots/discord/write.ts', 'the flag is left out'],
  },
  {
    sentence: "Clip sized for the place's real upload limit",
    test: [
      'test/bots/discord/hearing.test.ts',
      'what may be uploaded by the boosts of the guild, for messages as for commands',
    ],
    mutation: ['bots/discord/gateway.ts', 'boosts are not known'],
  },
  {
    sentence: 'a clip that is too large all the same is told',
    test: [
      'test/bots/discord/adapter.test.ts',
      'with the reason when the clip is larger than the place takes',
    ],
    mutation: ['bots/discord/adapter.ts', 'the refusal is passed on as it is'],
  },
  {
    sentence: 'spoiler kept when the photo was one',
    test: ['test/bots/discord/read.test.ts', 'that answers a picture'],
    mutation: ['bots/discord/image-ref.ts', 'nothing is hidden'],
  },
  {
    sentence: 'alt text',
    test: ['test/bots/discord/adapter.test.ts', 'by a reply that rings only for a clip'],
    mutation: ['bots/discord/write.ts', 'the description is empty'],
  },
  {
    sentence: 'localised command names and descriptions (zh-CN, en)',
    test: [
      'test/core/command/derived.test.ts',
      "Discord's commands are installed and used everywhere, and named in both languages",
    ],
    mutation: ['core/command/discord-commands.ts', 'the Chinese texts are left out'],
  },
  {
    sentence: 'Commands registered once and only when changed',
    test: [
      'test/bots/discord/end-to-end.test.ts',
      'clips that were asked for before a kill arrive once, by channel message',
    ],
    mutation: ['bots/discord/register-commands.ts', 'registered at every start'],
  },
  {
    sentence: 'Least intents',
    test: [
      'test/bots/discord/gateway.test.ts',
      'asks for the least: servers, their messages, direct ones',
    ],
    mutation: ['bots/discord/gateway.ts', 'reactions are asked for, too'],
  },
  {
    sentence: 'Least permissions',
    test: [
      'test/core/command/discord-invite.test.ts',
      'asks for the least: five permissions, two scopes',
    ],
    mutation: ['core/command/discord-invite.ts', 'it may manage messages, too'],
  },
  {
    sentence: 'the invite link printed by `./dance doctor`',
    test: ['test/worker/commands/invitation.test.ts', 'is told from the token alone'],
    mutation: ['worker/commands/invitation.ts', 'only Discord is asked'],
  },
  {
    sentence: "Sharding by discord.js's own manager when asked",
    test: [
      'test/bots/discord/end-to-end.test.ts',
      'several connections: a process each, one status, every clip once',
    ],
    mutation: ['bots/discord/main.ts', 'one process whatever is asked'],
  },
  {
    sentence: "Components, texts and files within Discord's limits",
    test: ['test/bots/discord/write.test.ts', 'keeps every limit, whatever it says'],
    mutation: ['bots/discord/write.ts', 'labels are as long as they like'],
  },
  {
    sentence: 'pictures too large',
    test: ['test/bots/discord/fetch-image.test.ts', 'by what its place says, and by what comes'],
    mutation: ['bots/discord/fetch-image.ts', 'what comes is not measured'],
  },
  {
    sentence: 'of a wrong type',
    test: ['test/bots/discord/hearing.test.ts', 'what is no picture, if it is handed to the bot'],
    mutation: ['bots/discord/read-message.ts', 'what is no picture is left out'],
  },
  {
    sentence: 'several',
    test: ['test/bots/discord/hearing.test.ts', 'in a direct message: words, pictures, albums'],
    mutation: ['bots/discord/image-ref.ts', 'the first alone'],
  },
  {
    sentence: 'expired links',
    test: ['test/bots/discord/fetch-image.test.ts', 'from a fresh link when its own has expired'],
    mutation: ['bots/discord/fetch-image.ts', 'a link is not asked for anew'],
  },
  {
    sentence: 'a photo deleted meanwhile',
    test: ['test/bots/discord/fetch-image.test.ts', 'when its message was deleted'],
    mutation: ['bots/discord/fetch-image.ts', 'a fault of ours'],
  },
  {
    sentence: "image links only from Discord's hosts",
    test: ['test/bots/discord/fetch-image.test.ts', 'from %s'],
    mutation: ['bots/discord/fetch-image.ts', 'every host is as good'],
  },
  {
    sentence: "a bot's own messages, and other bots (ignored)",
    test: [
      'test/bots/discord/hearing.test.ts',
      'the bot’s own words, other bots, webhooks, edits, system notices, silence',
    ],
    mutation: ['bots/discord/read-message.ts', 'bots are people'],
  },
  {
    sentence: 'edited messages',
    test: [
      'test/bots/discord/hearing.test.ts',
      'the bot’s own words, other bots, webhooks, edits, system notices, silence',
    ],
    mutation: ['bots/discord/gateway.ts', 'an edit is a message'],
  },
  {
    sentence: 'forwarded ones',
    test: ['test/bots/discord/hearing.test.ts', 'pictures that are passed on'],
    mutation: ['bots/discord/read-message.ts', 'what is passed on is not looked into'],
  },
  {
    sentence: 'redelivered events',
    test: ['test/bots/discord/hearing.test.ts', 'that comes twice is one event, and no fault'],
    mutation: ['bots/discord/hearing.ts', 'an acknowledgement that was there is a fault'],
  },
  {
    sentence: 'rate-limited statuses never delay clips',
    test: ['test/bots/discord/adapter.test.ts', 'give way to everything else'],
    mutation: ['bots/discord/calls.ts', 'a status waits like everything else'],
  },
  {
    sentence: 'login refused: a clear sentence',
    test: ['test/bots/discord/gateway.test.ts', 'a token that is refused'],
    mutation: ['bots/discord/gateway.ts', 'every reason is the network'],
  },
  {
    sentence: 'network gone at start: retried with backoff',
    test: ['test/bots/discord/gateway.test.ts', 'a network that is gone at the start'],
    mutation: ['bots/discord/gateway.ts', 'given up after the first try'],
  },
  {
    sentence: 'Tokens never in a log',
    test: ['test/bots/discord/adapter.test.ts', 'what Discord refuses is told without any token'],
    mutation: ['bots/discord/calls.ts', 'the address is told as it is'],
  },
  {
    sentence: 'DISCORD_API_ROOT, DISCORD_CDN_HOSTS; plain http roots are fine',
    test: ['test/bots/discord/fetch-image.test.ts', 'from its link'],
    mutation: ['bots/discord/fetch-image.ts', 'every host has to be encrypted'],
  },
  {
    sentence: 'Fuzzed payloads: no crash, next event handled',
    test: [
      'test/bots/discord/read.test.ts',
      'is read or left: %s with parts missing, wrong or huge',
    ],
    mutation: ['bots/discord/loose.ts', 'an id may be any text'],
  },
  {
    sentence: 'Fuzzed payloads: discord.js is not given them',
    test: ['test/bots/discord/gateway.test.ts', 'break nothing, and the next one is heard'],
    mutation: ['bots/discord/gateway.ts', 'discord.js handles every event'],
  },
];

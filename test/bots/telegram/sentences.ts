/** What the bot on Telegram has to do, sentence by sentence: the test that shows it, and the change of the code with
 *  which that test was seen to fail, once, on 2026-11-28. A test checks that every test named here exists. */
export interface Row {
  readonly sentence: string;
  /** In this folder. */
  readonly file: string;
  readonly test: string;
  readonly mutation: { readonly file: string; readonly what: string };
}

const row = (
  sentence: string,
  [file, test]: readonly [string, string],
  [mutated, what]: readonly [string, string],
): Row => ({ sentence, file, test, mutation: { file: mutated, what } });

export const rows: readonly Row[] = [
  row(
    'Plain long polling confirms a batch after its handlers.',
    ['intake.test.ts', 'confirms what it has taken in, and nothing else'],
    ['bots/telegram/poll.ts', 'a batch of which something failed is confirmed all the same'],
  ),
  row(
    'Handlers only write the intake job; when Redis is away nothing is confirmed and the batch comes again.',
    ['restart.test.ts', 'while Redis is away nothing is confirmed, and then it is answered'],
    ['bots/telegram/poll.ts', 'a batch of which something failed is confirmed all the same'],
  ),
  row(
    'A short wait that Telegram asks for is waited by auto-retry.',
    ['adapter.test.ts', 'a short wait is waited, and then it is said'],
    ['bots/telegram/bot-api.ts', 'no retries: at most 0 of them'],
  ),
  row(
    '/dance as the caption of a photo, and /dance@bot in groups.',
    ['read.test.ts', 'a command as the caption of a photo, with the bot’s name or without'],
    ['bots/telegram/read.ts', 'captions are not read'],
  ),
  row(
    '/dance as a reply to a photo or to an image document.',
    ['read.test.ts', 'a command as the reply to a photo or to an image document'],
    ['bots/telegram/read-images.ts', 'documents are no pictures'],
  ),
  row(
    'A reply to a picture with a dance’s name: with a mention, or without where the bot hears it.',
    ['read.test.ts', 'a dance’s name as the reply to a picture, with a mention or overheard'],
    ['bots/telegram/read.ts', 'a mention stays in the text'],
  ),
  row(
    'A bare name in a reply to the bot.',
    [
      'read.test.ts',
      'an answer to the bot: a name counts, its own pictures do not, a photo is for it',
    ],
    ['bots/telegram/read.ts', 'an answer to the bot is overheard'],
  ),
  row(
    'A bare name, or a photo with a sentence, in a private chat.',
    ['read.test.ts', 'is addressed to the bot, with the photo in its largest size'],
    ['bots/telegram/read-images.ts', 'the first size is taken instead of the largest'],
  ),
  row(
    'Albums: the caption counts once.',
    ['intake.test.ts', 'is one event with all its pictures; its caption counts once'],
    ['bots/telegram/albums.ts', 'the first part speaks for the album, also without a caption'],
  ),
  row(
    'Albums: each photo is offered, and the album outlives a restart.',
    ['intake.test.ts', 'outlives the bot, and a queue that is away'],
    ['bots/telegram/albums.ts', 'what was being gathered is not taken up at the start'],
  ),
  row(
    'Forum topics, and private topics.',
    ['read.test.ts', 'belongs to a topic only in forums; threads of comments are none'],
    ['bots/telegram/read.ts', 'every thread is a topic'],
  ),
  row(
    'A topic that is gone keeps no answer back.',
    ['adapter.test.ts', 'into its topic; into the group when the topic is gone'],
    ['bots/telegram/refusals.ts', 'a missing thread means nothing'],
  ),
  row(
    'Channels’ linked groups.',
    [
      'read.test.ts',
      'a channel’s post that comes into its group by itself counts only when it asks',
    ],
    ['bots/telegram/read.ts', 'automatic forwards are like any message'],
  ),
  row(
    'Messages on behalf of a chat.',
    ['adapter.test.ts', 'under an answer to a chat is pressed for it by its administrators alone'],
    ['bots/telegram/intake.ts', 'anybody speaks for a chat'],
  ),
  row(
    'Inline keyboards within 64 bytes.',
    ['write.test.ts', 'never exceed what a keyboard, a row or a button may hold'],
    ['bots/telegram/write.ts', 'letters are counted instead of bytes'],
  ),
  row(
    'Pages of dances with pictures.',
    ['adapter.test.ts', 'shows their stills in one picture, in the order of the buttons'],
    ['bots/telegram/dance-sheet.ts', 'stills are placed from right to left'],
  ),
  row(
    'A page is turned in its message; a picture is uploaded once.',
    ['adapter.test.ts', 'is turned in its message, and uploaded once for the same pictures'],
    ['bots/telegram/adapter.ts', 'the picture’s file_id is not noted'],
  ),
  row(
    'The status is edited within limits; “message is not modified” is no error.',
    ['adapter.test.ts', 'is edited, and what says so already is no fault'],
    ['bots/telegram/refusals.ts', '“message is not modified” means nothing'],
  ),
  row(
    'sendVideo with width, height, duration, thumbnail, streaming and spoiler.',
    ['adapter.test.ts', 'has its sides, its length, a thumbnail, and plays while it loads'],
    ['bots/telegram/adapter.ts', 'supports_streaming is left out'],
  ),
  row(
    'A caption of at most 1024, longer notes cut sensibly.',
    ['write.test.ts', 'that are too long end where a line, a sentence or a word ends'],
    ['bots/telegram/write.ts', 'cut at the limit, wherever that is'],
  ),
  row(
    'The answer replies to the original, and is sent without when that was deleted.',
    ['adapter.test.ts', 'to its place, also when what it answers was deleted'],
    ['bots/telegram/write.ts', 'allow_sending_without_reply is false'],
  ),
  row(
    'Commands and descriptions are set per language, only when they have changed.',
    ['intake.test.ts', 'are told in every language, and again only when they have changed'],
    ['bots/telegram/announce.ts', 'what was told is not remembered'],
  ),
  row(
    'The webhook’s secret token is checked.',
    ['intake.test.ts', 'is open to nobody who does not know the secret'],
    ['bots/telegram/webhook.ts', 'only the length of the secret is compared'],
  ),
  row(
    'The webhook acknowledges what is taken in.',
    ['intake.test.ts', 'brings updates, which are acknowledged when they are taken in'],
    ['bots/telegram/webhook.ts', 'what was not taken in is acknowledged'],
  ),
  row(
    'A self-hosted server’s larger limits are used, and a clip too large is told.',
    [
      'adapter.test.ts',
      'that is larger than the server takes is told, before it is sent and after',
    ],
    ['bots/telegram/refusals.ts', '413 means nothing'],
  ),
  row(
    'A self-hosted server’s files are read below the configured folder and nowhere else.',
    ['fetch-file.test.ts', 'gets nothing read from elsewhere, wherever paths and links lead'],
    ['bots/telegram/fetch-file.ts', 'links are not followed before the folder is compared'],
  ),
  row(
    '403: blocked, kicked.',
    ['adapter.test.ts', 'to nobody, when nobody is there: that is told as such'],
    ['bots/telegram/refusals.ts', '403 means nothing'],
  ),
  row(
    'Where the bot may not speak the answer goes to whoever asked.',
    ['adapter.test.ts', 'to whoever asked, where the bot may not speak or was thrown out'],
    ['bots/telegram/post.ts', 'a refusal for missing rights is an error'],
  ),
  row(
    '409: another poller is told, and waited out without an end.',
    ['intake.test.ts', 'another program with the same token is told, and waited out'],
    ['bots/telegram/poll.ts', 'a refusal ends the polling'],
  ),
  row(
    '429 with retry_after is obeyed.',
    ['adapter.test.ts', 'a long wait, a broken server and no network are told as such, for later'],
    ['bots/telegram/post.ts', 'every wait is of one second'],
  ),
  row(
    'A migrated chat is known by its new id from then on.',
    ['adapter.test.ts', 'to the new place of a group that moved, from then on'],
    ['bots/telegram/post.ts', 'the new id is not noted'],
  ),
  row(
    'A migrated chat is known from its service message.',
    ['intake.test.ts', 'a group that moved is remembered from its own message'],
    ['bots/telegram/read.ts', 'migrate_to_chat_id is not read'],
  ),
  row(
    '5xx is waited out.',
    ['intake.test.ts', 'a server that is broken, or asks to wait'],
    ['bots/telegram/poll.ts', 'a refusal ends the polling'],
  ),
  row(
    'Pictures that are too large.',
    ['fetch-file.test.ts', 'that is too large is told: as it says, as Telegram says, as it is'],
    ['bots/telegram/fetch-file.ts', 'bytes are not counted as they come'],
  ),
  row(
    'Files of a wrong type.',
    ['read.test.ts', 'is heard also when it is neither words nor a picture'],
    ['bots/telegram/read-images.ts', 'every document is a picture'],
  ),
  row(
    'Expired links.',
    ['fetch-file.test.ts', 'whose link has expired is asked for anew'],
    ['bots/telegram/fetch-file.ts', 'one try instead of two'],
  ),
  row(
    'A photo deleted meanwhile.',
    ['fetch-file.test.ts', 'that is not there any more is told'],
    ['bots/telegram/refusals.ts', 'a wrong file means nothing'],
  ),
  row(
    'Other bots, the bot’s own messages and service messages are ignored; so are edited ones.',
    ['read.test.ts', 'another bot'],
    ['bots/telegram/read.ts', 'bots are people'],
  ),
  row(
    'The bot’s own messages are ignored.',
    ['read.test.ts', 'itself'],
    ['bots/telegram/read.ts', 'its own id is like any'],
  ),
  row(
    'Edited messages are ignored.',
    ['read.test.ts', 'an edited message'],
    ['bots/telegram/read.ts', 'edited messages are read, too'],
  ),
  row(
    'Forwarded photos are fine.',
    ['read.test.ts', 'may be an image document, a spoiler, a forwarded photo'],
    ['bots/telegram/read.ts', 'forwarded messages are left out'],
  ),
  row(
    'Redelivered events are one.',
    ['whole.test.ts', 'what comes twice, or is edited, or is another bot’s, gives no second clip'],
    ['bots/telegram/read.ts', 'an event’s id is new each time'],
  ),
  row(
    'Statuses are dropped first and never delay clips.',
    ['pace.test.ts', 'leaves statuses undone before anything has to wait'],
    ['bots/telegram/pace.ts', 'statuses may use a limit up'],
  ),
  row(
    'A status that would have to wait is not sent.',
    ['adapter.test.ts', 'a status is left as it is, and neither waits nor fails'],
    ['bots/telegram/adapter.ts', 'what Telegram asks to wait with is not held back'],
  ),
  row(
    'Nothing is sent above a limit.',
    [
      'pace.test.ts',
      'whatever comes, and however long calls are on their way: no limit is exceeded',
    ],
    ['bots/telegram/pace.ts', 'a call counts from its beginning'],
  ),
  row(
    'Clips and answers go first.',
    ['pace.test.ts', 'lets clips go before answers, and answers before edits'],
    ['bots/telegram/pace.ts', 'who comes first goes first'],
  ),
  row(
    'A busy chat holds nobody up.',
    ['pace.test.ts', 'lets nothing wait for long: it is to come again'],
    ['bots/telegram/pace.ts', 'patience of a minute'],
  ),
  row(
    'A refused login is told once, and tried again.',
    ['intake.test.ts', 'a token that is refused is told once, and tried again'],
    ['bots/telegram/troubles.ts', 'every try is told'],
  ),
  row(
    'No network, at the start and later.',
    ['intake.test.ts', 'a network that is gone, at the start and later'],
    ['bots/telegram/log-in.ts', 'the first failure ends it'],
  ),
  row(
    'The process does not end for either.',
    [
      'restart.test.ts',
      'a refused token, and Telegram out of reach, end nothing: told once, waited out',
    ],
    ['bots/telegram/log-in.ts', 'the first failure ends it'],
  ),
  row(
    'Tokens, which are in the addresses of files, are in no error and no log.',
    ['fetch-file.test.ts', 'comes later when Telegram has troubles, and no error shows the token'],
    ['bots/telegram/fetch-file.ts', 'the error of a file names its address'],
  ),
  row(
    'A private word is an alert while the button waits.',
    ['adapter.test.ts', 'gets private words as an alert, once'],
    ['bots/telegram/taps.ts', 'the answer shows no alert'],
  ),
  row(
    'A button is answered within seconds, whatever happens.',
    ['adapter.test.ts', 'is answered soon, whatever happens, also while the queue is away'],
    ['bots/telegram/taps.ts', 'it is held for a minute'],
  ),
  row(
    'Two taps on one button give one job.',
    ['adapter.test.ts', 'tapped twice is pressed once; pages turn as often as they are tapped'],
    ['bots/telegram/double-taps.ts', 'no tap is a second one'],
  ),
  row(
    'Restart: everything arrives once, sixteen minutes later.',
    [
      'restart.test.ts',
      'what was asked before the bot was killed arrives once, sixteen minutes later',
    ],
    ['bots/telegram/albums.ts', 'what was being gathered is not taken up at the start'],
  ),
  row(
    'Fuzzed payloads: no crash.',
    [
      'fuzz.test.ts',
      'whatever an update is made of, it is read as an event that holds, or as none',
    ],
    ['bots/telegram/fields.ts', 'texts are taken for texts unseen'],
  ),
];

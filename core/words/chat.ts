import type { CommandKind, OptionKind } from '../command/grammar.ts';
import type { EngineName } from '../job/engine-name.ts';
import type { Locale } from './locale.ts';

/** What the bot says in a chat. Placeholders as in Reply of words.ts. */
export interface ChatWords {
  /** One line for each command, at most 100 characters: the most of Discord. */
  readonly commands: Readonly<Record<CommandKind, string>>;
  readonly options: Readonly<Record<OptionKind | 'photo' | 'dance' | 'prompt', string>>;
  /** The same options by name, where a platform shows names in one's own language. */
  readonly optionNames: Readonly<Record<OptionKind | 'photo' | 'dance' | 'prompt', string>>;
  /** The entry of a message's menu; at most 32 characters. */
  readonly messageCommand: string;
  readonly engines: Readonly<Record<EngineName, string>>;
  /** {commands}, {dances} */
  readonly help: string;
  readonly consent: string;
  readonly tryAgain: string;
  readonly sendPhoto: string;
  /** {dance} */
  readonly sendPhotoFor: string;
  readonly sendPhotoAgain: string;
  readonly pickDance: string;
  readonly pickPhoto: string;
  readonly pickAndSend: string;
  /** {name} */
  readonly unknownDance: string;
  /** {name} */
  readonly unknownCommand: string;
  readonly badOption: {
    /** {option}, {value}, {min}, {max} */
    readonly integer: string;
    /** {option}, {value} */
    readonly boolean: string;
    /** {option}, {value}, {choices} */
    readonly choice: string;
  };
  readonly status: {
    /** {dance} */
    readonly taken: string;
    /** {dance}, {ahead}, {wait} */
    readonly waiting: string;
    /** {dance}, {wait} */
    readonly next: string;
    /** {dance}, {stage}, {percent} */
    readonly rendering: string;
    /** {dance}, {stage}, {percent}, {remaining} */
    readonly renderingLong: string;
    /** {dance} */
    readonly delivering: string;
    /** {dance} */
    readonly noWorker: string;
    /** {dance} */
    readonly cancelling: string;
  };
  /** {seconds} */
  readonly aboutSeconds: string;
  /** {minutes} */
  readonly aboutMinutes: string;
  /** {dance}, {engine} */
  readonly clip: string;
  /** {dance} */
  readonly clipDescription: string;
  /** {dance} */
  readonly previewDescription: string;
  /** {dance} */
  readonly cancelled: string;
  readonly cancelTooLate: string;
  readonly nothingToCancel: string;
  readonly notYours: string;
  readonly deleted: string;
  readonly deletedAlready: string;
  readonly queueEmpty: string;
  /** {count} */
  readonly queueOthers: string;
  /** {language} */
  readonly languageNow: string;
  /** {language} */
  readonly languageSet: string;
  /** {minutes} */
  readonly privacy: string;
  readonly forgetSure: string;
  readonly forgotten: string;
  readonly limits: {
    /** {limit} */
    readonly person: string;
    /** {limit} */
    readonly day: string;
    /** {limit} */
    readonly channel: string;
    /** {limit} */
    readonly queue: string;
  };
  readonly buttons: {
    readonly cancel: string;
    readonly another: string;
    readonly again: string;
    readonly delete: string;
    readonly consent: string;
    readonly more: string;
    readonly back: string;
    readonly forget: string;
    readonly allDances: string;
    /** {number} */
    readonly photo: string;
  };
  /** The name of this language. */
  readonly language: string;
}

const zhCn: ChatWords = {
  commands: {
    dance: '让照片里的人跳舞',
    templates: '看看有哪些舞',
    queue: '我的视频做到哪一步了',
    cancel: '取消我正在做的视频',
    again: '同一张照片，再跳一支',
    language: '换一种语言',
    privacy: '照片和视频会怎样处理',
    forget: '删除保存的与我有关的一切',
    help: '怎么用',
  },
  options: {
    photo: '一个人从头到脚的照片',
    dance: '舞的名字，比如“科目三”',
    prompt: '用一句话说要怎么跳，比如“穿红裙子在雪山上跳舞”',
    seconds: '大约多少秒',
    seed: '同一个数字，得到同样的视频',
    mirror: '左右相反地跳',
    music: '要不要音乐',
    engine: '用哪个引擎来做',
  },
  optionNames: {
    photo: '照片',
    dance: '舞蹈',
    prompt: '描述',
    seconds: '秒数',
    seed: '种子',
    mirror: '镜像',
    music: '音乐',
    engine: '引擎',
  },
  messageCommand: '让它跳舞',
  engines: {
    puppet: '皮影引擎',
    'animate-anyone': 'AnimateAnyone 引擎',
    dreamoving: 'DreaMoving 引擎',
  },
  help: `发一张一个人从头到脚的照片，再写上舞的名字，我就让照片里的人跳起来。
也可以写一句话，比如“在雪山上穿红裙子跳舞”：有脸就够了，地方和衣服我来画。

三种办法：
• /dance 加照片，和舞名或一句话
• 回复一张照片，写上舞名
• 私聊里直接发照片，可以写上一句话

{commands}

舞蹈：{dances}`,
  consent:
    '先说一件事：请只用您自己的照片，或者得到本人同意的照片。做出的视频会标明“AI 生成”。照片用完就删，想知道细节可以发 /privacy。',
  tryAgain: '我刚才没反应过来，请过一分钟再试一次。',
  sendPhoto: '请发一张照片：一个人从头到脚，正对镜头，光线好。',
  sendPhotoFor: '跳“{dance}”要一张照片：一个人从头到脚，正对镜头，光线好。十分钟内发来就行。',
  sendPhotoAgain: '那张照片已经删掉了，请再发一次。',
  pickDance: '这张照片跳哪一支？也可以写一句话：在哪里，穿什么。',
  pickPhoto: '有好几张照片，哪一张来跳？',
  pickAndSend: '选一支舞，再发一张照片。',
  unknownDance: '没有叫“{name}”的舞。是不是这些：',
  unknownCommand: '没有“/{name}”这个命令。发 /help 看看有哪些。',
  badOption: {
    integer: '{option} 要写 {min} 到 {max} 之间的数，不能是“{value}”。',
    boolean: '{option} 要写“开”或“关”，不能是“{value}”。',
    choice: '{option} 可以是 {choices}，不能是“{value}”。',
  },
  status: {
    taken: '“{dance}”：收到了。',
    waiting: '“{dance}”：前面还有 {ahead} 个，{wait}。',
    next: '“{dance}”：马上轮到，{wait}。',
    rendering: '“{dance}”：{stage}，{percent}%',
    renderingLong: '“{dance}”：{stage}，{percent}%，{remaining}',
    delivering: '“{dance}”：做好了，正在发送。',
    noWorker: '“{dance}”：现在没有机器在做，一有就开始。请不用重发。',
    cancelling: '“{dance}”：正在取消。',
  },
  aboutSeconds: '大约 {seconds} 秒',
  aboutMinutes: '大约 {minutes} 分钟',
  clip: '“{dance}” · {engine}',
  clipDescription: '照片里的人在跳“{dance}”。由 AI 生成。',
  previewDescription: '先看一眼：照片里的人跳“{dance}”的一格。由 AI 生成，还没做完。',
  cancelled: '“{dance}”已取消。',
  cancelTooLate: '已经做好了，来不及取消。可以把视频删掉。',
  nothingToCancel: '您没有正在做的视频。',
  notYours: '这是别人的，只有那个人可以这样做。',
  deleted: '已删除。',
  deletedAlready: '这个视频已经不在了。',
  queueEmpty: '您没有正在做的视频。',
  queueOthers: '一共有 {count} 个正在做或等着做。',
  languageNow: '现在用的是{language}。',
  languageSet: '好的，以后用{language}。',
  privacy: `• 照片只用来做您要的视频，做完 {minutes} 分钟后删除；发出的视频马上从这里删除。
• 聊天的文字不保存，也不写进日志。
• 每个视频都标明是 AI 生成的。
• 发 /forget 就删除保存的与您有关的一切。`,
  forgetSure: '要删除保存的与您有关的一切吗？正在做的视频也会取消。',
  forgotten: '都删除了。',
  limits: {
    person: '您已经有 {limit} 个视频在做了，等一个做完再来。',
    day: '今天您已经做了 {limit} 个，这是一天的上限。明天再来。',
    channel: '这个群里已经有 {limit} 个视频在做了，请等一等。',
    queue: '等着的人太多了（{limit} 个），请过几分钟再来。',
  },
  buttons: {
    cancel: '取消',
    another: '换一支舞',
    again: '再来一次',
    delete: '删除',
    consent: '明白，继续',
    more: '更多',
    back: '上一页',
    forget: '全部删除',
    allDances: '全部舞蹈',
    photo: '第 {number} 张',
  },
  language: '中文',
};

const en: ChatWords = {
  commands: {
    dance: 'Make the person in a photo dance',
    templates: 'See all dances',
    queue: 'How far my clips are',
    cancel: 'Cancel the clip that is being made for me',
    again: 'The same photo, another dance',
    language: 'Change the language',
    privacy: 'What happens to photos and clips',
    forget: 'Delete everything that is kept of me',
    help: 'How it works',
  },
  options: {
    photo: 'A photo of one person from head to feet',
    dance: 'The name of a dance, for example “Subject Three”',
    prompt: 'A sentence instead, for example “dancing on a snowy mountain in a red dress”',
    seconds: 'About how many seconds',
    seed: 'The same number gives the same clip again',
    mirror: 'Dance with left and right exchanged',
    music: 'With music or without',
    engine: 'Which engine makes the clip',
  },
  optionNames: {
    photo: 'photo',
    dance: 'dance',
    prompt: 'prompt',
    seconds: 'seconds',
    seed: 'seed',
    mirror: 'mirror',
    music: 'music',
    engine: 'engine',
  },
  messageCommand: 'Make it dance',
  engines: {
    puppet: 'puppet engine',
    'animate-anyone': 'AnimateAnyone engine',
    dreamoving: 'DreaMoving engine',
  },
  help: `Send a photo of one person from head to feet with the name of a dance, and that person dances.
Or write a sentence, such as “on a snowy mountain in a red dress”: a face is enough, and the place and the clothes are drawn.

Three ways:
• /dance with a photo, and a dance or a sentence
• reply to a picture with the name of a dance
• send a photo in a direct message, with a sentence if you like

{commands}

Dances: {dances}`,
  consent:
    'One thing first: please use only photos of yourself, or of people who agreed. Every clip is marked as AI-generated. Photos are deleted after use; /privacy tells the details.',
  tryAgain: 'That could not be taken up just now; please try again in a minute.',
  sendPhoto: 'Please send a photo: one person from head to feet, facing the camera, in good light.',
  sendPhotoFor:
    '“{dance}” needs a photo: one person from head to feet, facing the camera, in good light. Send it within ten minutes.',
  sendPhotoAgain: 'That photo is deleted already; please send it again.',
  pickDance: 'Which dance shall it be? Or write a sentence: where, and in what clothes.',
  pickPhoto: 'These are several photos. Which one shall dance?',
  pickAndSend: 'Pick a dance, then send a photo.',
  unknownDance: 'There is no dance called “{name}”. Did you mean one of these?',
  unknownCommand: 'There is no command “/{name}”. /help shows them all.',
  badOption: {
    integer: '{option} takes a number from {min} to {max}, not “{value}”.',
    boolean: '{option} is “on” or “off”, not “{value}”.',
    choice: '{option} can be {choices}, not “{value}”.',
  },
  status: {
    taken: '“{dance}”: got it.',
    waiting: '“{dance}”: {ahead} ahead of you, {wait}.',
    next: '“{dance}”: you are next, {wait}.',
    rendering: '“{dance}”: {stage}, {percent}%',
    renderingLong: '“{dance}”: {stage}, {percent}%, {remaining}',
    delivering: '“{dance}”: done, on its way.',
    noWorker:
      '“{dance}”: no machine is rendering right now; it starts as soon as one is there. No need to send it again.',
    cancelling: '“{dance}”: being cancelled.',
  },
  aboutSeconds: 'about {seconds} s',
  aboutMinutes: 'about {minutes} min',
  clip: '“{dance}” · {engine}',
  clipDescription: 'The person in the photo dances “{dance}”. AI-generated.',
  previewDescription:
    'A first look: the person in the photo in the middle of “{dance}”. AI-generated, and not finished.',
  cancelled: '“{dance}” is cancelled.',
  cancelTooLate: 'It is finished already, too late to cancel. You can delete the clip.',
  nothingToCancel: 'No clip is being made for you.',
  notYours: 'That is somebody else’s; only they can do this.',
  deleted: 'Deleted.',
  deletedAlready: 'That clip is gone already.',
  queueEmpty: 'No clip is being made for you.',
  queueOthers: '{count} in all are being made or waiting.',
  languageNow: 'The language is {language}.',
  languageSet: 'All right, {language} from now on.',
  privacy: `• A photo is used only for the clip that you ask for, and deleted {minutes} minutes after it; a clip is deleted here as soon as it is sent.
• What is said in the chat is not kept and not logged.
• Every clip is marked as AI-generated.
• /forget deletes everything that is kept of you.`,
  forgetSure: 'Delete everything that is kept of you? Clips that are being made are cancelled.',
  forgotten: 'All deleted.',
  limits: {
    person: 'You have {limit} clips under way already; wait for one to finish.',
    day: 'You have made {limit} clips today, which is the most for a day. Come back tomorrow.',
    channel: '{limit} clips are under way in this channel already; please wait a little.',
    queue: 'Too many are waiting ({limit}); please come back in a few minutes.',
  },
  buttons: {
    cancel: 'Cancel',
    another: 'Another dance',
    again: 'Again',
    delete: 'Delete',
    consent: 'I understand, go on',
    more: 'More',
    back: 'Back',
    forget: 'Delete everything',
    allDances: 'All dances',
    photo: 'Photo {number}',
  },
  language: 'English',
};

const languages: Readonly<Record<Locale, ChatWords>> = { 'zh-CN': zhCn, en };

export function chatWordsOf(locale: Locale): ChatWords {
  return languages[locale];
}

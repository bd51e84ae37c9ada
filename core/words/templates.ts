import type { BvhProblem } from '../bvh/read-bvh.ts';
import type { MeasureName } from '../dance/measures/judge-dance.ts';
import type { TemplateCard } from '../dance/template.ts';
import type { Locale } from './locale.ts';

/** What `templates` says. */
export interface TemplatesWords {
  readonly energies: Readonly<Record<TemplateCard['energy'], string>>;
  readonly suits: Readonly<Record<TemplateCard['suits'][number], string>>;
  readonly measures: Readonly<Record<MeasureName, string>>;
  readonly limbs: Readonly<Record<TemplateCard['limbs'][number], string>>;
  readonly bvhProblems: Readonly<Record<BvhProblem, string>>;
  /** Before the limbs that a photo must show. */
  readonly needs: string;
  readonly and: string;
  readonly capturing: string;
  /** {id} and {bpm} */
  readonly added: string;
  readonly withoutSound: string;
  readonly musicLeft: string;
  readonly shared: string;
  /** {id} */
  readonly notShared: string;
  readonly everywhere: string;
  readonly removed: string;
  readonly notBrought: string;
  readonly beatsPerMinute: string;
  /** {folder} and {reason} */
  readonly broken: string;
  readonly reported: string;
  readonly sheetWritten: string;
  readonly usage: string;
}

const zhCn: TemplatesWords = {
  energies: { low: '轻缓', medium: '适中', high: '热烈' },
  suits: { 'full-body': '全身', 'half-body': '半身', 'long-dress': '长裙' },
  measures: {
    beatAlignment: '动作合拍（BAS）',
    physicalFootContact: '脚步合乎物理（PFC）',
    stanceDrift: '站立脚的滑动，米',
    steps: '每八小节的步数',
    jointLimits: '超出人体关节极限的处数',
    nearest: '与最相近的舞蹈的距离，米',
  },
  limbs: { arms: '手臂', legs: '双腿' },
  bvhProblems: {
    notBvh: '开头不是 HIERARCHY',
    tooManyJoints: '关节太多',
    badNumber: '这里应该是数字',
    badChannel: '不认识的通道',
    unbalanced: '括号不成对',
    noFrames: '没有写帧数（Frames:）',
    tooManyFrames: '帧太多',
    badFrameTime: '每帧的时间（Frame Time:）不对',
    wrongValueCount: '这一帧的数字个数不对',
    tooFewFrames: '帧比写的少',
    unexpectedEnd: '文件到这里就断了',
    unexpectedWord: '不认识的词',
  },
  needs: '要看得见',
  and: '和',
  capturing: '正在看视频……',
  added:
    '新舞蹈做好了，每分钟 {bpm} 拍。试一试：./dance 照片 {id}；指标：./dance templates check {id}',
  withoutSound: '没有音乐，跳的时候是无声的；加上 --music 可以配一首。',
  musicLeft: '没有用视频里的音乐；如果您有权使用它，请加上 --keep-music。',
  shared: '用同一个 Redis 的所有机器几秒之内都会有这支舞。',
  notShared:
    '这支舞已经在这台机器上，但还没有分享给其他机器；以后可以再试：./dance templates share {id}',
  everywhere: '这是自带的舞蹈，每台机器上都有。',
  removed: '已删除：',
  notBrought: '这是自带的舞蹈，不能删除；只能删除用 templates add 加进来的。',
  beatsPerMinute: '拍／分钟',
  broken: '舞蹈文件夹“{folder}”有问题：{reason}',
  reported: '只作参考',
  sheetWritten: '所有舞蹈都画在这里：',
  usage:
    '用法：./dance templates [check 舞蹈 | remove 舞蹈 | share 舞蹈 | add 文件.bvh|视频.mp4 --name 名字 [--music 音乐 | --keep-music]] [--json] [--sheet 图片.png] [--lang zh|en]',
};

const en: TemplatesWords = {
  energies: { low: 'calm', medium: 'medium', high: 'lively' },
  suits: { 'full-body': 'full body', 'half-body': 'half body', 'long-dress': 'long dress' },
  measures: {
    beatAlignment: 'beat alignment (BAS)',
    physicalFootContact: 'physical foot contact (PFC)',
    stanceDrift: 'drift of a standing foot, metres',
    steps: 'steps in 8 bars',
    jointLimits: 'joints bent further than people can',
    nearest: 'distance to the dance most like it, metres',
  },
  limbs: { arms: 'arms', legs: 'legs' },
  bvhProblems: {
    notBvh: 'it does not begin with HIERARCHY',
    tooManyJoints: 'there are too many joints',
    badNumber: 'a number is expected here',
    badChannel: 'an unknown channel',
    unbalanced: 'a bracket is missing or one too many',
    noFrames: 'the count of frames (Frames:) is missing',
    tooManyFrames: 'there are too many frames',
    badFrameTime: 'the time of a frame (Frame Time:) is not right',
    wrongValueCount: 'this frame has too many or too few numbers',
    tooFewFrames: 'there are fewer frames than the file says',
    unexpectedEnd: 'the file breaks off here',
    unexpectedWord: 'an unknown word',
  },
  needs: 'shows',
  and: ' and ',
  capturing: 'Looking at the video…',
  added:
    'The dance is made, at {bpm} beats a minute. Try it: ./dance PHOTO {id}. Its measures: ./dance templates check {id}',
  withoutSound: 'It has no music and is danced in silence; --music FILE gives it some.',
  musicLeft: 'The music of the video was left out; if you may use it, say --keep-music.',
  shared: 'All machines with the same Redis have it within seconds.',
  notShared:
    'The dance lies on this machine and is not shared with the others yet; try that again: ./dance templates share {id}',
  everywhere: 'This dance comes with Photodance: every machine has it.',
  removed: 'Removed:',
  notBrought: 'This dance comes with Photodance and stays; only what was added can be removed.',
  beatsPerMinute: 'beats a minute',
  broken: 'The dance folder “{folder}” has a fault: {reason}',
  reported: 'for information',
  sheetWritten: 'All dances are drawn in:',
  usage:
    'Usage: ./dance templates [check DANCE | remove DANCE | share DANCE | add FILE.bvh|VIDEO.mp4 --name NAME [--music FILE | --keep-music]] [--json] [--sheet PICTURE.png] [--lang zh|en]',
};

const languages: Readonly<Record<Locale, TemplatesWords>> = { 'zh-CN': zhCn, en };

export function templatesWords(locale: Locale): TemplatesWords {
  return languages[locale];
}

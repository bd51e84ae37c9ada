import type { MeasureName } from '../dance/measures/judge-dance.ts';
import type { TemplateCard } from '../dance/template.ts';
import type { Locale } from './locale.ts';

/** What `templates` says. */
export interface TemplatesWords {
  readonly energies: Readonly<Record<TemplateCard['energy'], string>>;
  readonly suits: Readonly<Record<TemplateCard['suits'][number], string>>;
  readonly measures: Readonly<Record<MeasureName, string>>;
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
  beatsPerMinute: '拍／分钟',
  broken: '舞蹈文件夹“{folder}”有问题：{reason}',
  reported: '只作参考',
  sheetWritten: '所有舞蹈都画在这里：',
  usage: '用法：./dance templates [check 舞蹈] [--json] [--sheet 图片.png] [--lang zh|en]',
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
  beatsPerMinute: 'beats a minute',
  broken: 'The dance folder “{folder}” has a fault: {reason}',
  reported: 'for information',
  sheetWritten: 'All dances are drawn in:',
  usage: 'Usage: ./dance templates [check DANCE] [--json] [--sheet PICTURE.png] [--lang zh|en]',
};

const languages: Readonly<Record<Locale, TemplatesWords>> = { 'zh-CN': zhCn, en };

export function templatesWords(locale: Locale): TemplatesWords {
  return languages[locale];
}

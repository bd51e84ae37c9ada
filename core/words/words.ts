import type { FaultCode } from '../faults.ts';
import type { NoteCode } from '../job/note.ts';
import type { ReportCode } from '../job/report.ts';
import type { Stage } from '../job/stage.ts';

/** What is wrong, and how to mend it. Placeholders stand in braces: {name} for a value as it is,
 *  {name:percent} for a fraction 0..1, {name:names} for keys of Words.names. */
export interface Reply {
  readonly message: string;
  readonly advice: string;
}

/** Names that a measured quantity refers to. */
export const nameKeys = [
  'leftArm',
  'rightArm',
  'leftHand',
  'rightHand',
  'leftLeg',
  'rightLeg',
  'leftFoot',
  'rightFoot',
  'above',
  'below',
] as const;

export type NameKey = (typeof nameKeys)[number];

/** What can be wrong with a command line. */
export const argumentProblems = [
  'photoMissing',
  'danceMissing',
  'optionUnknown',
  'valueMissing',
  'secondsWrong',
  'seedWrong',
  'engineWrong',
  'languageWrong',
  'outputNotMp4',
] as const;

export type ArgumentProblem = (typeof argumentProblems)[number];

/** Every sentence that a person reads, in one language. */
export interface Words {
  readonly faults: Readonly<Record<FaultCode, Reply>>;
  /** The message of BAD_ARGUMENTS. */
  readonly argumentProblems: Readonly<Record<ArgumentProblem, string>>;
  readonly notes: Readonly<Record<NoteCode, string>>;
  /** Told while a clip is being made. */
  readonly reports: Readonly<Record<ReportCode, string>>;
  /** MEMORY_PLANNED where a graphics processor computes. */
  readonly memoryOnDevice: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly names: Readonly<Record<NameKey, string>>;
  readonly listSeparator: string;
  /** Drawn into every clip. China's Measures for labelling, in force since 1 September 2025: AI or 人工智能,
   *  and 生成 or 合成. */
  readonly aiLabel: string;
  readonly terminal: {
    readonly help: string;
    readonly interrupted: string;
    /** {time}: as `seconds` or `minutes` say it. */
    readonly remaining: string;
    /** {count} */
    readonly seconds: string;
    /** {count} */
    readonly minutes: string;
    readonly hours: string;
  };
}

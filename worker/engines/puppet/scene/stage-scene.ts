import type { StageAsk, Staged } from '../../engine.ts';
import { stageDrawnBody } from './stage-drawn-body.ts';
import { stageOwnBody } from './stage-own-body.ts';

/** Puts whoever is in a photo where a sentence wants them: in their own clothes, or in those that it names. */
export async function stageScene(ask: StageAsk, signal: AbortSignal): Promise<Staged> {
  return await (ask.keepsBody ? stageOwnBody(ask, signal) : stageDrawnBody(ask, signal));
}

import { freemem, totalmem } from 'node:os';
import { engineNames } from '../../../core/job/engine-name.ts';
import type { Provider as ProviderName } from '../../../core/job/provider.ts';
import { type ModelLibrary, nameOf } from '../../models/known-models.ts';
import { isUsable, lackingOf, lookAtModels, type ModelHere } from '../../models/model-here.ts';
import type { ModelProblem } from '../../models/model-problem.ts';
import { openModelRecord } from '../../models/model-record.ts';
import { bytesToFetch } from '../../models/pull-models.ts';
import { listProviders, type Provider } from '../../onnx/list-providers.ts';
import { type TriedProvider, tryProviders } from './try-providers.ts';

/** Whether a neural engine's weights are here. */
export interface EngineFinding {
  readonly engine: string;
  readonly ok: boolean;
  /** Whether this version can be asked for it at all. */
  readonly isOffered: boolean;
  readonly lacking: readonly string[];
  readonly bytesToFetch: number;
  readonly unfit: readonly {
    readonly file: string;
    readonly model: string;
    readonly problem: ModelProblem;
  }[];
  /** Of the weights that are here. */
  readonly weightsBytes: number;
}

export interface EnginesFound {
  readonly engines: readonly EngineFinding[];
  readonly providers: readonly Provider[];
  /** Those that PROVIDERS names, in its order. */
  readonly tried: readonly TriedProvider[];
  readonly memoryBytes: number;
  readonly freeMemoryBytes: number;
}

/** Looks at what the neural engines need on this machine, and tries what PROVIDERS names. Reads no weights. */
export async function examineEngines(
  modelLibrary: ModelLibrary,
  wanted: readonly ProviderName[],
  offered: readonly string[] = engineNames,
): Promise<EnginesFound> {
  const here = await lookAtModels(modelLibrary, await openModelRecord(modelLibrary.folder));
  const sets = [...new Set(modelLibrary.known.files.map(({ set }) => set))];
  return {
    engines: sets.map((set) => findEngine(set, here, offered.includes(set))),
    providers: listProviders(),
    tried: await tryProviders(wanted),
    memoryBytes: totalmem(),
    freeMemoryBytes: freemem(),
  };
}

function findEngine(set: string, here: readonly ModelHere[], isOffered: boolean): EngineFinding {
  const own = here.filter(({ model }) => model.set === set);
  const lacking = lackingOf(set, here);
  const unfit = own.flatMap(({ model, problem }) =>
    problem ? [{ file: model.path, model: nameOf(model), problem }] : [],
  );
  return {
    engine: set,
    ok: isOffered && lacking.length === 0 && unfit.length === 0,
    isOffered,
    lacking: lacking.filter(({ state }) => state !== 'unfit').map(({ model }) => model.path),
    bytesToFetch: bytesToFetch(lacking),
    unfit,
    weightsBytes: own.filter(isUsable).reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

import { join, resolve } from 'node:path';
import { z } from 'zod';
import { engineNames } from '../core/job/engine-name.ts';
import { providers } from '../core/job/provider.ts';
import type { DreamConfig, NeuralConfig } from '../core/job/renderer-messages.ts';
import { projectRoot } from './project-root.ts';

/** Neural networks draw in steps of 64 px. */
const SIDE_STEP = 64;
const MAX_SIDE = 1536;
const MAX_MEMORY_GB = 4096;
const MAX_SCALE = 2;
const MAX_GUIDANCE = 30;

/** Which engines there are, and what the neural ones need. */
export const neuralVariables = {
  ENGINES: {
    schema: listOf(engineNames).default(['puppet']),
    expected: `of ${engineNames.join(', ')}, with commas between them`,
  },
  MODELS_DIR: { schema: z.string().min(1).optional(), expected: 'a folder' },
  PROVIDERS: {
    schema: listOf(providers).default([...providers]),
    expected: `of ${providers.join(', ')}, with commas between them`,
  },
  NEURAL_SIDE: {
    schema: z.coerce.number().int().min(SIDE_STEP).max(MAX_SIDE).multipleOf(SIDE_STEP).optional(),
    expected: `px, a multiple of ${SIDE_STEP} up to ${MAX_SIDE}`,
  },
  NEURAL_MEMORY: {
    schema: z.coerce.number().positive().max(MAX_MEMORY_GB).optional(),
    expected: 'gigabytes',
  },
  DREAM_FACE_SCALE: scale(MAX_SCALE),
  DREAM_POSE_SCALE: scale(MAX_SCALE),
  DREAM_GUIDANCE: scale(MAX_GUIDANCE),
} as const;

type Read = <T extends keyof typeof neuralVariables>(
  variable: T,
) => z.infer<(typeof neuralVariables)[T]['schema']>;

export function readNeural(read: Read, varDir: string): NeuralConfig {
  const gigabytes = read('NEURAL_MEMORY');
  return {
    modelsDir: resolve(projectRoot, read('MODELS_DIR') ?? join(varDir, 'models')),
    providers: read('PROVIDERS'),
    sidePx: read('NEURAL_SIDE') ?? null,
    memoryBytes: gigabytes === undefined ? null : gigabytes * 1e9,
  };
}

export function readDream(read: Read): DreamConfig {
  return {
    faceScale: read('DREAM_FACE_SCALE') ?? null,
    poseScale: read('DREAM_POSE_SCALE') ?? null,
    guidance: read('DREAM_GUIDANCE') ?? null,
  };
}

function scale(most: number) {
  return {
    schema: z.coerce.number().min(0).max(most).optional(),
    expected: `a number from 0 to ${most}`,
  };
}

/** A list in which every name is one of a few, and none comes twice. */
function listOf<T extends string>(names: readonly [T, ...T[]] | readonly T[]) {
  return z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((name) => name !== ''))
    .pipe(z.array(z.enum(names)).min(1))
    .refine((list) => new Set(list).size === list.length);
}

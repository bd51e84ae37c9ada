import { bones } from '../../../../core/dance/skeleton.ts';

/** A drawn figure's meshes know more bones than the skeleton's: two for the shoes, two
 *  for what is held, and one for each node of a cloth,
 *  which only says where the node is. */
export const shoeBone = { L: bones.length, R: bones.length + 1 } as const;
export const heldBone = { L: bones.length + 2, R: bones.length + 3 } as const;
export const firstNode = bones.length + 4;

/** Bones are told apart by a byte in a mesh. */
export const mostBones = 256;

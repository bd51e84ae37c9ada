import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { clipImageEncoder } from '../../../../worker/diffusion/clip-image-encoder.ts';
import { renameVaeKey, vaeDecoder, vaeEncoder } from '../../../../worker/diffusion/vae.ts';
import { denoisingUnet } from '../../../../worker/engines/animate-anyone/denoising-unet.ts';
import { poseGuider } from '../../../../worker/engines/animate-anyone/pose-guider.ts';
import { referenceMemory } from '../../../../worker/engines/animate-anyone/reference-memory.ts';
import { referenceNet } from '../../../../worker/engines/animate-anyone/reference-net.ts';
import { GraphBuilder, type Value } from '../../../../worker/onnx/graph-builder.ts';
import { openGolden } from '../../diffusion/golden.ts';
import { CountedWeights } from '../../onnx/counted-weights.ts';

const SIDE = 32;
const manifests = {
  clip: ['clip_image_encoder_vit_l14.json'],
  vae: ['sd-vae-ft-mse.json'],
  reference: ['reference_unet.pth.json'],
  pose: ['pose_guider.pth.json'],
  denoising: ['denoising_unet.pth.json', 'motion_module.pth.json'],
};
const { file } = await openGolden(
  ...Object.values(manifests)
    .flat()
    .map((name) => `manifests/${name}`),
);

async function graphOf(names: readonly string[], rename = (key: string) => key) {
  const shapes = new Map<string, number[]>();
  for (const name of names) {
    const text = await readFile(file(name), 'utf8');
    const { keys }: { keys: [string, number[], string][] } = JSON.parse(text);
    for (const [key, shape, type] of keys) if (type === 'F32') shapes.set(rename(key), shape);
  }
  const weights = new CountedWeights(shapes);
  return { weights, graph: new GraphBuilder(weights) };
}

/** Each key once: none twice, none left over; none missing or of another shape, or building would have failed. */
function expectEachOnce({ weights }: { weights: CountedWeights }): void {
  expect(weights.repeated()).toEqual([]);
  expect(weights.unused()).toEqual([]);
}

function buildReferenceNet(graph: GraphBuilder): Map<string, Value> {
  const latents = graph.input('latents', [1, 4, SIDE, SIDE]);
  return referenceNet(graph, latents, graph.input('image', [1, 768]));
}

test('CLIP, VAE, ReferenceNet and Pose Guider take every key of the public files once', async () => {
  const clip = await graphOf(manifests.clip);
  clipImageEncoder(clip.graph, clip.graph.input('picture', [1, 3, 224, 224]));
  expectEachOnce(clip);

  const vae = await graphOf(manifests.vae, renameVaeKey);
  const picture = vae.graph.input('picture', [1, 3, 8 * SIDE, 8 * SIDE]);
  vaeDecoder(vae.graph, vaeEncoder(vae.graph, picture));
  expectEachOnce(vae);

  const reference = await graphOf(manifests.reference);
  expect(buildReferenceNet(reference.graph).size).toBe(16);
  expectEachOnce(reference);

  const pose = await graphOf(manifests.pose);
  poseGuider(pose.graph, pose.graph.input('pictures', [2, 3, 8 * SIDE, 8 * SIDE]));
  expectEachOnce(pose);
});

test('the denoising step and what it remembers share the keys: only those of keys and values serve both', async () => {
  const { graph: reference } = await graphOf(manifests.reference);
  const banks = buildReferenceNet(reference);
  const remember = await graphOf(manifests.denoising);
  const memory = referenceMemory(
    remember.graph,
    new Map([...banks].map(([key, { shape }]) => [key, remember.graph.input(key, shape)])),
    remember.graph.input('image', [1, 768]),
  );
  const step = await graphOf(manifests.denoising);
  const { graph } = step;
  denoisingUnet(graph, {
    latents: graph.input('latents', [2, 4, SIDE, SIDE]),
    time: graph.input('time', [1, 320]),
    pose: graph.input('pose', [2, 320, SIDE, SIDE]),
    memory,
  });
  expect([remember.weights.repeated(), step.weights.repeated()]).toEqual([[], []]);
  const left = new Set(remember.weights.unused());
  expect(step.weights.unused().filter((key) => left.has(key))).toEqual([]);
  const both = [...remember.weights.taken.keys()].filter((key) => step.weights.taken.has(key));
  // What is told to every token without a picture is the bias of the way out.
  const shared =
    /attentions[.]\d[.]transformer_blocks[.]0[.](attn1[.]to_[kv][.]weight|attn2[.]to_out[.]0[.]bias)$/;
  expect(both.filter((key) => !shared.test(key))).toEqual([]);
  expect(both.length).toBe(3 * 16);
});

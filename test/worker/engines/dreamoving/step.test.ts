import { expect, test } from 'vitest';
import { shapesOf } from '../../../../worker/diffusion/named-tensors.ts';
import { joinFeatures, openPoseGuide } from '../../../../worker/diffusion/pose-features.ts';
import { timeWaves } from '../../../../worker/diffusion/time-embedding.ts';
import {
  CONTROL_ROOT,
  controlNet,
  poseNetworkOf,
} from '../../../../worker/engines/dreamoving/control-net.ts';
import { openDenoiser } from '../../../../worker/engines/dreamoving/denoiser.ts';
import { loadControlNet } from '../../../../worker/engines/dreamoving/load-unet.ts';
import {
  type Content,
  memoryOf,
  rememberContent,
} from '../../../../worker/engines/dreamoving/remember-content.ts';
import { videoUnet } from '../../../../worker/engines/dreamoving/video-unet.ts';
import { GraphBuilder } from '../../../../worker/onnx/graph-builder.ts';
import type { FloatTensor } from '../../../../worker/onnx/session.ts';
import { loadWeights } from '../../../../worker/onnx/weights.ts';
import { expectParity, framesFirst, openGolden, readGolden } from '../../diffusion/golden.ts';
import { relativeError, runGraph } from '../../onnx/run-graph.ts';
import { openTinyCheckpoints, tinyFiles } from './tiny-checkpoints.ts';

const { folder, file } = await openGolden(
  ...tinyFiles,
  'dreamoving/mm_tiny_v3.ckpt',
  'dreamoving/unet.safetensors',
  'dreamoving/controlnet.safetensors',
);
const golden = await readGolden(file('unet.safetensors'));
const checkpoints = await openTinyCheckpoints(folder);
const MACHINE = { threads: 1 };
const FACE_SCALE = 0.7;
const latents = framesFirst(golden['sample']);
const timestep = golden['timestep'].data[0];
const text = golden['text'];
const face = { tokens: golden['image_tokens'], scale: FACE_SCALE };

/** Features of the golden pose pictures. */
async function embedPoses(): Promise<FloatTensor> {
  const pictures = golden['control_image'];
  const [count, , heightPx, widthPx] = pictures.shape;
  const network = poseNetworkOf(await loadControlNet(checkpoints), folder);
  const guide = await openPoseGuide(network, count, { heightPx, widthPx }, MACHINE);
  try {
    const data = joinFeatures(await guide.guide(pictures), [0, 1, 2, 3]);
    const [height, width] = [heightPx / 8, widthPx / 8];
    return { data, shape: [count, data.length / (count * height * width), height, width] };
  } finally {
    await guide.release();
  }
}

/** The prediction of UNet and ControlNet together, as the engine runs them. */
async function predict(content: Content, poseScale = 1) {
  const memory = await rememberContent(checkpoints, content, MACHINE);
  const pose = await embedPoses();
  const denoiser = await openDenoiser(
    checkpoints,
    memory,
    { shape: latents.shape, poseScale },
    MACHINE,
  );
  try {
    return await denoiser.predict(latents.data, timestep, pose);
  } finally {
    await denoiser.release();
  }
}

/** The UNet's alone. */
async function predictWithoutPose(content: Content, motionModule = checkpoints.motionModule) {
  const parts = { ...checkpoints, motionModule };
  const memory = await rememberContent(parts, content, MACHINE);
  const weights = await loadWeights([parts.unet, parts.motionModule]);
  const graph = new GraphBuilder(weights);
  const time = { data: timeWaves(timestep, 64), shape: [1, 64] };
  const inputs = {
    latents: graph.input('latents', latents.shape),
    time: graph.input('time', time.shape),
  };
  const remembered = memoryOf(graph, shapesOf(memory));
  graph.output('out', videoUnet(graph, { ...inputs, memory: remembered, control: null }));
  return (await runGraph(graph, folder, { ...memory, latents, time }))['out'];
}

test('a step to a sentence: the reference’s noise, with the second and the third motion module', async () => {
  const second = await predictWithoutPose({ text, face: null });
  expectParity(second, framesFirst(golden['text_v2']));
  const third = await predictWithoutPose({ text, face: null }, file('mm_tiny_v3.ckpt'));
  expectParity(third, framesFirst(golden['text_v3']));
});

test('a step to a sentence and a face', async () => {
  expectParity(await predictWithoutPose({ text, face }), framesFirst(golden['text_v2_ip']));
});

test('a step to a sentence and a pose', async () => {
  expectParity(await predict({ text, face: null }), framesFirst(golden['text_v2_control']));
});

test('a step to a sentence, a face and a pose', async () => {
  expectParity(await predict({ text, face }), framesFirst(golden['text_v2_control_ip']));
});

test('ControlNet: what it adds to every skip and to the middle', async () => {
  const expected = await readGolden(file('controlnet.safetensors'));
  const memory = await rememberContent(checkpoints, { text, face: null }, MACHINE);
  const pose = await embedPoses();
  const graph = new GraphBuilder(
    await loadWeights([checkpoints.controlNet], (key) => `${CONTROL_ROOT}${key}`),
  );
  const time = { data: timeWaves(timestep, 64), shape: [1, 64] };
  const { skips, middle } = controlNet(graph, {
    latents: graph.input('latents', latents.shape),
    time: graph.input('time', time.shape),
    pose: graph.input('pose', pose.shape),
    memory: memoryOf(graph, shapesOf(memory)),
    scale: 1,
  });
  for (const [i, skip] of skips.entries()) graph.output(`down.${i}`, skip);
  graph.output('mid', middle);
  const found = await runGraph(graph, folder, { ...memory, latents, time, pose });
  expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
  for (const [key, tensor] of Object.entries(expected)) {
    const frames = framesFirst(tensor);
    // Before the first attention both halves are one.
    const whole = framesFirst(tensor).data.length === found[key].length;
    const halves: FloatTensor = whole
      ? frames
      : { ...frames, data: frames.data.subarray(frames.data.length / 2) };
    expectParity(found[key], halves);
  }
});

test('a face of scale 0 is no face, a pose of scale 0 no pose', async () => {
  const none = await predictWithoutPose({ text, face: null });
  const faint = await predictWithoutPose({ text, face: { ...face, scale: 0 } });
  expect(relativeError(faint, none)).toBeLessThan(1e-6);
  const still = await predict({ text, face: null }, 0);
  expect(relativeError(still, none)).toBeLessThan(1e-6);
  expect(relativeError(await predictWithoutPose({ text, face }), none)).toBeGreaterThan(1e-3);
});

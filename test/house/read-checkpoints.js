// Reads each file that it is told of as a checkpoint, all its tensors with it, and tells what came of it: how many
// tensors, the refusal's name, or how it fell over. It is a process of its own, so that whoever watches it sees a
// crash, a hang, and all the memory that it ever asked for.
import { openCheckpoint } from '../../dist/worker/onnx/checkpoint.js';
import { readBytes } from '../../dist/worker/onnx/stored-tensor.js';
import { loadWeights } from '../../dist/worker/onnx/weights.js';

process.on('disconnect', () => process.exit());
process.on('message', async (file) => {
  process.send(await read(file).catch((error) => ({ refused: error.name, why: error.message })));
});

async function read(file) {
  await loadWeights([file]);
  const tensors = await openCheckpoint(file);
  for (const tensor of tensors.values()) await readBytes(tensor);
  return { tensors: tensors.size };
}

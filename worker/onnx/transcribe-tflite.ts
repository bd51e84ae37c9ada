import { writeOnnx } from './onnx-graph.ts';
import { readTflite } from './tflite-model.ts';
import { transcribeOperator } from './tflite-operators.ts';
import { Transcription } from './transcription.ts';

/** The same network as ONNX, float32 throughout. Inputs and outputs keep TFLite's names and their
 *  shapes [batch, y, x, channel]; within, what has four axes is [batch, channel, y, x].
 *  @throws Error for a damaged file or an operator that is not among those of the graphs in use */
export function transcribeTflite(file: Uint8Array): Uint8Array {
  const model = readTflite(file);
  const transcription = new Transcription(model);
  transcription.begin();
  for (const operator of model.operators) transcribeOperator(operator, transcription);
  return writeOnnx(transcription.finish());
}

import { decodeWith } from './decode-with.ts';

/** The first sound track of a media file, mono. @throws DanceError ENCODER_MISSING, ENCODER_FAILED */
export async function readSound(
  path: string,
  samplesPerSecond: number,
  range: { readonly secondsMax: number },
): Promise<Float32Array> {
  const chunks: Uint8Array[] = [];
  const bytes = decodeWith(path, [
    ...['-map', '0:a:0', '-ac', '1', '-ar', String(samplesPerSecond)],
    ...['-t', String(range.secondsMax), '-f', 'f32le'],
  ]);
  for await (const chunk of bytes) chunks.push(chunk);
  const all = Buffer.concat(chunks);
  return new Float32Array(
    all.buffer.slice(all.byteOffset, all.byteOffset + (all.length - (all.length % 4))),
  );
}

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Makes preview.webp of a clip: node dist/templates/make/render-preview.js CLIP.mp4 */
const [clip] = process.argv.slice(2);
if (clip === undefined) throw new Error('Which clip?');

const framesPerSecond = 12;
const widthPx = 240;
const fromSeconds = 2.8;
const seconds = 5.72; // three bars at 126 beats a minute

await promisify(execFile)('ffmpeg', [
  ...['-v', 'error', '-y', '-ss', String(fromSeconds), '-t', String(seconds), '-i', clip],
  ...['-vf', `fps=${framesPerSecond},scale=${widthPx}:-2:flags=lanczos`],
  ...['-c:v', 'libwebp_anim', '-quality', '60', '-compression_level', '6', '-loop', '0', '-an'],
  fileURLToPath(new URL('../../../templates/preview.webp', import.meta.url)),
]);

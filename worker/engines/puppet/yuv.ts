/** Full-range sRGB to limited-range Y'CbCr in 16.16 fixed point.
 *  Source: ITU-R BT.709-6: Kr 0.2126, Kb 0.0722; Y = 16 + 219 Y', C = 128 + 224 C'. */
const yR = Math.round(0.2126 * (219 / 255) * 65536);
const yG = Math.round(0.7152 * (219 / 255) * 65536);
const yB = Math.round(0.0722 * (219 / 255) * 65536);
const uR = -Math.round((0.2126 / 1.8556) * (224 / 255) * 65536);
const uG = -Math.round((0.7152 / 1.8556) * (224 / 255) * 65536);
const vG = -Math.round((0.7152 / 1.5748) * (224 / 255) * 65536);
const vB = -Math.round((0.0722 / 1.5748) * (224 / 255) * 65536);

/** Weights and offsets. Chroma is summed over four pixels, so it carries two more bits. */
export const toYuv = {
  ...{ yR, yG, yB, yOffset: 16 * 65536 + 32768 },
  ...{ uR, uG, uB: -uR - uG },
  ...{ vR: -vG - vB, vG, vB },
  chromaOffset: (128 * 65536 + 32768) * 4,
};

import sharp from 'sharp';
import type { Template } from '../../core/dance/template.ts';
import { loadTextOutline } from '../video/glyph-outlines.ts';
import { drawDance } from './dance-frames.ts';

const moments = 12;
const cellWidthPx = 96;
const nameHeightPx = 30;
const namePx = 17;
const ground = '#faf8f4';
const ink = '#22223b';

/** All dances as one picture, PNG: a row a dance, its name above twelve moments of it, a beat and a half apart from
 *  where its body begins. Without names, for who would guess them. */
export async function drawSheet(
  templates: readonly Template[],
  options: { readonly named: boolean },
): Promise<Buffer> {
  const rows: string[] = [];
  let y = 0;
  for (const template of templates) {
    const dance = drawDance(template);
    const scale = cellWidthPx / dance.widthPx;
    if (options.named) {
      rows.push(await drawName(`${template.names['zh-CN']} · ${template.names.en}`, 10, y + 22));
    }
    y += nameHeightPx;
    for (let i = 0; i < moments; i++) {
      const figure = dance.drawAt(dance.bodyFrom + i * 1.5);
      rows.push(`<g transform="translate(${i * cellWidthPx} ${y}) scale(${scale})">${figure}</g>`);
    }
    y += Math.ceil(dance.heightPx * scale);
  }
  const size = `width="${moments * cellWidthPx}" height="${Math.max(1, y)}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="${ground}"/>${rows.join('')}</svg>`;
  return await sharp(Buffer.from(svg)).png().toBuffer();
}

/** A line of text as outlines: a machine's own fonts may lack Chinese. */
async function drawName(text: string, x: number, y: number): Promise<string> {
  const { outline } = await loadTextOutline(text);
  const rings = outline.map((ring) => `M${ring.map((point) => point.join(' ')).join('L')}Z`);
  return `<path transform="translate(${x} ${y}) scale(${namePx})" fill="${ink}" d="${rings.join('')}"/>`;
}

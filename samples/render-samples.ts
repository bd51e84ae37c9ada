import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { drawAnimeDancer } from './anime-dancer.ts';
import { drawAstronaut } from './astronaut.ts';
import { drawNightMarket } from './night-market.ts';
import { bleedPx } from './shading.ts';
import { drawTerracottaWarrior } from './terracotta-warrior.ts';

const samples: Readonly<Record<string, () => string>> = {
  'terracotta-warrior': drawTerracottaWarrior,
  astronaut: drawAstronaut,
  'anime-dancer': drawAnimeDancer,
  'night-market': drawNightMarket,
};

/** Drawn at twice the size, then halved: the filters' own steps vanish. */
const screenDpi = 72;
const oversampling = 2;

for (const [name, draw] of Object.entries(samples)) {
  const wanted = process.argv.slice(2);
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const svg = Buffer.from(draw());
  const large = await sharp(svg, { density: screenDpi * oversampling })
    .png()
    .toBuffer();
  const { width, height } = await sharp(large).metadata();
  const bleed = bleedPx * oversampling;
  const cut = { width: width - 2 * bleed, height: height - 2 * bleed };
  const halved = await sharp(large)
    .extract({ left: bleed, top: bleed, ...cut })
    .resize(cut.width / oversampling, cut.height / oversampling, { kernel: 'lanczos3' })
    .flatten()
    .png({ compressionLevel: 9, adaptiveFiltering: true })
    .toBuffer();
  await sharp(halved).toFile(fileURLToPath(new URL(`../../samples/${name}.png`, import.meta.url)));
}

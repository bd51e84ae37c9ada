import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../config/project-root.ts';
import { loadTemplates } from '../../config/templates.ts';
import { drawPreview } from '../../worker/gallery/preview.ts';

/** Makes preview.webp and still.webp of every dance, or of those named. */
const wanted = process.argv.slice(2);
const { templates } = await loadTemplates(join(projectRoot, 'templates'));
for (const template of templates) {
  if (wanted.length > 0 && !wanted.includes(template.id)) continue;
  const { animation, still } = await drawPreview(template);
  const folder = join(projectRoot, 'templates', template.id);
  await writeFile(join(folder, 'preview.webp'), animation);
  await writeFile(join(folder, 'still.webp'), still);
  process.stdout.write(`${template.id}: ${animation.length} and ${still.length} bytes\n`);
}

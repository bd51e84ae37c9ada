import { join } from 'node:path';
import { projectRoot } from '../../config/project-root.ts';
import { loadTemplates } from '../../config/templates.ts';
import { writePreview } from '../../worker/gallery/preview.ts';

/** Makes preview.webp and still.webp of every dance, or of those named. */
const wanted = process.argv.slice(2);
const { templates } = await loadTemplates(join(projectRoot, 'templates'));
for (const template of templates) {
  if (wanted.length > 0 && !wanted.includes(template.id)) continue;
  const { animationBytes, stillBytes } = await writePreview(
    template,
    join(projectRoot, 'templates', template.id),
  );
  process.stdout.write(`${template.id}: ${animationBytes} and ${stillBytes} bytes\n`);
}

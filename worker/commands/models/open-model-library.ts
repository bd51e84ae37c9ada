import path from 'node:path';
import { projectRoot } from '../../../config/project-root.ts';
import { loadKnownModels, type ModelLibrary } from '../../models/known-models.ts';

/** The model files that this version knows, with their place in a folder. */
export async function openModelLibrary(folder: string): Promise<ModelLibrary> {
  const config = path.join(projectRoot, 'config');
  const known = await loadKnownModels(path.join(config, 'models.json'));
  return { folder, manifestsFolder: path.join(config, 'manifests'), known };
}

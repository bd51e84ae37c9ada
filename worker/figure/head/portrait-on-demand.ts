import { openPortraitReader, type PortraitReader } from './portrait-reader.ts';

/** Opens the portrait reader when it is asked for the first time: most jobs need none. */
export function portraitOnDemand(
  options: Parameters<typeof openPortraitReader>[0],
): () => Promise<PortraitReader> {
  let opened: Promise<PortraitReader> | null = null;
  return () => {
    opened ??= openPortraitReader(options);
    return opened;
  };
}

/** Raise it with every change of what the transcription writes: cached ones are then remade. */
export const TRANSCRIBER_VERSION = 1;

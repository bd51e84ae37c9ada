/** An upright clip, 9:16. */
export const uprightClip = { widthPx: 576, heightPx: 1024 } as const;

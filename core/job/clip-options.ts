/** How long a clip may be asked for, and is when nobody says: seconds. */
export const clipSeconds = { min: 5, max: 30, usual: 10 } as const;

export const clipFramesPerSecond = 30;

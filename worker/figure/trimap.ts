/** What is known of a pixel. */
export const BACKGROUND = 0;
export const UNKNOWN = 1;
export const FIGURE = 2;

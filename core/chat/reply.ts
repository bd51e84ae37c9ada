/** What the bot says, without a platform. An adapter shows as much of it as its platform can. */
export interface Reply {
  readonly text: string;
  /** Rows of buttons under the text. */
  readonly buttons: readonly (readonly Button[])[];
  /** Dances to choose from, with their pictures. */
  readonly gallery: readonly GalleryItem[];
  /** How much is done, 0..1; null where nothing is under way. */
  readonly progress: number | null;
  /** A picture to show with the words; `kept` leaves there what the message shows already. */
  readonly picture: PictureFile | 'kept' | null;
  readonly clip: ClipFile | null;
  /** Meant for whoever asked alone: where the platform can, nobody else sees it. */
  readonly isPrivate: boolean;
}

export interface Button {
  readonly label: string;
  /** See action.ts. */
  readonly action: string;
  readonly style: 'main' | 'plain' | 'danger';
}

export interface GalleryItem {
  readonly templateId: string;
  readonly version: number;
  readonly label: string;
  readonly description: string;
  readonly action: string;
}

/** A JPEG to show; the file lies at `path` as long as it is being sent. */
export interface PictureFile {
  readonly path: string;
  /** As a person saves it. */
  readonly fileName: string;
  /** For whoever cannot see it. */
  readonly description: string;
  readonly isSpoiler: boolean;
}

/** A clip to send; the file lies at `path` as long as it is being sent. */
export interface ClipFile {
  readonly path: string;
  /** As a person saves it. */
  readonly fileName: string;
  /** For whoever cannot see it. */
  readonly description: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly durationMs: number;
  /** A JPEG of one frame, where the platform shows one; it lies there as long as the clip. */
  readonly thumbnailPath: string | null;
  readonly isSpoiler: boolean;
}

/** A reply of words and perhaps buttons alone. */
export function say(text: string, buttons: Reply['buttons'] = []): Reply {
  return {
    text,
    buttons,
    gallery: [],
    progress: null,
    picture: null,
    clip: null,
    isPrivate: false,
  };
}

/** The same to whoever asked alone. */
export function sayPrivately(text: string, buttons: Reply['buttons'] = []): Reply {
  return { ...say(text, buttons), isPrivate: true };
}

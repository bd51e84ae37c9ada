/** Every fault that a person, an operator or a bug can cause. `reply` is a key of core/words. */
export const faults = {
  // The command line.
  BAD_ARGUMENTS: { blame: 'user', retry: 'never', exit: 2 },
  FILE_MISSING: { blame: 'user', retry: 'never', exit: 2 },
  FILE_IS_DIRECTORY: { blame: 'user', retry: 'never', exit: 2 },
  FILE_UNREADABLE: { blame: 'user', retry: 'never', exit: 2 },
  UNKNOWN_DANCE: { blame: 'user', retry: 'never', exit: 2 },
  // The photo as a file.
  PHOTO_EMPTY: { blame: 'user', retry: 'never', exit: 3 },
  PHOTO_TOO_LARGE: { blame: 'user', retry: 'never', exit: 3 },
  PHOTO_TOO_MANY_PIXELS: { blame: 'user', retry: 'never', exit: 3 },
  PHOTO_TOO_FEW_PIXELS: { blame: 'user', retry: 'never', exit: 3 },
  PHOTO_UNSUPPORTED: { blame: 'user', retry: 'never', exit: 3 },
  PHOTO_IS_HEIC: { blame: 'user', retry: 'never', exit: 3 },
  PHOTO_IS_SVG: { blame: 'user', retry: 'never', exit: 3 },
  PHOTO_DAMAGED: { blame: 'user', retry: 'never', exit: 3 },
  PHOTO_GONE: { blame: 'user', retry: 'never', exit: 3 },
  PHOTO_UNSEEN: { blame: 'user', retry: 'never', exit: 3 },
  // The person in the photo.
  NO_PERSON: { blame: 'user', retry: 'never', exit: 3 },
  SEVERAL_PEOPLE: { blame: 'user', retry: 'never', exit: 3 },
  FACE_ONLY: { blame: 'user', retry: 'never', exit: 3 },
  TURNED_SIDEWAYS: { blame: 'user', retry: 'never', exit: 3 },
  SEEN_FROM_BEHIND: { blame: 'user', retry: 'never', exit: 3 },
  TILTED: { blame: 'user', retry: 'never', exit: 3 },
  NOT_STANDING: { blame: 'user', retry: 'never', exit: 3 },
  LIMBS_HIDDEN: { blame: 'user', retry: 'never', exit: 3 },
  LIMBS_CROSSED: { blame: 'user', retry: 'never', exit: 3 },
  CAMERA_ANGLE: { blame: 'user', retry: 'never', exit: 3 },
  PERSON_TOO_SMALL: { blame: 'user', retry: 'never', exit: 3 },
  TOO_DARK: { blame: 'user', retry: 'never', exit: 3 },
  TOO_BLURRED: { blame: 'user', retry: 'never', exit: 3 },
  // The face in the photo, where a sentence dresses the body.
  NO_FACE: { blame: 'user', retry: 'never', exit: 3 },
  SEVERAL_FACES: { blame: 'user', retry: 'never', exit: 3 },
  FACE_TURNED_AWAY: { blame: 'user', retry: 'never', exit: 3 },
  FACE_CUT_OFF: { blame: 'user', retry: 'never', exit: 3 },
  FACE_TOO_SMALL: { blame: 'user', retry: 'never', exit: 3 },
  HEAD_UNCLEAR: { blame: 'user', retry: 'never', exit: 3 },
  // The clip.
  CLIP_TOO_LARGE: { blame: 'user', retry: 'never', exit: 3 },
  // The weights of neural engines.
  FOLDER_MISSING: { blame: 'user', retry: 'never', exit: 2 },
  MODEL_UNKNOWN: { blame: 'user', retry: 'never', exit: 2 },
  MODEL_NOT_AGREED: { blame: 'user', retry: 'never', exit: 2 },
  MODEL_ELSEWHERE: { blame: 'user', retry: 'never', exit: 2 },
  MODEL_REFUSED: { blame: 'operator', retry: 'never', exit: 1 },
  MODEL_UNREACHABLE: { blame: 'operator', retry: 'later', exit: 1 },
  MODELS_NO_ROOM: { blame: 'operator', retry: 'later', exit: 1 },
  MODELS_DISK_FULL: { blame: 'operator', retry: 'later', exit: 1 },
  MODELS_UNWRITABLE: { blame: 'operator', retry: 'never', exit: 1 },
  MODELS_BUSY: { blame: 'operator', retry: 'later', exit: 1 },
  // A dance that is brought.
  BVH_MALFORMED: { blame: 'user', retry: 'never', exit: 3 },
  BVH_UNKNOWN_SKELETON: { blame: 'user', retry: 'never', exit: 3 },
  VIDEO_TOO_LARGE: { blame: 'user', retry: 'never', exit: 3 },
  VIDEO_UNREADABLE: { blame: 'user', retry: 'never', exit: 3 },
  VIDEO_LENGTH: { blame: 'user', retry: 'never', exit: 3 },
  VIDEO_CUT: { blame: 'user', retry: 'never', exit: 3 },
  VIDEO_NO_PERSON: { blame: 'user', retry: 'never', exit: 3 },
  VIDEO_SEVERAL_PEOPLE: { blame: 'user', retry: 'never', exit: 3 },
  VIDEO_NOT_WHOLE: { blame: 'user', retry: 'never', exit: 3 },
  DANCE_LENGTH: { blame: 'user', retry: 'never', exit: 3 },
  DANCE_NAME_TAKEN: { blame: 'user', retry: 'never', exit: 2 },
  MUSIC_UNREADABLE: { blame: 'user', retry: 'never', exit: 3 },
  // The sentence.
  PROMPT_UNREADABLE: { blame: 'user', retry: 'never', exit: 2 },
  PROMPT_DECLINED: { blame: 'user', retry: 'never', exit: 3 },
  ENGINE_WITHOUT_SENTENCES: { blame: 'user', retry: 'never', exit: 2 },
  ENGINE_NEEDS_SENTENCE: { blame: 'user', retry: 'never', exit: 2 },
  // The machine.
  BAD_CONFIGURATION: { blame: 'operator', retry: 'never', exit: 1 },
  MODEL_MISSING: { blame: 'operator', retry: 'never', exit: 1 },
  CACHE_NO_ROOM: { blame: 'operator', retry: 'later', exit: 1 },
  PROVIDER_MISSING: { blame: 'operator', retry: 'never', exit: 1 },
  MEMORY_SHORT: { blame: 'operator', retry: 'never', exit: 1 },
  SIDE_TOO_LARGE: { blame: 'operator', retry: 'never', exit: 1 },
  ENCODER_MISSING: { blame: 'operator', retry: 'never', exit: 1 },
  ENCODER_FAILED: { blame: 'operator', retry: 'later', exit: 1 },
  TEMPLATE_BROKEN: { blame: 'operator', retry: 'never', exit: 1 },
  STORE_REFUSED: { blame: 'operator', retry: 'never', exit: 1 },
  STORE_AWAY: { blame: 'operator', retry: 'later', exit: 1 },
  REDIS_AWAY: { blame: 'operator', retry: 'later', exit: 1 },
  OUTPUT_UNWRITABLE: { blame: 'operator', retry: 'never', exit: 1 },
  DISK_FULL: { blame: 'operator', retry: 'later', exit: 1 },
  RENDERER_DIED: { blame: 'bug', retry: 'later', exit: 1 },
  INTERNAL: { blame: 'bug', retry: 'later', exit: 1 },
} as const satisfies Record<
  string,
  { blame: 'user' | 'operator' | 'bug'; retry: 'never' | 'later'; exit: number }
>;

export type FaultCode = keyof typeof faults;

/** Measured quantities and names that a fault's sentence shows. JSON only. */
export type FaultDetails = Readonly<Record<string, string | number | readonly string[]>>;

/** A fault with its code as message, so that the code survives every process boundary. */
export class DanceError extends Error {
  readonly code: FaultCode;
  readonly details: FaultDetails;

  constructor(code: FaultCode, details: FaultDetails = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'DanceError';
    this.code = code;
    this.details = details;
  }
}

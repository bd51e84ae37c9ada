import type { Words } from './words.ts';

export const en: Words = {
  faults: {
    BAD_ARGUMENTS: {
      message: 'The command is not complete or not right.',
      advice: 'Like this: ./dance PHOTO DANCE [-o FILE]. All options: ./dance --help',
    },
    FILE_MISSING: {
      message: 'There is no file “{path}”.',
      advice: 'Check the name and the folder.',
    },
    FILE_IS_DIRECTORY: {
      message: '“{path}” is a folder.',
      advice: 'Name one photo inside it.',
    },
    FILE_UNREADABLE: {
      message: '“{path}” cannot be read.',
      advice: 'It must be an ordinary file that you may read; save a copy and name that.',
    },
    UNKNOWN_DANCE: {
      message: 'There is no dance called “{name}”.',
      advice: 'The nearest are: {nearest}.',
    },
    PHOTO_EMPTY: {
      message: 'The file is empty.',
      advice: 'Save or download the photo again, then try once more.',
    },
    PHOTO_TOO_LARGE: {
      message: 'The file has {sizeMegabytes} MB; {limitMegabytes} MB is the most.',
      advice: 'Save it as a JPEG, or smaller: 2000 pixels along the longer side are plenty.',
    },
    PHOTO_TOO_MANY_PIXELS: {
      message:
        'The picture is {widthPx} × {heightPx}, that is {megapixels} megapixels; {limitMegapixels} is the most.',
      advice: 'Save it smaller: 2000 pixels along the longer side are plenty.',
    },
    PHOTO_TOO_FEW_PIXELS: {
      message:
        'The picture is only {widthPx} × {heightPx} pixels; each side needs at least {limitPx}.',
      advice: 'Send the original rather than a thumbnail. From 800 pixels up it looks good.',
    },
    PHOTO_UNSUPPORTED: {
      message: 'This file is not a picture that can be read, whatever its name says.',
      advice: 'JPEG, PNG, WebP, AVIF and GIF work.',
    },
    PHOTO_IS_HEIC: {
      message: 'HEIC photos cannot be read here.',
      advice:
        'Export it as a JPEG. On an iPhone, Settings › Camera › Formats › Most Compatible takes JPEGs from then on.',
    },
    PHOTO_IS_SVG: {
      message: 'An SVG is a set of drawing instructions, not a picture with pixels.',
      advice: 'Export it as a PNG, about 1000 pixels high.',
    },
    PHOTO_DAMAGED: {
      message: 'The photo is damaged or incomplete.',
      advice: 'Download or copy the original again; if it opens elsewhere, save it anew as a JPEG.',
    },
    PHOTO_GONE: {
      message: 'The photo is not there any more.',
      advice: 'Please send it once more.',
    },
    PHOTO_UNSEEN: {
      message: 'What others post cannot be seen from here.',
      advice:
        'Open the menu of that message, then Apps and “Make it dance”; or post the photo with the mention.',
    },
    CLIP_TOO_LARGE: {
      message:
        'The clip has {sizeMegabytes} MB; {limitMegabytes} MB is the most that can be sent here.',
      advice: 'Please ask for fewer seconds.',
    },
    NO_PERSON: {
      message: 'Nobody was found in the picture.',
      advice:
        'Send one person from head to feet, facing the camera, sharp and in good light. Drawn figures, dolls and statues dance too if they are built like people.',
    },
    SEVERAL_PEOPLE: {
      message:
        'There are {count} people of about the same size, so it is not clear who should dance.',
      advice: 'Crop the photo to one of them.',
    },
    FACE_ONLY: {
      message: 'Only a face is in the picture, and this dance needs a body.',
      advice:
        'Send a photo that reaches to the hips at least, or best to the feet. Or add a sentence, such as “on a snowy mountain in a red dress”: then a face is enough.',
    },
    NO_FACE: {
      message: 'No face was found in the picture.',
      advice:
        'Send a face, a half-length or a full-length photo of one person who looks at the camera. Drawn faces, dolls and statues will do.',
    },
    SEVERAL_FACES: {
      message:
        'There are {count} faces of about the same size, so it is not clear whose head should dance.',
      advice: 'Crop the photo to one of them.',
    },
    FACE_TURNED_AWAY: {
      message:
        'The face is turned away by about {degrees}°; up to {limitDegrees}° can be made to dance.',
      advice: 'Send a photo in which the person looks at the camera.',
    },
    FACE_CUT_OFF: {
      message: 'The photo’s edge cuts through the face.',
      advice: 'Send a photo with the whole face in it, best with all of the hair and some neck.',
    },
    FACE_TOO_SMALL: {
      message:
        'The head is only about {heightPx} pixels high in the photo; at least {limitPx} are needed.',
      advice: 'Go closer, or send the photo at its original size.',
    },
    HEAD_UNCLEAR: {
      message: 'The head cannot be told from what is around it.',
      advice: 'Send a photo with head and shoulders before a plain background, in even light.',
    },
    TURNED_SIDEWAYS: {
      message:
        'The person is turned about {degrees}° to the side; up to {limitDegrees}° can be made to dance.',
      advice: 'Take a photo from the front, with both shoulders towards the camera.',
    },
    SEEN_FROM_BEHIND: {
      message: 'The person is seen from behind.',
      advice: 'Take a photo from the front, with the face in view.',
    },
    TILTED: {
      message: 'The person lies or leans at about {degrees}°; up to {limitDegrees}° is fine.',
      advice:
        'Send someone who stands upright. If only the photo lies on its side, turn it upright first.',
    },
    NOT_STANDING: {
      message:
        'The person sits or kneels: the knees are bent to {degrees}°, and {limitDegrees}° or straighter is needed.',
      advice:
        'Send someone who stands, or crop the photo at the hips to have the upper body dance.',
    },
    LIMBS_HIDDEN: {
      message: 'Hidden, or outside the picture: {limbs:names}.',
      advice: 'Send a photo with both arms and both legs in full view, nothing in front of them.',
    },
    LIMBS_CROSSED: {
      message: 'Crossed too far over the body: {limbs:names}.',
      advice: 'Let the arms hang a little away from the body and stand with the legs side by side.',
    },
    CAMERA_ANGLE: {
      message:
        'The camera looks from {from:names}, by about {degrees}°; up to {limitDegrees}° is fine.',
      advice: 'Hold the camera at the height of the hips or the chest, and level.',
    },
    PERSON_TOO_SMALL: {
      message:
        'The person is only {heightPx} pixels high in the photo; at least {limitPx} are needed.',
      advice: 'Go closer, or send the photo at its original size.',
    },
    TOO_DARK: {
      message:
        'The person is too dark: {brightness:percent} of full brightness, {limit:percent} is needed.',
      advice: 'Turn on a light or face the window, or brighten the photo, and send it again.',
    },
    TOO_BLURRED: {
      message: 'The person is blurred: sharpness {sharpness:percent}, {limit:percent} is needed.',
      advice: 'Hold the camera still, with more light, and focus on the person.',
    },
    PROMPT_UNREADABLE: {
      message: 'That is no sentence to dance to.',
      advice: 'Write where, and in what clothes, for example “on a snowy mountain in a red dress”.',
    },
    PROMPT_DECLINED: {
      message:
        'That is not made here: nudity, sexual content, violence, or what is not fit for minors.',
      advice: 'Please choose another scene.',
    },
    ENGINE_WITHOUT_SENTENCES: {
      message: 'The engine {engine} dances a template, not a sentence.',
      advice: 'Name a dance, or leave the engine out: the usual one takes sentences.',
    },
    ENGINE_NEEDS_SENTENCE: {
      message: 'The engine {engine} dances to a sentence, not to the name of a dance alone.',
      advice:
        'Say where and in what clothes too, such as “cha-cha on a snowy mountain in a red dress”; or leave the engine out.',
    },
    BVH_MALFORMED: {
      message: 'The BVH file is not right: line {line}: {problem}.',
      advice: 'Export it again from the program that it is from, as BVH.',
    },
    BVH_UNKNOWN_SKELETON: {
      message: 'The BVH file has no joint that could be: {missing}.',
      advice:
        'Name its joints as CMU, Mixamo, Rokoko or Blender do: Hips, LeftArm, LeftForeArm, LeftHand, LeftUpLeg, LeftLeg, LeftFoot …',
    },
    VIDEO_TOO_LARGE: {
      message: 'The video has {sizeMegabytes} MB; {limitMegabytes} MB is the most.',
      advice: 'Cut it to the dance, or save it smaller: 720 pixels in height are plenty.',
    },
    VIDEO_UNREADABLE: {
      message: 'This file is not a video that can be read.',
      advice: 'Save it as an MP4 (H.264), and try again.',
    },
    VIDEO_LENGTH: {
      message: 'The video lasts {seconds} s; a dance may last from {secondsMin} to {secondsMax} s.',
      advice: 'Cut it to the part that is danced.',
    },
    VIDEO_CUT: {
      message: 'The video is cut from several takes: a new one begins at {seconds} s.',
      advice: 'Give a single take, from one camera; cut out the longest one.',
    },
    VIDEO_NO_PERSON: {
      message: 'Nobody can be seen dancing in the video.',
      advice: 'Film one person from head to feet, in good light, and keep them in the picture.',
    },
    VIDEO_SEVERAL_PEOPLE: {
      message: 'Several people are dancing in the video.',
      advice: 'Give a video of one person, or crop it to one of them.',
    },
    VIDEO_NOT_WHOLE: {
      message: 'The whole body is not in view when the video begins.',
      advice:
        'Begin where head, hands and both feet can be seen, and keep the camera far enough away.',
    },
    DANCE_LENGTH: {
      message:
        'The motion lasts {seconds} s; a dance may last from {secondsMin} to {secondsMax} s.',
      advice: 'Cut the file to the part that is danced.',
    },
    DANCE_NAME_TAKEN: {
      message: 'There is a dance called “{name}” already: {dance}.',
      advice: 'Choose another name, or take that one away: ./dance templates remove {dance}',
    },
    MUSIC_UNREADABLE: {
      message: 'The music “{path}” is not a sound file that can be read.',
      advice: 'MP3, M4A, WAV, FLAC and OGG work.',
    },
    BAD_CONFIGURATION: {
      message: 'The environment variable {variable} has a value that does not work.',
      advice: 'It may be: {expected}.',
    },
    MODEL_MISSING: {
      message: 'A model file is missing: {model}.',
      advice: 'Run {remedy} in the folder of Photodance, then ./dance doctor.',
    },
    ENCODER_MISSING: {
      message: 'ffmpeg is missing, so no video can be written.',
      advice:
        'Install it (Debian: apt-get install ffmpeg, macOS: brew install ffmpeg) and try again.',
    },
    ENCODER_FAILED: {
      message: 'ffmpeg stopped before the clip was done.',
      advice: 'Is there room on the disk? ./dance doctor says what works here.',
    },
    TEMPLATE_BROKEN: {
      message: 'The dance “{template}” has a fault in its files.',
      advice: 'Choose another dance, or restore the folder templates/{template}.',
    },
    FOLDER_MISSING: {
      message: 'There is no folder “{path}”.',
      advice: 'Check how it is spelled.',
    },
    MODEL_UNKNOWN: {
      message: 'There is no model called “{name}”.',
      advice: 'Known are: {known}. Single files: ./dance models list',
    },
    MODEL_NOT_AGREED: {
      message: 'Nothing was fetched: the licences were not agreed to.',
      advice: 'Type yes when you are asked, or say --yes.',
    },
    MODEL_ELSEWHERE: {
      message: '“{file}” cannot be linked into “{folder}”, which is on another disk.',
      advice:
        'Say --copy to copy it, or set MODELS_DIR to a folder on its disk and say the same again.',
    },
    MODEL_REFUSED: {
      message: '“{file}” cannot be used as {model}.',
      advice: 'What is wrong with it: ./dance models verify',
    },
    MODEL_UNREACHABLE: {
      message: '{model} cannot be fetched from {host}: {problem}.',
      advice:
        'Try again later, name a mirror with --mirror URL, or fetch it elsewhere and say ./dance models add FOLDER. What was fetched is kept.',
    },
    MODELS_NO_ROOM: {
      message:
        'There is no room for the models: {needed} are needed in “{folder}”, {free} are free.',
      advice: 'Make room, or set MODELS_DIR to a folder on another disk. What was fetched is kept.',
    },
    MODELS_DISK_FULL: {
      message: 'The disk of “{folder}” is full.',
      advice: 'Make room and say the same again: it goes on with what is there.',
    },
    MODELS_UNWRITABLE: {
      message: 'The models’ folder “{folder}” cannot be written.',
      advice: 'Make it a folder that you may write to, or set MODELS_DIR to another.',
    },
    MODELS_BUSY: {
      message: 'Another ./dance models is at work in “{folder}”.',
      advice: 'Wait until it has ended.',
    },
    CACHE_NO_ROOM: {
      message:
        'There is no room for the weights in half precision: {neededGigabytes} GB are needed in “{folder}”, {freeGigabytes} GB are free.',
      advice:
        'Make room, or set PHOTODANCE_VAR to a folder on another disk. They are written once; the models stay as they are.',
    },
    PROVIDER_MISSING: {
      message: 'Nothing of what PROVIDERS names can compute the networks here: {providers}.',
      advice: './dance doctor says what is missing. With cpu among them it always works, slowly.',
    },
    MEMORY_SHORT: {
      message:
        'Even the smallest picture needs {neededGigabytes} GB of memory here; {freeGigabytes} GB are free.',
      advice: 'Free some memory, or ask for fewer seconds; or take the engine puppet.',
    },
    SIDE_TOO_LARGE: {
      message:
        'Drawn {sidePx} px large the clip needs {neededGigabytes} GB of memory; {freeGigabytes} GB are free.',
      advice: '{fittingPx} px would fit: set NEURAL_SIDE to that, or leave it out.',
    },
    STORE_REFUSED: {
      message: 'The store {store} refuses: {reason}.',
      advice:
        'Check STORE, S3_ENDPOINT, S3_REGION and the keys: the bucket must exist, and the key may read, write, list and remove there.',
    },
    STORE_AWAY: {
      message: 'The store {store} does not answer: {reason}.',
      advice: 'Is it running, and is S3_ENDPOINT right? Then try again.',
    },
    REDIS_AWAY: {
      message: 'Redis does not answer.',
      advice: 'Is it running, and is REDIS_URL right? Then try again.',
    },
    OUTPUT_UNWRITABLE: {
      message: 'The clip cannot be written to “{path}”.',
      advice: 'Choose a folder that exists and that you may write to, with -o.',
    },
    DISK_FULL: {
      message: 'There is no room on the disk for the clip.',
      advice: 'Make room, or choose a folder on another disk with -o.',
    },
    RENDERER_DIED: {
      message: 'The part that makes the clip stopped unexpectedly.',
      advice: 'Try again; if it happens again, the machine may be short of memory.',
    },
    INTERNAL: {
      message: 'Something went wrong that should not have.',
      advice: 'Try again. If it happens again, please report it with the photo’s kind and size.',
    },
  },
  argumentProblems: {
    photoMissing: 'The photo is missing.',
    danceMissing: 'The dance is missing.',
    optionUnknown: 'There is no option “{option}”.',
    valueMissing: '{option} needs a value.',
    secondsWrong: '--seconds takes a number from {min} to {max}, not “{value}”.',
    seedWrong: '--seed takes a whole number from 0 up, not “{value}”.',
    engineWrong: '--engine takes one of {engines}, not “{value}”.',
    languageWrong: '--lang takes zh-CN or en, not “{value}”.',
    outputNotMp4: 'The clip is an MP4, so -o takes a name that ends in .mp4, not “{value}”.',
  },
  notes: {
    HALF_BODY:
      'The legs are not in the photo, so the upper body dances. With a photo from head to feet, everything does.',
    OTHERS_IGNORED: 'Of the {count} people in the photo the largest one dances.',
    PICTURE_ENLARGED:
      'The photo is small ({widthPx} × {heightPx}) and was enlarged, so the clip looks a little soft.',
    PLACE_STANDS_IN:
      'That place has no picture of its own yet, so it is the one that comes nearest.',
    PLACE_UNKNOWN:
      'No place was named that is known here, so it is a studio. Name one, for example “at the beach”.',
    FACE_NOT_SEEN:
      'No face could be seen in the photo well enough, so the clip is drawn from the sentence alone.',
    SENTENCE_CUT: 'The sentence was too long for this engine; it did not see its end: “{cut}”.',
  },
  memoryOnDevice:
    'Drawn {widthPx} × {heightPx} px large; that takes about {deviceGigabytes} GB of the graphics processor’s memory, and {hostGigabytes} GB of the machine’s.',
  reports: {
    PROVIDER_CHOSEN: 'The networks run on {provider}.',
    MEMORY_PLANNED:
      'Drawn {widthPx} × {heightPx} px large; that takes about {hostGigabytes} GB of memory.',
    WEIGHTS_HALVED:
      'The weights are being written in half precision for this processor, once: {gigabytes} GB.',
    PREVIEW_READY: 'A first look, while it lasts: {path}',
  },
  stages: {
    start: 'Getting ready',
    decode: 'Reading the photo',
    findFigure: 'Finding the person',
    coach: 'Looking at the photo',
    paint: 'Painting the scene',
    choreograph: 'Fitting the dance',
    draw: 'Drawing',
    encode: 'Finishing the clip',
  },
  names: {
    leftArm: 'left arm',
    rightArm: 'right arm',
    leftHand: 'left hand',
    rightHand: 'right hand',
    leftLeg: 'left leg',
    rightLeg: 'right leg',
    leftFoot: 'left foot',
    rightFoot: 'right foot',
    above: 'above',
    below: 'below',
  },
  listSeparator: ', ',
  aiLabel: 'AI-generated',
  terminal: {
    help: `Makes the person in a photo dance.

  ./dance PHOTO DANCE [-o FILE]        makes a clip and prints its path
  ./dance PHOTO "SENTENCE" [-o FILE]   the same where the sentence says, in its clothes; a face is enough

Dances: {dances}

  -o FILE          where the clip goes; else PHOTO-DANCE.mp4 here, never overwriting
  --seconds 5..30  about how long, 10 by default
  --mirror         dances with left and right exchanged
  --no-music       without music
  --seed N         the same number gives the same clip again
  --engine NAME    puppet, or where its models are installed animate-anyone, or dreamoving for a sentence
  --lang zh-CN|en  the language of the messages and of the clip, LANG's by default
  --json           prints one JSON object on stdout`,
    interrupted: 'Stopped.',
    remaining: '{time} left',
    seconds: 'about {count} s',
    minutes: 'about {count} min',
    hours: 'about {count} h',
  },
};

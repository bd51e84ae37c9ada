import type { ModelsWords } from './models-words.ts';

const again = 'Get it anew: ./dance models pull {model}';

export const modelsEn: ModelsWords = {
  states: {
    ready: 'here, and checked',
    unchecked: 'here, its hash not looked at yet (./dance models verify)',
    unfit: 'here, but not right',
    partial: 'fetched in part',
    missing: 'missing',
  },
  problems: {
    wrongSize: {
      message: '“{file}” has {found} bytes, and {model} has {expected}.',
      advice: `It is cut off, or another version. ${again}`,
    },
    cutOff: { message: '“{file}” is cut off ({reason}).', advice: again },
    hostile: {
      message: '“{file}” is refused: {reason}.',
      advice:
        'Weights are numbers; this file would run a program where others load it. Delete it, and take it from its source.',
    },
    damaged: {
      message: '“{file}” is no file of weights that can be read ({reason}).',
      advice: again,
    },
    missingKeys: {
      message: '“{file}” is not {model}: {count} of its weights are missing, the first is {key}.',
      advice: 'Is it another network? ./dance models list says which files are known.',
    },
    strangeKeys: {
      message: '“{file}” is not {model}: {count} weights do not belong there, the first is {key}.',
      advice: 'Is it another network? ./dance models list says which files are known.',
    },
    wrongShape: {
      message: '“{file}” is not {model}: {key} is {found}, not {expected}.',
      advice: 'Is it another network? ./dance models list says which files are known.',
    },
    otherModel: {
      message: '“{file}” holds the weights of {other}, not of {model}.',
      advice:
        'Were two files exchanged? Move them elsewhere and let them be taken by what they hold: ./dance models add FOLDER',
    },
    wrongHash: {
      message: 'The SHA-256 of “{file}” is {found}, and that of {model} is {expected}.',
      advice: `It is damaged, or another version. ${again}`,
    },
    changed: {
      message:
        '“{file}” has changed since it was taken: its SHA-256 is {found}, and it was {expected}.',
      advice: `If nobody changed it, the disk may be failing. ${again}`,
    },
    leadsOut: {
      message: '“{file}” is a link that leads out of its folder, where the runtime reads nothing.',
      advice: 'Take it as a hard link or a copy: ./dance models add FOLDER',
    },
    settings: {
      message: '“{file}” is no settings of a model: {reason}.',
      advice: 'Set it right, or delete it: without it a model is run as usual.',
    },
    otherNetwork: {
      message: 'A file of weights is not what its name says: {reason}.',
      advice: './dance models verify says which, and what it is.',
    },
    notTokenizer: {
      message: '“{file}” is not a tokenizer’s {model}: {reason}.',
      advice: again,
    },
  },
  sourceProblems: {
    status: 'it answers {status}',
    notThere: 'the file is not there (404)',
    noAnswer: 'it does not answer',
    cut: 'the connection breaks again and again',
    tooManyRedirects: 'it sends from one address to the next without an end',
    notSafe: 'it leads to an address that is not encrypted, {to}',
    otherSize: 'it has a file of {found} bytes, not of {expected}',
  },
  complete: 'complete',
  incomplete: '{count} missing, {size} to fetch: ./dance models pull {set}',
  optional: 'not needed, used when it is here',
  instead: 'not needed: another file does the same',
  about: 'about {size}',
  licence: 'Licence:',
  where: 'Folder: {folder}',
  added: '{model} is taken from “{file}”.',
  alreadyHere: '{model} is here already.',
  misnamed: '“{file}” is named like {model} and holds {other}; it is taken as what it holds.',
  ambiguous:
    '“{file}” has the keys of {models}, and other networks have them too: name it like the one that it is, and try again.',
  leftAlone: 'Other files that were left alone: {count}.',
  nothingFound: 'No known model file is in “{folder}”.',
  willFetch: '{count} to fetch, {size} in all.',
  nothingToFetch: 'All of it is here already.',
  agree: 'Do you agree to these licences and restrictions? Type yes: ',
  fetched: '{model} is here.',
  restarted: '{model}: the source has another version than the part that was here; from the start.',
  verified: 'right',
  recorded: 'read for the first time; its SHA-256 is kept: {sha256}',
  nothingHere: 'No model files are here yet: ./dance models list',
  interrupted: 'Stopped. What was fetched is kept, and the same command goes on from there.',
  hashing: 'checking',
  fetching: 'fetching',
  usage: `Usage:
  ./dance models list                   what is known, what is here, what is missing
  ./dance models add FOLDER             takes files that lie on this machine, by hard link;
                                        from another disk with --copy
  ./dance models pull NAME              fetches a set or a file; --yes agrees to the licences,
                                        --mirror URL fetches from there
  ./dance models verify [NAME]          reads and hashes everything anew
  --json, --lang zh|en`,
};

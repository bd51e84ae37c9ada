import {
  type Check,
  fields,
  flag,
  integer,
  isFields,
  list,
  oneOf,
  orNull,
  type Report,
  text,
  texts,
} from './shape.ts';

// Parameters and limits from discord-api-spec (openapi.json of 2026-07-18, MIT) and from Discord's documentation of
// application commands.

/** Source: Discord API, "Application Command Naming". */
const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const name: Check = (value, path, report) => {
  const fits = typeof value === 'string' && slashName.test(value);
  if (!fits || value !== value.toLowerCase())
    report(`${path}: ${JSON.stringify(value)} is no name`);
};

const names: Check = (value, path, report) => {
  texts(32)(value, path, report);
  for (const [tag, inner] of Object.entries(isFields(value) ? value : {})) {
    name(inner, `${path}.${tag}`, report);
  }
};

const described = {
  description: text(100, 1),
};

const localised = { description_localizations: orNull(texts(100)) };

const choice = fields(
  { name: text(100, 1), value: text(100, 1) },
  { name_localizations: orNull(texts(100)) },
);

const numeric = integer(-(2 ** 53), 2 ** 53);

const option: Check = (value, path, report) => {
  const type = isFields(value) ? value['type'] : undefined;
  const own: Readonly<Record<string, Check>> =
    type === 3
      ? {
          autocomplete: flag,
          choices: list(choice, 25),
          min_length: integer(0, 6000),
          max_length: integer(1, 6000),
        }
      : type === 4
        ? { min_value: numeric, max_value: numeric }
        : {};
  fields(
    { type: oneOf(3, 4, 5, 11), name, ...described },
    { name_localizations: orNull(names), ...localised, required: flag, ...own },
  )(value, path, report);
  if (isFields(value) && value['autocomplete'] === true && value['choices']) {
    report(`${path}: autocomplete and choices`);
  }
};

const places = {
  integration_types: list(oneOf(0, 1), 2, 1),
  contexts: list(oneOf(0, 1, 2), 3, 1),
  default_member_permissions: orNull(text(20)),
  nsfw: flag,
};

const command: Check = (value, path, report) => {
  const type = isFields(value) ? (value['type'] ?? 1) : 1;
  if (type === 1) {
    fields(
      { name, ...described },
      {
        type: oneOf(1),
        name_localizations: orNull(names),
        ...localised,
        ...places,
        options: list(option, 25),
      },
    )(value, path, report);
  } else {
    fields(
      { type: oneOf(2, 3), name: text(32, 1) },
      { name_localizations: orNull(texts(32)), ...places },
    )(value, path, report);
  }
};

/** Checks the body of a bulk overwrite. */
export function checkCommands(body: unknown, report: Report): void {
  list(command, 130)(body, 'commands', report);
  const all = (Array.isArray(body) ? body : []).filter(isFields);
  const most = { 1: 100, 2: 15, 3: 15 };
  for (const [type, max] of Object.entries(most)) {
    const alike = all.filter((one) => String(one['type'] ?? 1) === type);
    if (alike.length > max) report(`commands: ${alike.length} of type ${type}, ${max} at most`);
    const taken = alike.map((one) => one['name']);
    if (new Set(taken).size !== taken.length) report('commands: a name twice');
  }
}

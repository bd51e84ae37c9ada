import {
  anything,
  bits,
  type Check,
  type Fields,
  fields,
  flag,
  integer,
  isFields,
  list,
  oneOf,
  orNull,
  type Report,
  snowflake,
  text,
} from './shape.ts';

// Parameters, types and limits from discord-api-spec (openapi.json of 2026-07-18, MIT) and from Discord's
// documentation of messages and components; the file itself is not part of the project.

export const flags = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, quiet: 1 << 12, v2: 1 << 15 };

export const componentTypes = {
  row: 1,
  button: 2,
  select: 3,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
} as const;

const componentsMax = 40;
const v2TextMax = 4000;

const emoji = fields({}, { id: orNull(snowflake), name: orNull(text(64)), animated: flag });
const id = integer(0, 2 ** 31 - 1);
const media = fields({ url: text(2048, 1) });

const button: Check = (value, path, report) => {
  const common = { type: oneOf(2), style: integer(1, 6) };
  const shown = { id, label: text(80), emoji, disabled: flag };
  const isLink = isFields(value) && value['style'] === 5;
  if (isLink) fields({ ...common, url: text(512, 1) }, shown)(value, path, report);
  else fields({ ...common, custom_id: text(100, 1) }, shown)(value, path, report);
  if (isFields(value) && !value['label'] && !value['emoji']) report(`${path}: a button of nothing`);
};

const option = fields(
  { label: text(100, 1), value: text(100, 1) },
  { description: text(100), emoji, default: flag },
);

const select = fields(
  { type: oneOf(3), custom_id: text(100, 1), options: list(option, 25, 1) },
  {
    id,
    placeholder: text(150),
    min_values: integer(0, 25),
    max_values: integer(1, 25),
    disabled: flag,
  },
);

const row: Check = (value, path, report) => {
  fields({ type: oneOf(1), components: list(anything, 5, 1) }, { id })(value, path, report);
  const inner = isFields(value) && Array.isArray(value['components']) ? value['components'] : [];
  for (const [index, one] of inner.entries()) {
    const isSelect = isFields(one) && one['type'] === componentTypes.select;
    (isSelect ? select : button)(one, `${path}.components[${index}]`, report);
    if (isSelect && inner.length > 1) report(`${path}: a select menu shares its row`);
  }
};

const display = fields({ type: oneOf(10), content: text(v2TextMax, 1) }, { id });
const thumbnail = fields(
  { type: oneOf(11), media },
  { id, description: orNull(text(1024)), spoiler: flag },
);

const shapes: Readonly<Record<number, Check>> = {
  [componentTypes.row]: row,
  [componentTypes.text]: display,
  [componentTypes.separator]: fields(
    { type: oneOf(14) },
    { id, divider: flag, spacing: oneOf(1, 2) },
  ),
  [componentTypes.gallery]: fields(
    {
      type: oneOf(12),
      items: list(fields({ media }, { description: orNull(text(1024)), spoiler: flag }), 10, 1),
    },
    { id },
  ),
  [componentTypes.section]: fields(
    {
      type: oneOf(9),
      components: list(display, 3, 1),
      accessory: (value, path, report) =>
        (isFields(value) && value['type'] === 11 ? thumbnail : button)(value, path, report),
    },
    { id },
  ),
  [componentTypes.file]: fields({ type: oneOf(13), file: media }, { id, spoiler: flag }),
  [componentTypes.container]: fields(
    {
      type: oneOf(17),
      components: list((value, path, report) => component(value, path, report), 40, 1),
    },
    { id, accent_color: orNull(integer(0, 0xffffff)), spoiler: flag },
  ),
};

function component(value: unknown, path: string, report: Report): void {
  const shape = isFields(value) ? shapes[Number(value['type'])] : undefined;
  if (shape) shape(value, path, report);
  else report(`${path}: no such component`);
}

const attachment = fields(
  { id: (value, path, report) => id(Number(value), path, report) },
  { filename: text(1024, 1), description: orNull(text(1024)), title: orNull(text(1024)) },
);

const allowedMentions = fields(
  {},
  {
    parse: list(oneOf('roles', 'users', 'everyone'), 3),
    users: list(snowflake, 100),
    roles: list(snowflake, 100),
    replied_user: flag,
  },
);

const reference = fields(
  { message_id: snowflake },
  { type: oneOf(0), channel_id: snowflake, guild_id: snowflake, fail_if_not_exists: flag },
);

const common = {
  content: orNull(text(2000)),
  embeds: orNull(list(anything, 10)),
  components: orNull(list(component, componentsMax)),
  attachments: orNull(list(attachment, 10)),
  allowed_mentions: orNull(allowedMentions),
};

export type MessageKind = 'create' | 'followUp' | 'edit';

/** Checks the body of a message. earlier: the flags of the message that is edited. files: names of those sent along;
 *  kept: names of the attachments that stay. */
export function checkMessage(
  body: unknown,
  kind: MessageKind,
  { earlier, files }: { earlier: number; files: readonly string[] },
  report: Report,
): void {
  const visible = flags.suppressEmbeds | flags.quiet | flags.v2;
  const shape = {
    create: fields(
      {},
      {
        ...common,
        tts: flag,
        flags: bits(visible),
        message_reference: reference,
        nonce: text(25, 1),
        enforce_nonce: flag,
      },
    ),
    followUp: fields({}, { ...common, tts: flag, flags: bits(visible | flags.ephemeral) }),
    edit: fields({}, { ...common, flags: bits(flags.suppressEmbeds | flags.v2) }),
  }[kind];
  shape(body, kind, report);
  if (!isFields(body)) return;
  const isV2 = ((Number(body['flags'] ?? 0) | earlier) & flags.v2) !== 0;
  checkComponents(body, isV2, report);
  const named = (Array.isArray(body['attachments']) ? body['attachments'] : []).filter(isFields);
  for (const [index] of files.entries()) {
    if (!named.some((one) => String(one['id']) === String(index))) {
      report(`${kind}.attachments: the file ${index} is not described`);
    }
  }
}

function checkComponents(body: Fields, isV2: boolean, report: Report): void {
  const top = (Array.isArray(body['components']) ? body['components'] : []).filter(isFields);
  const all = flatten(top);
  if (all.length > componentsMax) report(`components: ${all.length}, ${componentsMax} at most`);
  const ids = all.map((one) => one['custom_id']).filter((value) => value !== undefined);
  if (new Set(ids).size !== ids.length) report('components: a custom_id twice');
  if (isV2) {
    if (body['content']) report('content: not with components V2');
    if (Array.isArray(body['embeds']) && body['embeds'].length > 0) {
      report('embeds: not with components V2');
    }
    const texts = all.filter((one) => one['type'] === componentTypes.text);
    const length = texts.reduce((sum, one) => sum + [...String(one['content'])].length, 0);
    if (length > v2TextMax) report(`components: ${length} characters, ${v2TextMax} at most`);
  } else {
    if (top.length > 5) report(`components: ${top.length} rows, 5 at most`);
    if (top.some((one) => one['type'] !== componentTypes.row)) {
      report('components: only rows without the flag of V2');
    }
  }
}

/** A component and all that it holds. */
export function flatten(components: readonly unknown[]): Fields[] {
  return components.filter(isFields).flatMap((one) => {
    const inner = Array.isArray(one['components']) ? one['components'] : [];
    const accessory = one['accessory'] === undefined ? [] : [one['accessory']];
    return [one, ...flatten([...inner, ...accessory])];
  });
}

/** The addresses of the pictures and files that components show. */
export function mediaOf(components: readonly unknown[]): string[] {
  return flatten(components).flatMap((one) => {
    const items = Array.isArray(one['items']) ? one['items'].filter(isFields) : [];
    return [one, ...items]
      .flatMap((holder) => [holder['media'], holder['file']])
      .filter(isFields)
      .map((found) => String(found['url']));
  });
}

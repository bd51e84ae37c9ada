import type { ChatEvent, ImageRef } from '../../core/chat/chat-event.ts';
import { commandKinds, commands, optionKinds, options } from '../../core/command/grammar.ts';
import { readImage, readImages } from './image-ref.ts';
import type { InteractionNote } from './interaction-notes.ts';
import { asObject, countAt, idAt, type Loose, objectAt, objectsAt, textAt } from './loose.ts';
import type { Setting } from './read-message.ts';
import { uploadBytesMax } from './upload-limit.ts';

// Source of the numbers: Discord API, "Interaction Type", "Application Command Types", "Component Types".
const types = { command: 2, component: 3, autocomplete: 4 } as const;
const messageMenu = 3;
const stringSelect = 3;

const textLengthMax = 2000;

export type ReadInteraction =
  | { readonly kind: 'event'; readonly event: ChatEvent; readonly note: InteractionNote }
  | {
      readonly kind: 'autocomplete';
      readonly id: string;
      readonly token: string;
      readonly typed: string;
      readonly locale: string | null;
    };

/** An interaction of INTERACTION_CREATE as the conversation takes it, with what answers it; null for one that cannot be
 *  answered. Total. */
export function readInteraction(payload: Loose, setting: Setting): ReadInteraction | null {
  const id = idAt(payload, 'id');
  const token = textAt(payload, 'token');
  if (id === null || token === null || !/^[\w.-]{1,1000}$/.test(token)) return null;
  const data = objectAt(payload, 'data');
  const type = countAt(payload, 'type');
  if (type === types.autocomplete) {
    const focused = objectsAt(data, 'options').find((option) => option['focused'] === true);
    const typed = (focused && textAt(focused, 'value')) ?? '';
    return { kind: 'autocomplete', id, token, typed, locale: textAt(payload, 'locale') };
  }
  if (type !== types.command && type !== types.component) return null;

  const channelId = idAt(payload, 'channel_id') ?? idAt(objectAt(payload, 'channel'), 'id');
  const applicationId = idAt(payload, 'application_id');
  const user = asObject(objectAt(payload, 'member')['user']) ?? objectAt(payload, 'user');
  const senderId = idAt(user, 'id');
  if (channelId === null || applicationId === null || senderId === null) return null;
  const said =
    type === types.component
      ? readPressed(payload, data)
      : readCommand(data, channelId, setting.userId);
  if (said === null) return null;

  const guildId = idAt(payload, 'guild_id');
  const tier = guildId === null ? 0 : setting.tierOf(guildId);
  const note: InteractionNote = {
    applicationId,
    token,
    isMember: isMember(payload),
    kind: type === types.component ? 'button' : 'command',
    isPrivate: said.isPrivate,
  };
  const event: ChatEvent = {
    id,
    thread: {
      platform: 'discord',
      channelId,
      topicId: null,
      replyToId: said.replyToId,
      interactionId: id,
      askerId: senderId,
    },
    sender: { id: senderId, locale: textAt(payload, 'locale') },
    addressedBy: type === types.component ? 'button' : 'slash',
    text: said.text.slice(0, textLengthMax),
    action: said.action,
    images: said.images,
    imagesPostedBy: said.imagesPostedBy,
    uploadBytesMax: countAt(payload, 'attachment_size_limit') || uploadBytesMax(tier),
    receivedAt: setting.receivedAt,
  };
  return { kind: 'event', event, note };
}

interface Said {
  readonly text: string;
  readonly action: string | null;
  readonly images: ImageRef[];
  readonly imagesPostedBy: string | null;
  readonly replyToId: string | null;
  readonly isPrivate: boolean;
}

/** A button, or a choice of a menu. */
function readPressed(payload: Loose, data: Loose): Said | null {
  const { values } = data as { values?: unknown };
  const [chosen] = Array.isArray(values) ? values : [];
  const action =
    countAt(data, 'component_type') === stringSelect ? chosen : textAt(data, 'custom_id');
  if (typeof action !== 'string' || action === '') return null;
  const replyToId = idAt(objectAt(payload, 'message'), 'id');
  const said = { text: '', action, images: [], imagesPostedBy: null };
  return { ...said, replyToId, isPrivate: false };
}

function readCommand(data: Loose, channelId: string, userId: string): Said | null {
  if (countAt(data, 'type') === messageMenu) return readMessageCommand(data, channelId, userId);
  const kind = commandKinds.find((known) => commands[known].name === textAt(data, 'name'));
  if (kind === undefined) return null;
  const given = new Map(
    objectsAt(data, 'options').map((option) => [textAt(option, 'name') ?? '', option['value']]),
  );
  const attachments = objectAt(objectAt(data, 'resolved'), 'attachments');
  const photo = asObject(attachments[String(given.get('photo'))]);
  const image = photo && readImage(photo, { channelId, messageId: null });
  return {
    text: [`/${kind}`, ...spoken(given)].join(' '),
    action: null,
    images: image ? [image] : [],
    imagesPostedBy: null,
    replyToId: null,
    isPrivate: commands[kind].isPrivate,
  };
}

/** "Make it dance": the pictures of the message that it was chosen for. */
function readMessageCommand(data: Loose, channelId: string, userId: string): Said {
  const messageId = idAt(data, 'target_id');
  const messages = objectAt(objectAt(data, 'resolved'), 'messages');
  const target = messageId === null ? {} : objectAt(messages, messageId);
  const author = idAt(objectAt(target, 'author'), 'id');
  const passedOn = objectsAt(target, 'message_snapshots').map((one) => objectAt(one, 'message'));
  const images =
    author === userId
      ? []
      : [target, ...passedOn].flatMap((one) =>
          readImages(one, { channelId, messageId }, 'pictures'),
        );
  return {
    text: `/${commands.dance.name}`,
    action: null,
    images,
    imagesPostedBy: images.length > 0 ? author : null,
    replyToId: messageId,
    isPrivate: false,
  };
}

/** The options of a slash command as somebody would type them. */
function spoken(given: ReadonlyMap<string, unknown>): string[] {
  const told = ['dance', 'prompt', 'language']
    .map((name) => given.get(name))
    .filter((value) => typeof value === 'string')
    .map((value) => value.replace(/\s+/g, ' ').trim());
  const switched = optionKinds.flatMap((kind) => {
    const value = given.get(options[kind].name);
    if (typeof value === 'boolean') return [`--${options[kind].name}=${value ? 'on' : 'off'}`];
    const isPlain =
      typeof value === 'number' || (typeof value === 'string' && /^[\w-]+$/.test(value));
    return isPlain ? [`--${options[kind].name}=${value}`] : [];
  });
  return [...told, ...switched];
}

/** Whether the bot is in that place, or only the application of whoever asked. Source: Discord API, "Authorizing
 *  Integration Owners Object": the key 0 is there for an installation to the guild or a direct message with the bot. */
function isMember(payload: Loose): boolean {
  const owners = asObject(payload['authorizing_integration_owners']);
  if (owners === null) return payload['guild_id'] !== undefined;
  return owners['0'] !== undefined;
}

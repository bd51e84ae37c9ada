import { createHash } from 'node:crypto';
import type { Button, ClipFile, GalleryItem, PictureFile, Reply } from '../../core/chat/reply.ts';

// Source of the numbers: Discord API, "Component Reference", "Message Flags", "Create Message", read on 2026-11-28.
const types = { row: 1, button: 2, select: 3, text: 10, gallery: 12 } as const;
const styles = { main: 1, plain: 2, danger: 4 } as const;
const rowsMax = 5;
const buttonsPerRow = 5;
const choicesMax = 25;
const labelMax = 80;
const choiceTextMax = 100;
const contentMax = 2000;
const altTextMax = 1024;
const nonceLength = 25;

export const flags = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, componentsV2: 1 << 15 } as const;

/** The name of the menu of a gallery; what is chosen says itself what it means. */
const menuId = 'menu';

export interface WrittenMessage {
  readonly content?: string | null;
  readonly components: readonly object[];
  /** Left out, the message keeps those that it has. */
  readonly attachments?: readonly { id: number; filename: string; description: string }[];
  readonly flags: number;
  readonly allowed_mentions: { parse: []; users?: string[]; replied_user?: boolean };
}

/** A file to send along: what it is called, and where it lies. */
export interface WrittenFile {
  readonly name: string;
  readonly path: string;
}

export interface Written {
  readonly message: WrittenMessage;
  readonly files: readonly WrittenFile[];
}

/** A reply as Discord takes it. pictureOf: where the picture of a dance lies; null for none. */
export function writeReply(
  reply: Reply,
  pictureOf: (templateId: string) => string | null,
): Written {
  return reply.gallery.length > 0 ? writeGallery(reply, pictureOf) : writePlain(reply);
}

function writePlain({ text, buttons, clip, picture }: Reply): Written {
  const message = {
    content: shorten(asWritten(text), contentMax),
    components: writeRows(buttons, rowsMax),
    flags: flags.suppressEmbeds,
    allowed_mentions: { parse: [] as [] },
  };
  const shown = clip ?? picture;
  if (shown === 'kept') return { message, files: [] };
  if (shown === null) return { message: { ...message, attachments: [] }, files: [] };
  const file = { name: nameOf(shown), path: shown.path };
  const description = shorten(shown.description, altTextMax);
  const attachments = [{ id: 0, filename: file.name, description }];
  return { message: { ...message, attachments }, files: [file] };
}

/** Pictures of dances, a menu to choose from, and buttons: components of the second kind, which take no content. */
function writeGallery(
  { text, gallery, buttons }: Reply,
  pictureOf: (templateId: string) => string | null,
): Written {
  const shown = gallery.slice(0, choicesMax);
  const pictures = shown
    .map((item) => ({ item, path: pictureOf(item.templateId) }))
    .filter((picture): picture is { item: GalleryItem; path: string } => picture.path !== null)
    .slice(0, 10)
    .map(({ item, path }, id) => ({
      id,
      path,
      filename: `${plainFileName(item.templateId)}-${id}.webp`,
      description: shorten(`${item.label}: ${item.description}`, altTextMax),
    }));
  const options = shown.map(({ label, description, action }) => ({
    label: shorten(label, choiceTextMax),
    description: shorten(description, choiceTextMax),
    value: action,
  }));
  const items = pictures.map(({ filename, description }) => ({
    media: { url: `attachment://${filename}` },
    description,
  }));
  return {
    message: {
      content: null,
      components: [
        { type: types.text, content: shorten(asWritten(text), contentMax) },
        ...(items.length > 0 ? [{ type: types.gallery, items }] : []),
        { type: types.row, components: [{ type: types.select, custom_id: menuId, options }] },
        ...writeRows(buttons, rowsMax),
      ],
      attachments: pictures.map(({ id, filename, description }) => ({ id, filename, description })),
      flags: flags.componentsV2,
      allowed_mentions: { parse: [] },
    },
    files: pictures.map(({ filename, path }) => ({ name: filename, path })),
  };
}

/** Rows of five buttons at most. Where there are too many, the last row stays: it leads to the rest. */
function writeRows(rows: Reply['buttons'], max: number): object[] {
  const seen = new Set<string>();
  const fitting = rows
    .map((row) => row.filter(({ action }) => !seen.has(action) && seen.add(action)))
    .flatMap((row) =>
      Array.from({ length: Math.ceil(row.length / buttonsPerRow) }, (_, index) =>
        row.slice(index * buttonsPerRow, (index + 1) * buttonsPerRow),
      ),
    );
  const kept =
    fitting.length > max ? [...fitting.slice(0, max - 1), ...fitting.slice(-1)] : fitting;
  return kept.map((row) => ({ type: types.row, components: row.map(writeButton) }));
}

function writeButton({ label, action, style }: Button): object {
  return {
    type: types.button,
    style: styles[style],
    label: shorten(label, labelMax),
    custom_id: action,
  };
}

/** What is hidden stays so by its name. Source: Discord API, "Uploading Files". */
function nameOf({ fileName, isSpoiler }: ClipFile | PictureFile): string {
  const name = plainFileName(fileName);
  return isSpoiler ? `SPOILER_${name}` : name;
}

function plainFileName(name: string): string {
  return (
    name
      .replace(/[^\w.-]/g, '_')
      .replace(/^\.+/, '')
      .slice(-100) || 'clip.mp4'
  );
}

/** What people wrote is shown as they wrote it: no headings, links or mentions come of it. */
function asWritten(text: string): string {
  return text.replace(/[\\*_~`|<[\]]|^[#>-]/gm, '\\$&').replace(/^(\d+)\./gm, '$1\\.');
}

/** max: UTF-16 code units, the most that any way of counting gives. Never cut within a character. */
function shorten(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/\p{Cs}$/u, '')}…`;
}

/** The same for the same key, so that what is sent twice within minutes appears once. */
export function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, nonceLength);
}

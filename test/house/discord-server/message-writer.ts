import { ApiError } from './api-error.ts';
import { checkMessage, flags, type MessageKind, mediaOf } from './message-shape.ts';
import type { ApiRequest } from './request.ts';
import { isFields, type Report } from './shape.ts';
import type { Attachment, Channel, Message, World } from './world.ts';

interface MessageBody {
  readonly content?: string | null;
  readonly components?: readonly unknown[] | null;
  readonly embeds?: readonly unknown[] | null;
  readonly attachments?: readonly {
    id: string | number;
    filename?: string;
    description?: string;
  }[];
  readonly flags?: number;
}

/** What a message says and shows, from a body that was checked. */
export class MessageWriter {
  readonly #world: World;
  readonly #report: Report;

  constructor(world: World, report: Report) {
    this.#world = world;
    this.#report = report;
  }

  /** What is wrong is told and refused. @throws ApiError 50035, 50006, 40005 */
  write(
    { body, files }: ApiRequest,
    kind: MessageKind,
    {
      channel,
      sizeBytesMax,
      earlier,
    }: {
      channel: Channel;
      sizeBytesMax: number;
      earlier: Message | null;
    },
  ): Pick<Message, 'content' | 'attachments' | 'components' | 'flags'> {
    const faults: string[] = [];
    const names = files.map(({ name }) => name);
    checkMessage(body ?? {}, kind, { earlier: earlier?.flags ?? 0, files: names }, (fault) =>
      faults.push(fault),
    );
    const said = (isFields(body) ? body : {}) as MessageBody;
    if (files.some(({ bytes }) => bytes.length > sizeBytesMax)) throw new ApiError(40005);
    const attachments = this.#attachments(said, files, channel, earlier, faults);
    const components =
      said.components ?? (said.components === null ? [] : earlier?.components) ?? [];
    const isV2 = (((said.flags ?? 0) | (earlier?.flags ?? 0)) & flags.v2) !== 0;
    const addresses = mediaOf(components);
    for (const address of addresses) {
      const name = /^attachment:\/\/(.+)$/.exec(address)?.[1];
      if (!attachments.some(({ filename }) => filename === name)) {
        faults.push(`components: nothing is called ${address}`);
      }
    }
    if (isV2) {
      for (const { filename } of attachments) {
        if (!addresses.includes(`attachment://${filename}`)) {
          faults.push(`attachments: ${filename} is not shown`);
        }
      }
    }
    if (faults.length > 0) {
      for (const fault of faults) this.#report(fault);
      throw new ApiError(50035);
    }
    const content = said.content === undefined ? (earlier?.content ?? '') : (said.content ?? '');
    if (content === '' && components.length === 0 && attachments.length === 0) {
      this.#report('message: empty');
      throw new ApiError(50006);
    }
    return { content, components, attachments, flags: (said.flags ?? 0) | (earlier?.flags ?? 0) };
  }

  /** In v10 an edit that names no attachments keeps the old ones unless files come along; those named stay. */
  #attachments(
    { attachments: named }: MessageBody,
    files: ApiRequest['files'],
    channel: Channel,
    earlier: Message | null,
    faults: string[],
  ): Attachment[] {
    const old = earlier?.attachments ?? [];
    if (named === undefined && files.length === 0) return old;
    const kept = old.filter(({ id }) => named?.some((one) => String(one.id) === id));
    const unknown = (named ?? []).filter(
      ({ id }) => !old.some((one) => one.id === String(id)) && files[Number(id)] === undefined,
    );
    for (const { id } of unknown) faults.push(`attachments: there is no ${id}`);
    const sent = files.map((file, index) => {
      const described = named?.find((one) => String(one.id) === String(index));
      const name = described?.filename ?? file.name;
      return this.#world.attach(channel.id, {
        ...file,
        name,
        description: described?.description ?? null,
      });
    });
    return [...kept, ...sent];
  }
}

import { describe, expect, it } from 'vitest';
import { nonceOf, writeReply } from '../../../bots/discord/write.ts';
import { type Button, type Reply, say } from '../../../core/chat/reply.ts';
import { hostileText } from '../../core/command/hostile-text.ts';
import { checkMessage, flatten } from '../../house/discord-server/message-shape.ts';
import { createChance } from '../../soak/chance.ts';

const buttons = (count: number, from = 0): Button[] =>
  Array.from({ length: count }, (_, index) => ({
    label: `B${from + index}`,
    action: `a.${from + index}`,
    style: 'plain',
  }));

function faultsOf(reply: Reply): string[] {
  const { message, files } = writeReply(reply, (id) => `/pictures/${id}.webp`);
  const faults: string[] = [];
  const names = files.map(({ name }) => name);
  checkMessage(message, 'create', { earlier: 0, files: names }, (fault) => faults.push(fault));
  return faults;
}

const gallery = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    templateId: `dance-${index}`,
    version: 1,
    label: 'L'.repeat(200),
    description: 'D'.repeat(2000),
    action: `d.dance-${index}`,
  }));

describe('a reply', () => {
  it('keeps every limit, whatever it says', () => {
    const chance = createChance(7);
    for (let round = 0; round < 300; round++) {
      const text = hostileText(chance).repeat(1 + Math.floor(chance() * 40)) || 'x';
      const label = hostileText(chance).trim() || 'x';
      const rows = [
        buttons(Math.floor(chance() * 40)),
        [{ label, action: 'd', style: 'main' } as const],
      ];
      expect(
        faultsOf(
          say(
            text,
            rows.filter((row) => row.length > 0),
          ),
        ),
      ).toEqual([]);
      expect(faultsOf({ ...say(text, rows.slice(1)), gallery: gallery(30) })).toEqual([]);
    }
  });

  it('is cut off at two thousand characters, and not within one', () => {
    const { message } = writeReply(say('舞'.repeat(3000)), () => null);
    expect([...(message.content ?? '')]).toHaveLength(2000);
    const { message: dancers } = writeReply(say('💃'.repeat(3000)), () => null);
    expect(dancers.content).not.toMatch(/\p{Cs}/u);
  });

  it('rings nobody and formats nothing that people wrote', () => {
    const text =
      'There is no “@everyone <@123> **x** [y](http://z) `c` ||s||”\n# big\n> quote\n1. one';
    const { message } = writeReply(say(text), () => null);
    expect(message.allowed_mentions).toEqual({ parse: [] });
    expect(message.content).toBe(
      'There is no “@everyone \\<@123> \\*\\*x\\*\\* \\[y\\](http://z) \\`c\\` \\|\\|s\\|\\|”\n\\# big\n\\> quote\n1\\. one',
    );
    // Links show no previews.
    expect(message.flags).toBe(4);
  });

  it('has five buttons in a row, five rows, the last of them the way on, and each once', () => {
    const rows = [
      buttons(30),
      buttons(3),
      [{ label: 'All', action: 'p.0', style: 'plain' } as const],
    ];
    const { message } = writeReply(say('x', rows), () => null);
    expect(message.components).toHaveLength(5);
    const labels = flatten(message.components).map((one) => one['label']);
    expect(labels).toContain('All');
    expect(labels.filter((label) => label === 'B0')).toHaveLength(1);
  });

  it('with dances shows their pictures and a menu to choose from', () => {
    const { message, files } = writeReply({ ...say('Which?'), gallery: gallery(6) }, (id) =>
      id === 'dance-3' ? null : `/pictures/${id}.webp`,
    );
    expect(message.flags).toBe(1 << 15);
    expect(files).toHaveLength(5);
    const menu = flatten(message.components).find((one) => one['type'] === 3);
    expect(menu?.['options']).toHaveLength(6);
  });

  it.each([
    ['../../etc/passwd', false, /^_.._etc_passwd$/],
    ['a b"c\n.mp4', true, /^SPOILER_a_b_c_.mp4$/],
    ['', false, /^clip.mp4$/],
    [`${'x'.repeat(300)}.mp4`, false, /^x{96}.mp4$/],
  ])('names the file %j as Discord takes it', (fileName, isSpoiler, expected) => {
    const shape = { widthPx: 1, heightPx: 1, durationMs: 1, thumbnailPath: null };
    const clip = { path: '/clip', fileName, description: 'd'.repeat(3000), ...shape, isSpoiler };
    const { message, files } = writeReply({ ...say('x'), clip }, () => null);
    expect(files[0]?.name).toMatch(expected);
    expect(message.attachments?.[0]?.description).toHaveLength(1024);
    expect(faultsOf({ ...say('x'), clip })).toEqual([]);
  });
});

it('a nonce has 25 characters, the same for the same key', () => {
  expect(nonceOf('clip-j1')).toMatch(/^[\w-]{25}$/);
  expect(nonceOf('clip-j1')).toBe(nonceOf('clip-j1'));
  expect(nonceOf('clip-j1')).not.toBe(nonceOf('clip-j2'));
});

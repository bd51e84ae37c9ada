import { describe, expect, test } from 'vitest';
import { discordCommands, discordSlashCommands } from '../../../core/command/discord-commands.ts';
import { commandKinds, commands, optionKinds, options } from '../../../core/command/grammar.ts';
import { helpText } from '../../../core/command/help-text.ts';
import { parse } from '../../../core/command/parse.ts';
import { telegramCommands } from '../../../core/command/telegram-commands.ts';
import { locales } from '../../../core/words/locale.ts';

const slashNames = commandKinds.map((kind) => commands[kind].name as string);

test('no spelling belongs to two commands', () => {
  const spellings = commandKinds.flatMap((kind) => [
    commands[kind].name,
    ...commands[kind].spellings,
    ...commands[kind].wholeTexts,
  ]);
  expect(new Set(spellings).size).toBe(spellings.length);
});

test('every spelling means its command, after a slash too', () => {
  for (const kind of commandKinds) {
    const { name, spellings, wholeTexts } = commands[kind];
    for (const spelling of [name, ...spellings, ...wholeTexts]) {
      expect(parse(spelling, { dances: [] }), spelling).toMatchObject({ command: { kind } });
      if (/\s/.test(spelling)) continue;
      expect(parse(`/${spelling}`, { dances: [] }), spelling).toMatchObject({ command: { kind } });
    }
  }
});

describe.each(locales)('%s', (locale) => {
  test('the help names every command and dance, and fits one message', () => {
    const help = helpText(['A', 'B'], locale);
    for (const name of slashNames) expect(help).toContain(`/${name}`);
    expect(help).toContain('A · B');
    expect(help).not.toMatch(/[{}]/);
    expect(help.length).toBeLessThan(1500);
  });

  test("Telegram's list keeps its limits", () => {
    const list = telegramCommands(locale);
    expect(list.map(({ command }) => command)).toEqual(slashNames);
    for (const { command, description } of list) {
      expect(command).toMatch(/^[a-z0-9_]{1,32}$/);
      expect(description.length).toBeLessThanOrEqual(256);
    }
  });
});

test("Discord's commands keep its limits and hold every option", () => {
  const list = discordSlashCommands();
  expect(list.map(({ name }) => name)).toEqual(slashNames);
  const dance = list.find(({ name }) => name === 'dance');
  const names = dance?.options.map(({ name }) => name);
  expect(names).toEqual([
    'photo',
    'dance',
    'prompt',
    ...optionKinds.map((kind) => options[kind].name),
  ]);
  for (const row of list.flatMap((command) => [command, ...command.options])) {
    expect(row.name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u);
    for (const text of [row.description, ...Object.values(row.description_localizations)]) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(100);
    }
  }
});

test("Discord's commands are installed and used everywhere, and named in both languages", () => {
  const list = discordCommands();
  expect(list).toHaveLength(slashNames.length + 1);
  for (const command of list) {
    expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    const options = 'options' in command ? command.options : [];
    for (const { name, name_localizations } of [command, ...options]) {
      expect(name).not.toMatch(/\p{Script=Han}/u);
      expect(name_localizations['zh-CN']).toMatch(/^\p{Script=Han}{1,32}$/u);
    }
    if ('description' in command) {
      expect(command.description_localizations['zh-CN']).toMatch(/\p{Script=Han}/u);
    }
  }
  const chinese = list.map(({ name_localizations }) => name_localizations['zh-CN']);
  expect(new Set(chinese).size).toBe(chinese.length);
});

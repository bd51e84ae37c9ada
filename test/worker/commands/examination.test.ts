import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkNames } from '../../../core/words/doctor.ts';
import { examine } from '../../../worker/commands/examination.ts';
import { plantedToken, TelegramServer } from '../../house/telegram-server/telegram-server.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'photodance-doctor-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function failing(): Promise<Record<string, string>> {
  const findings = await examine();
  return Object.fromEntries(
    findings.filter(({ ok }) => !ok).map(({ check, found }) => [check, found]),
  );
}

describe('examine', () => {
  it('finds everything where everything is, and leaves nothing but models behind', async () => {
    vi.stubEnv('PHOTODANCE_VAR', folder);
    const findings = await examine();
    expect(findings.filter(({ ok }) => !ok)).toEqual([]);
    expect(findings.map(({ check }) => check)).toEqual(checkNames);
    expect(readdirSync(folder)).toEqual(['cache']);
  });

  it('says what is missing, and goes on', async () => {
    vi.stubEnv('PATH', folder);
    vi.stubEnv('LOG_LEVEL', 'loud');
    expect(await failing()).toEqual({
      configuration: expect.stringContaining('LOG_LEVEL'),
      ffmpeg: expect.stringContaining('ENOENT'),
    });
  });

  it('says which bot it is on Telegram, and shows no token', async () => {
    const server = await TelegramServer.open();
    const telegram = async () => (await examine()).find(({ check }) => check === 'telegram');
    try {
      expect(await telegram()).toMatchObject({ ok: true, found: 'TELEGRAM_TOKEN is not set' });
      vi.stubEnv('TELEGRAM_TOKEN', plantedToken);
      vi.stubEnv('TELEGRAM_API_ROOT', server.root);
      expect(await telegram()).toMatchObject({ ok: true, found: '@photodance_bot' });
      server.knowsToken = false;
      expect(await telegram()).toMatchObject({ ok: false, found: 'TELEGRAM_TOKEN: 401' });
      await server.close();
      const away = await telegram();
      expect(away).toMatchObject({ ok: true, found: expect.stringContaining('does not answer') });
      expect(JSON.stringify(away)).not.toContain(plantedToken.slice(11));
    } finally {
      await server.close();
    }
  });

  it('says when its folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    vi.stubEnv('PHOTODANCE_VAR', join(folder, 'file'));
    expect(Object.keys(await failing())).toContain('folder');
  });
});

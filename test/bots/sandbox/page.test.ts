import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';

const warrior = join(projectRoot, 'samples/terracotta-warrior.png');
const programs = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

let folder = '';
let up: ChildProcess;
let url = '';
let browser: Browser;
/** Where screenshots go, for whoever wants to look at them. */
const pictures = process.env['PHOTODANCE_SCREENSHOTS'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'photodance-page-'));
  up = spawn(process.execPath, [join(projectRoot, 'dist/worker/commands/up.js')], {
    env: {
      ...process.env,
      REDIS_URL: '',
      PHOTODANCE_VAR: folder,
      SANDBOX_PORT: '0',
      ADMIN_PORT: '0',
      JOBS_PER_PERSON: '20',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  url = await new Promise<string>((resolve, reject) => {
    up.stdout?.on('data', (text) => resolve(String(text).trim()));
    up.on('exit', () => reject(new Error('it does not come up')));
  });
  const executablePath = programs.find(existsSync) ?? 'chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser?.close();
  const ended = once(up, 'exit');
  up.kill('SIGINT');
  expect((await ended)[0]).toBe(130);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function open(options: Parameters<Browser['newContext']>[0] = {}, context?: BrowserContext) {
  const within =
    context ?? (await browser.newContext({ locale: 'en-GB', colorScheme: 'light', ...options }));
  const page = await within.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(url);
  await page.getByRole('tab').first().waitFor();
  return { page, context: within, faults };
}

async function look(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  // Colours that are on their way are nobody's.
  await page.evaluate('Promise.all(document.getAnimations().map(({ finished }) => finished))');
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

const direct = (page: Page) => page.getByRole('tab', { name: /Direct|私聊/ }).click();
const attach = (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  page.setInputFiles('#photo', file);
async function say(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
}
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .last()
    .click();
const clips = (page: Page) => page.locator('video');
const lastText = (page: Page) => page.locator('.bot .text').last();

describe('the sandbox', () => {
  it('plays the clip in the thread: drop a sample, type /dance 科目三', async () => {
    const { page, context, faults } = await open({ locale: 'zh-CN' });
    await attach(page, warrior);
    await page.fill('#text', '/dance 科');
    await page.getByRole('option', { name: '/dance 科目三' }).waitFor();
    await look(page, 'completion');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await press(page, '明白，继续');
    await page.getByRole('progressbar').waitFor();
    await look(page, 'status');
    await page.reload();
    await clips(page).waitFor();
    const playing = await page.evaluate<{ durationS: number; heightPx: number }>(`(async () => {
      const video = document.querySelector('video');
      await video.play();
      await new Promise((resolve) => video.addEventListener('timeupdate', resolve, { once: true }));
      return { durationS: video.duration, heightPx: video.videoHeight };
    })()`);
    expect(playing.heightPx).toBe(1024);
    expect(playing.durationS).toBeGreaterThan(8);
    await look(page, 'clip');

    await page.emulateMedia({ colorScheme: 'dark' });
    await look(page, 'dark');
    await page.setViewportSize({ width: 390, height: 760 });
    await look(page, 'phone');
    const widths = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(widths[0]).toBeLessThanOrEqual(widths[1]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('a reply to a picture, a near miss, a cancel, a refusal, and somebody else', async () => {
    const { page, context } = await open();
    // A near miss, under a picture that was posted before.
    await attach(page, warrior);
    await say(page, '');
    await page.getByRole('button', { name: 'Reply Ann' }).click();
    await say(page, 'subjct three');
    await expect.poll(() => lastText(page).textContent()).toContain('Did you mean');
    await look(page, 'near-miss');
    await press(page, 'Subject Three');
    await press(page, 'I understand, go on');
    await press(page, 'Cancel');
    await expect.poll(() => lastText(page).textContent()).toContain('is cancelled');

    // Ben sees the hall, not what Ann says in private.
    await direct(page);
    await say(page, '/privacy');
    await expect.poll(() => lastText(page).textContent()).toContain('A photo is used only');
    await page.getByRole('radio', { name: 'Ben' }).click();
    await expect.poll(() => page.locator('.message').count()).toBe(0);
    await page.getByRole('radio', { name: 'Ann' }).click();
    await expect.poll(() => page.locator('.message').count()).toBe(2);

    // A photo alone in private opens the picker; what nobody is in is refused, with advice.
    const buffer = await sharp({
      create: { width: 400, height: 600, channels: 3, background: '#88aacc' },
    })
      .png()
      .toBuffer();
    await attach(page, { name: 'sky.png', mimeType: 'image/png', buffer });
    await say(page, '');
    await page.locator('.gallery').waitFor();
    await look(page, 'picker');
    await press(page, 'More');
    await page.getByRole('button', { name: /^Window Wipe/ }).click();
    await expect
      .poll(() => lastText(page).textContent(), { timeout: 90_000 })
      .toContain('Nobody was found in the picture.');
    await look(page, 'refusal');
    await context.close();
  });

  it('has nothing serious for axe, light and dark, wide and narrow', async () => {
    const source = await readFile(
      createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
      'utf8',
    );
    const { page, context } = await open();
    await direct(page);
    await say(page, '/templates');
    await page.locator('.gallery').waitFor();
    for (const [colorScheme, width] of [
      ['light', 1100],
      ['dark', 390],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.waitForTimeout(300);
      await page.evaluate(source);
      const { violations } = await page.evaluate<{
        violations: { id: string; impact: string; nodes: { html: string }[] }[];
      }>('axe.run()');
      const serious = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect(serious).toEqual([]);
    }
    await context.close();
  });
});

// @ts-check
// `npm start [-- firefox]`: builds, opens a browser with the extension and the sample month in it. Without a display it runs
// headless, prints what was found and where the picture lies, and ends.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './bundle.mjs';
import { openInChrome, openInFirefox } from './open-extension.mjs';

const kind = process.argv.includes('firefox') ? 'firefox' : 'chrome';
const display =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const headless = !display || process.argv.includes('headless');

try {
  await start();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function start() {
  const built = spawnSync(
    process.execPath,
    [path.join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--mode', kind, '--logLevel', 'warn'],
    { cwd: ROOT, stdio: 'inherit' },
  );
  if (built.status !== 0) throw new Error('The extension could not be built.');
  const language = (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('zh') ? 'zh-CN' : 'en-GB';
  const open = kind === 'firefox' ? openInFirefox : openInChrome;
  const opened = await open({ extension: path.join(ROOT, 'dist', kind), headless, language });
  const page = await opened.openApp('#/check?sample=1');
  await page.waitForSelector('.cards .card', { timeout: 60_000 });
  if (!headless) {
    process.stdout.write('Slipcheck is open with an invented sample month. Close the browser to end.\n');
    await new Promise((resolve) => opened.browser.once('disconnected', resolve));
    return;
  }
  const found = await page.evaluate(() => ({
    sentence: document.querySelector('h1')?.textContent ?? '',
    // What only waits comes under the heading that says so: the sentence above does not count it.
    lines: [...document.querySelectorAll('section[aria-labelledby]:has(.cards)')].flatMap((section) => [
      ...[...section.querySelectorAll('h2:not(.visually-hidden)')].map((heading) => `${heading.textContent ?? ''}:`),
      ...[...section.querySelectorAll('.card')].map(
        (card) =>
          `- ${['.mark', 'h3', '.amount', '.why'].map((part) => card.querySelector(part)?.textContent?.trim() ?? '').join(' · ')}`,
      ),
    ]),
  }));
  const folder = path.join(ROOT, 'test-output');
  mkdirSync(folder, { recursive: true });
  const picture = path.join(folder, `start-${kind}.png`);
  await page.screenshot({ path: picture, fullPage: kind === 'chrome' });
  process.stdout.write(`${[found.sentence, ...found.lines, `Screenshot: ${picture}`].join('\n')}\n`);
  await opened.close();
}

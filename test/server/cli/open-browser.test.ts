import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { hasScreen, openBrowser } from '../../../server/cli/open-browser.ts';

const LINK = 'http://localhost:2567/host#ticket=a_b-c';

/** Puts a program of this name first on the path, which does this and writes down what it was given. */
function putOnPath(name: string, does: string): { given(): string | undefined } {
  const folder = mkdtempSync(join(tmpdir(), 'runding-opener-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const note = join(folder, 'given');
  writeFileSync(join(folder, name), `#!/bin/sh\nprintf '%s' "$#:$1" > '${note}'\n${does}\n`);
  chmodSync(join(folder, name), 0o755);
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  return { given: () => (existsSync(note) ? readFileSync(note, 'utf8') : undefined) };
}

describe('opening a browser', () => {
  it.skipIf(process.platform === 'win32').each([
    ['linux', 'xdg-open'],
    ['darwin', 'open'],
  ] as const)('given a screen on %s, when a link is opened, then %s gets it whole', async (platform, name) => {
    const opener = putOnPath(name, 'exit 0');
    expect(await openBrowser(LINK, platform)).toBe(true);
    expect(opener.given()).toBe(`1:${LINK}`);
  });

  it.skipIf(process.platform === 'win32')(
    'given an opener that fails, when a link is opened, then that is told',
    async () => {
      putOnPath('xdg-open', 'exit 3');
      expect(await openBrowser(LINK, 'linux')).toBe(false);
    },
  );

  it('given no opener, when a link is opened, then that is told', async () => {
    vi.stubEnv('PATH', '');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await openBrowser(LINK, 'linux')).toBe(false);
    expect(await openBrowser(LINK, 'aix')).toBe(false);
  });

  it('given somebody at a machine of their own, then there is a screen; not in tests, builds, services or far away', () => {
    expect(hasScreen({ DISPLAY: ':0' }, 'linux', true)).toBe(true);
    expect(hasScreen({ WAYLAND_DISPLAY: 'wayland-0', CI: 'false' }, 'linux', true)).toBe(true);
    expect(hasScreen({}, 'darwin', true)).toBe(true);
    expect(hasScreen({}, 'win32', true)).toBe(true);
    expect(hasScreen({}, 'linux', true)).toBe(false);
    expect(hasScreen({}, 'aix', true)).toBe(false);
    for (const env of [
      { CI: 'true' },
      { CI: '1' },
      { VITEST: 'true' },
      { SSH_CONNECTION: 'x' },
      { SSH_TTY: '/dev/pts/1' },
    ])
      expect(hasScreen({ DISPLAY: ':0', ...env }, 'linux', true), JSON.stringify(env)).toBe(false);
    expect(hasScreen({ DISPLAY: ':0' }, 'linux', false)).toBe(false);
  });
});

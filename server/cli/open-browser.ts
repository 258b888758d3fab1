import { spawn } from 'node:child_process';

/** What opens a page in the browser that somebody chose, by platform. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  // "start" is the shell's own; its first quoted word would be a title.
  win32: ['cmd', '/c', 'start', '""'],
  linux: ['xdg-open'],
  freebsd: ['xdg-open'],
};

/** How long an opener may take to say that it failed (ms). */
const PATIENCE_MS = 3000;

/**
 * Whether somebody sits in front of this process with a browser: a terminal, on a machine of their own, with a screen;
 * not a test, a build or a service.
 */
export function hasScreen(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, isTerminal: boolean): boolean {
  const isAutomatic = (env.CI !== undefined && env.CI !== '' && env.CI !== 'false') || env.VITEST !== undefined;
  const isFarAway = env.SSH_CONNECTION !== undefined || env.SSH_TTY !== undefined;
  if (!isTerminal || isAutomatic || isFarAway || OPENERS[platform] === undefined) return false;
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
}

/**
 * Opens a link of letters, digits and `-_:/#=` in the browser. Resolves with whether that seems to have worked: an opener
 * that is missing or says no within three seconds did not. Never rejects, and keeps no process alive.
 */
export function openBrowser(link: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  const [command, ...args] = OPENERS[platform] ?? [];
  if (command === undefined) return Promise.resolve(false);
  return new Promise((done) => {
    const options = { detached: true, stdio: 'ignore', windowsVerbatimArguments: true } as const;
    const child = spawn(command, [...args, link], options);
    const timer = setTimeout(() => done(true), PATIENCE_MS);
    const end = (worked: boolean) => {
      clearTimeout(timer);
      done(worked);
    };
    child.once('error', () => end(false));
    child.once('exit', (code) => end(code === 0));
    child.unref();
  });
}

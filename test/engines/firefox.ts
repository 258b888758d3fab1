import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Engine } from './engine.ts';

/** Nothing that would call home, ask or wait. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.prefs.recommended': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};
/** All cookies and site data blocked, as the settings of Firefox offer it. */
const BLOCKED = { 'network.cookie.cookieBehavior': 2 };

/** A window as small as a phone's (CSS px). */
const PHONE = { width: 360, height: 740 };

/**
 * A window of Firefox by WebDriver BiDi, which it speaks itself: no driver of it is among Debian's packages, and the one
 * in Playwright asks an ESR for more than it knows.
 */
export async function openFirefox(
  path: string,
  { blocksSiteData, viewport = PHONE }: { blocksSiteData: boolean; viewport?: typeof PHONE },
): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'runding-firefox-'));
  const prefs = Object.entries({ ...QUIET, ...(blocksSiteData ? BLOCKED : {}) });
  const lines = prefs.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const asked = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'];
  const child = spawn(path, asked, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } });
  const address = await new Promise<string>((done, failed) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
      if (found !== undefined) done(found);
    });
    child.once('exit', () => failed(new Error(`Firefox ended:\n${said}`)));
  });
  const socket = new WebSocket(`${address}/session`);
  await once(socket, 'open');
  const waiting = new Map<number, (answer: Readonly<Record<string, unknown>>) => void>();
  socket.on('message', (data) => {
    const answer = JSON.parse(String(data));
    waiting.get(answer.id)?.(answer);
  });
  let asks = 0;
  const ask = async (method: string, params: object): Promise<Readonly<Record<string, unknown>>> => {
    const id = ++asks;
    const answered = new Promise<Readonly<Record<string, unknown>>>((done) => waiting.set(id, done));
    socket.send(JSON.stringify({ id, method, params }));
    const { result, message } = await answered;
    if (result === undefined) throw new Error(`${method}: ${message}`);
    return result as Readonly<Record<string, unknown>>;
  };
  await ask('session.new', { capabilities: {} });
  const tree = (await ask('browsingContext.getTree', {})) as { contexts: readonly { context: string }[] };
  const context = tree.contexts[0]?.context;
  await ask('browsingContext.setViewport', { context, viewport });
  return {
    name: blocksSiteData ? 'Firefox without site data' : 'Firefox',
    open: async (url) => void (await ask('browsingContext.navigate', { context, url, wait: 'complete' })),
    async evaluate(expression) {
      const came = await ask('script.evaluate', {
        expression: `JSON.stringify(${expression})`,
        target: { context },
        awaitPromise: false,
      });
      const { result, exceptionDetails } = came as {
        result?: { value?: string };
        exceptionDetails?: { text: string };
      };
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
      return JSON.parse(result?.value ?? 'null');
    },
    act: async (actions) => void (await ask('input.performActions', { context, actions })),
    async close() {
      socket.terminate();
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

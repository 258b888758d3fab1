import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Debian's Chromium that never has a window: the same pages for less CPU time. */
const HEADLESS_SHELL = { package: 'chromium-headless-shell', path: '/usr/bin/chromium-headless-shell' };

/** Where distributions and installers put a Chromium, Chrome or Edge. */
function systemPaths(platform: NodeJS.Platform): readonly string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.flatMap((root) => (root ? programs.map((program) => `${root}\\${program}`) : []));
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge-stable',
    '/snap/bin/chromium',
  ];
}

/** Paths that playwright-core would install to; it names one even when nothing is there. */
function downloadedPath(): string | undefined {
  try {
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function installedPath(): string | undefined {
  if (existsSync(HEADLESS_SHELL.path)) return HEADLESS_SHELL.path;
  return downloadedPath() ?? systemPaths(process.platform).find((path) => existsSync(path));
}

/** Runs an installer and says whether it ended well; its noise is dropped. */
function succeeds(command: string, args: readonly string[], timeout: number): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout });
    return true;
  } catch {
    return false;
  }
}

export const isRoot = () => process.getuid?.() === 0;

/** Whether this is Debian itself, whose Chromium is no snap. */
export function isDebian(): boolean {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

/** Installs a package of Debian, or says that it is not to be had; without a network it gives up soon. */
export function installsPackage(name: string): boolean {
  const soon = ['-q', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15'];
  const installs = () => succeeds('apt-get', ['install', '-y', '--no-remove', ...soon, name], 300_000);
  return installs() || (succeeds('apt-get', ['update', ...soon], 120_000) && installs());
}

/** Ways to get a browser when none is there, in order; each is tried once. */
function* installations(): Generator<boolean> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  yield succeeds(process.execPath, [cli, 'install', 'chromium-headless-shell'], 240_000);
  if (isRoot() && existsSync('/etc/debian_version')) yield installsPackage('chromium');
}

/** The headless shell lies beside the full browser's place, in a folder of its own; launching without a path finds it. */
async function launchesByItself(): Promise<boolean> {
  try {
    const browser = await chromium.launch({ args: [...launchArguments()] });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** What a headless browser prepares for every window and nobody sees: it costs as much as the pages themselves. */
const UNSEEN = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];
/** What Playwright turns off; of two lists Chromium takes the last. */
const OFF_IN_TESTS = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

function launchArguments(): readonly string[] {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  const off = `--disable-features=${[...OFF_IN_TESTS, ...UNSEEN].join(',')}`;
  return ['--disable-gpu', '--disable-quic', off, ...quiet, ...(isRoot() ? ['--no-sandbox'] : [])];
}

/** Names the fonts that screens are looked at with, so that a page has them without bringing them. */
const FONTS = { FONTCONFIG_FILE: join(import.meta.dirname, 'fonts.conf') };

let found: Promise<string> | undefined;

async function search(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names "${named}", which does not exist`);
  }
  const present = installedPath();
  if (present) return present;
  for (const installed of installations()) {
    if (!installed) continue;
    const path = installedPath();
    if (path) return path;
    if (await launchesByItself()) return '';
  }
  throw new Error(
    'The browser tests need Chromium. Set CHROMIUM_PATH, or run one of these and try again:\n' +
      '  npx playwright-core install chromium-headless-shell\n  apt-get install -y chromium',
  );
}

/**
 * Path of a Chromium-like browser: CHROMIUM_PATH, else Debian's without a window, else Playwright's own, else the
 * system's, else one that is installed now. The empty string means that Playwright finds its own headless shell without a path.
 * @throws Error with the two commands that would help
 */
export function findChromium(): Promise<string> {
  found ??= search();
  return found;
}

/**
 * The browser for a run of many tests, as `findChromium` has it; who may install packages on Debian gets the one that
 * takes least, if it is to be had.
 * @throws Error with the two commands that would help
 */
export function prepareChromium(): Promise<string> {
  const isMissing = !process.env.CHROMIUM_PATH && !existsSync(HEADLESS_SHELL.path);
  if (isMissing && isRoot() && isDebian()) installsPackage(HEADLESS_SHELL.package);
  return findChromium();
}

/**
 * A headless browser, with nothing that would call home. The caller closes it.
 * @param more further arguments of Chromium
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const path = await findChromium();
  return chromium.launch({
    args: [...launchArguments(), ...more],
    env: { ...process.env, ...FONTS },
    ...(path ? { executablePath: path } : {}),
  });
}

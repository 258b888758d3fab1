import { existsSync, globSync } from 'node:fs';
import { installsPackage, isDebian, isRoot } from '../support/browser.ts';

/** What is needed, by the package of Debian that has it. */
const NEEDED: Readonly<Record<string, string>> = {
  'firefox-esr': '/usr/bin/firefox-esr',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  xvfb: '/usr/bin/Xvfb',
};

/** Where the engines are on this machine. */
export interface EnginePaths {
  readonly firefox: string;
  readonly webkitDriver: string;
  /** The small browser that comes with WebKitGTK. */
  readonly miniBrowser: string;
  readonly xvfb: string;
}

/**
 * Finds Firefox ESR and WebKitGTK, and installs what is missing where that is possible.
 * @throws Error with the command that would help
 */
export function findEngines(): EnginePaths {
  const missing = () => Object.keys(NEEDED).filter((name) => !existsSync(NEEDED[name] as string));
  if (isRoot() && isDebian()) for (const name of missing()) installsPackage(name);
  const [miniBrowser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  if (missing().length > 0 || miniBrowser === undefined) {
    const names = missing().length > 0 ? missing() : ['webkit2gtk-driver'];
    throw new Error(
      `The tests in other engines need packages that are not here and cannot be installed by themselves (as root on Debian they are). Run this and try again:\n  apt-get install -y ${names.join(' ')}`,
    );
  }
  return {
    firefox: '/usr/bin/firefox-esr',
    webkitDriver: '/usr/bin/WebKitWebDriver',
    miniBrowser,
    xvfb: '/usr/bin/Xvfb',
  };
}

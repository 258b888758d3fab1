import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import doiuse from 'doiuse';
import { runChecks } from 'es-check';
import { Linter } from 'eslint';
import compat from 'eslint-plugin-compat';
import postcss from 'postcss';
import { beforeAll, describe, expect, it } from 'vitest';
import { SUPPORT_LINE } from '../../client/lib/browser/support-line.ts';
import { doorWords } from '../../client/lib/door/words.ts';
import { CLIENT_DIR, ensureBuiltClient } from '../../server/cli/built-client.ts';

const BROWSERS = Object.entries(SUPPORT_LINE).map(([name, version]) => `${name} ${version}`);

/** Built-ins newer than the line that are used all the same, and what becomes of them there. */
const NOTICED_BUILT_INS: Readonly<Record<string, string>> = {
  ObjectHasOwn: 'client/lib/browser/old-browsers.ts brings it',
  ArrayPrototypeAt: 'client/lib/browser/old-browsers.ts brings it',
  ArrayFindLast: 'client/lib/browser/old-browsers.ts brings it',
  ArrayFindLastIndex: 'client/lib/browser/old-browsers.ts brings it',
  ArrayToSorted: 'client/lib/browser/old-browsers.ts brings it',
  ArrayToReversed: 'client/lib/browser/old-browsers.ts brings it',
  ArrayPrototypeGroup: 'a text function of this name, no method of a list',
};

/** What of a browser's own abilities is newer than the line, and what becomes of it there. */
const NOTICED_ABILITIES: Readonly<Record<string, string>> = {
  'Array.at()': 'client/lib/browser/old-browsers.ts brings it',
  'Object.hasOwn()': 'client/lib/browser/old-browsers.ts brings it',
  requestIdleCallback: 'asked for before it is used; a timer takes its place',
  'document.fullscreenElement()': 'the key for the full screen does nothing there',
  'document.exitFullscreen()': 'the key for the full screen does nothing there',
  'navigator.vibrate()': 'asked for before it is offered; the phone stays still',
  DecompressionStream: 'a packed archive cannot be opened in a file; the server opens it',
};

/** Styles newer than the line, and what is seen there. */
const NOTICED_STYLES: Readonly<Record<string, string>> = {
  'css-has': 'a head in the desk without padding, and page breaks on paper',
  'css-not-sel-list': 'page breaks on paper',
  'css-paged-media': 'the size of paper is chosen in the print dialog',
  'css-content-visibility': 'the seating page draws all tables at once',
  'css3-cursors-grab': 'there is no pointer',
  'css3-cursors-newer': 'there is no pointer',
  'css-touch-action': 'the browser keeps its own gestures',
  'css-overscroll-behavior': 'the page scrolls on behind a list that has ended',
  'css-resize': 'fields keep their height',
  'viewport-unit-variants': 'asked for before it is used; the height in vh stands before it',
  'css-subgrid': 'asked for before it is used; columns are given by hand before it',
  'text-size-adjust': 'the browser has no such habit, or its own prefix is there too',
};

beforeAll(ensureBuiltClient, 300_000);

/** What was built of our own sources; Phaser and Colyseus ask before they use, and have support lines of their own. */
const scripts = () => globSync(join(CLIENT_DIR, 'assets/*.js')).filter((file) => !/phaser|colyseus/.test(file));

/** Each file is read and walked through whole. */
const LONG = { timeout: 300_000 };

function stylesOf(file: string): string {
  const source = readFileSync(file, 'utf8');
  return file.endsWith('.css')
    ? source
    : [...source.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join();
}

describe(`what is built for ${BROWSERS.join(', ')}`, () => {
  it('counts on no syntax and no built-in that is newer, but for those that were looked at', LONG, () => {
    expect(scripts().length).toBeGreaterThan(20);
    const { errors } = runChecks(
      [
        {
          ecmaVersion: 'checkBrowser',
          checkBrowser: true,
          checkFeatures: true,
          module: true,
          browserslistQuery: BROWSERS.join(', '),
          files: scripts(),
        },
      ],
      {},
    );
    const newer = new Set(errors.flatMap(({ file, err }) => err.features ?? `${basename(file)}: ${err.message}`));
    expect([...newer].sort()).toEqual(Object.keys(NOTICED_BUILT_INS).sort());
  });

  it('asks nothing of a browser that is newer, but for what was looked at', LONG, () => {
    const linter = new Linter();
    const found = scripts().flatMap((file) => {
      const config = {
        plugins: { compat },
        rules: { 'compat/compat': 'error' },
        settings: { targets: BROWSERS },
      } as const;
      return linter.verify(readFileSync(file, 'utf8'), [config], 'built.js').map(({ message }) => message);
    });
    const newer = new Set(found.map((message) => message.replace(/ is not supported in .*/s, '')));
    expect([...newer].sort()).toEqual(Object.keys(NOTICED_ABILITIES).sort());
  });

  it('tells who is below it by a script that any browser reads', LONG, () => {
    for (const page of ['index.html', 'check.html']) {
      const html = readFileSync(join(CLIENT_DIR, page), 'utf8');
      const classic = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
      const folder = mkdtempSync(join(tmpdir(), 'runding-door-'));
      const files = classic.map((script, i) => {
        writeFileSync(join(folder, `${i}.js`), script);
        return join(folder, `${i}.js`);
      });
      const { errors } = runChecks([{ ecmaVersion: 'es5', files }], {});
      expect(errors.map(({ err }) => err.message)).toEqual([]);
      expect(classic.some((script) => script.includes(`Chrome ${SUPPORT_LINE.chrome}`))).toBe(true);
    }
    const { chrome, firefox, safari, ios } = SUPPORT_LINE;
    for (const { below } of doorWords) {
      expect(below).toContain(`Chrome ${chrome}, Firefox ${firefox}, Safari ${safari} (iOS ${ios})`);
    }
  });

  it('draws with no style that is newer, but for those that were looked at', async () => {
    const newer = new Map<string, string>();
    for (const file of globSync(join(CLIENT_DIR, '{*.html,assets/*.css}'))) {
      const check = doiuse({
        browsers: BROWSERS,
        onFeatureUsage: ({ feature, featureData, usage }) => {
          if (featureData.missing) newer.set(feature, `${basename(file)}: ${String(usage).slice(0, 80)}`);
        },
      });
      await postcss([check]).process(stylesOf(file), { from: file });
    }
    const unnoticed = [...newer].filter(([feature]) => !Object.hasOwn(NOTICED_STYLES, feature));
    expect(unnoticed).toEqual([]);
    expect([...newer.keys()].sort()).toEqual(Object.keys(NOTICED_STYLES).sort());
  });
});

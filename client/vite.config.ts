import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, minifySync, type Plugin, transformWithOxc } from 'vite';
import { FIRST_LANGUAGE, LANGUAGE_FACTS, LANGUAGES, type Language } from '../shared/kernel/languages.ts';
import { PAGES } from '../shared/wire/pages.ts';
import { SUPPORT_LINE } from './lib/browser/support-line.ts';
import { doorWords } from './lib/door/words.ts';
import { neutralLandscape } from './lib/land/neutral-landscape.ts';
import { speakJoinPage } from './seat/join/written-form.ts';
import { stillSvg } from './stage/still-svg.ts';

/** Chunks of their own for what only later screens need, so that a change in ours leaves theirs in the browser's cache. */
const CHUNKS = [
  { name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ },
  { name: 'colyseus', test: /node_modules[\\/](@colyseus|msgpackr)[\\/]/ },
  { name: 'd3', test: /node_modules[\\/](d3-|internmap)/ },
  { name: 'preact', test: /node_modules[\\/](preact|@preact)[\\/]/ },
  // What the join page shares with other pages, in one file: every further one costs its headers on a cold phone.
  {
    name: 'base',
    test: /client[\\/](lib[\\/](language[\\/](language|common|door-refusals)|table[\\/]join-form|weave[\\/]attention-mark|parts[\\/](field|live-region|language-switch)|browser[\\/]old-browsers|door[\\/]take-over)|feed[\\/](api|seat-api|saved-seat|device-storage))|shared[\\/]wire[\\/](route|seat-routes|seat-answers)[.]ts|node_modules[\\/]nanoid|vite[\\/]preload-helper/,
  },
];

/** Syntax and styles newer than this are rewritten. */
const TARGETS = Object.entries(SUPPORT_LINE).map(([browser, version]) => `${browser}${version}`);

/** Where the pages are; what they import lies beside it. */
const ROOT = join(import.meta.dirname, 'pages');

/** Where a page says in which language it is. */
const mark = (language: Language) => `<html lang="${language}" dir="${LANGUAGE_FACTS[language].direction}"`;

/** Says in each page in which language it is written until somebody chose another. */
export const pageLanguage = (): Plugin => ({
  name: 'page-language',
  transformIndexHtml: (html) => html.replace('<html', mark(FIRST_LANGUAGE)),
});

/** Leaves the indentation of pages at home: every byte of the first one counts. */
const slimPages = (): Plugin => ({
  name: 'slim-pages',
  transformIndexHtml: { order: 'post', handler: (html) => html.replace(/\n\s+</g, '\n<') },
});

/** Writes the pages at the door once more for every further language, for sessions that are held in it. */
const spokenPages = (): Plugin => ({
  name: 'spoken-pages',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const pages = { index: speakJoinPage, check: (html: string) => html };
    for (const language of LANGUAGES.filter((one) => one !== FIRST_LANGUAGE)) {
      for (const [page, speak] of Object.entries(pages)) {
        const html = readFileSync(join(dir, `${page}.html`), 'utf8');
        const spoken = speak(html.replace(mark(FIRST_LANGUAGE), mark(language)), language);
        writeFileSync(join(dir, `${page}.${language}.html`), spoken);
      }
    }
  },
});

const DOOR_SCRIPT = join(import.meta.dirname, 'lib', 'door', 'door-script.ts');
const THEME_SCRIPT = join(import.meta.dirname, 'lib', 'door', 'theme-script.ts');
/** A phone's width and the height of the land above the join form (px). */
const LAND = { width: 360, height: 176 } as const;

/** Writes into a page what has to be there before anything else has come: theme, the script at the door, and the land. */
const pageDoor = (): Plugin => ({
  name: 'page-door',
  transformIndexHtml: {
    order: 'pre',
    async handler(html) {
      const land = () => stillSvg(neutralLandscape, 'light', LAND.width, LAND.height);
      const script = html.includes('<!--door-->') ? await classicScript(DOOR_SCRIPT) : '';
      const theme = html.includes('<!--theme-->') ? await classicScript(THEME_SCRIPT) : '';
      return html
        .replace('<!--theme-->', () => `<script>${theme}</script>`)
        .replace('<!--door-->', () => `<script>${script}</script>`)
        .replace('<!--land-->', land);
    },
  },
});

/** In ES5, which a minifier that picks the shortest quotes would not leave it. */
async function classicScript(path: string): Promise<string> {
  const source = readFileSync(path, 'utf8').replace(/^import .*$/m, '');
  const { code } = await transformWithOxc(source, path, { target: 'es2015' });
  const small = minifySync('door.js', code.replace(/\bDOOR_WORDS\b/, JSON.stringify(doorWords)), {
    module: false,
    compress: false,
    codegen: { removeWhitespace: false },
  });
  return small.code.replace(/\n\t*/g, ' ').trim();
}

export default defineConfig({
  root: ROOT,
  plugins: [pageLanguage(), pageDoor(), slimPages(), spokenPages()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // In development: the pages' own sources, the rules and the packages; never `scenarios`, which holds everybody's brief.
  server: { fs: { allow: ['client', 'shared', 'node_modules'].map((name) => join(import.meta.dirname, '..', name)) } },
  build: {
    outDir: '../../dist/client',
    emptyOutDir: true,
    target: TARGETS,
    cssTarget: TARGETS,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Phaser is one file of its own size; it is fetched when nothing else is to be done.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: Object.fromEntries(
        PAGES.map(({ file }) => [file === 'index' ? 'join' : file, join(ROOT, `${file}.html`)]),
      ),
      output: { codeSplitting: { groups: CHUNKS } },
    },
  },
});

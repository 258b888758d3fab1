/// <reference types="vite/client" />
import '../../client/lib/parts/tokens.css';
import '../../client/lib/parts/parts.css';
import '../../client/lib/parts/screens.css';
import { h, render } from 'preact';
import { sha256 } from '../../client/lib/browser/sha256.ts';
import { PicturesPanel } from '../../client/lib/charts/pictures-panel.tsx';
import { chooseLanguage } from '../../client/lib/language/language.ts';
import { WhatIfPanel } from '../../client/replay/what-if/what-if-panel.tsx';
import { WideDialog } from '../../client/replay/what-if/wide-dialog.tsx';
import { playTable } from '../../shared/bots/play-loop.ts';
import { tableLogLines } from '../../shared/log/table-log.ts';
import { processInput } from '../../shared/process/process-measures.ts';
import { threePartyScenario } from '../support/scenarios.ts';

const log = playTable({ scenario: threePartyScenario(), seed: 9, sha256 });
const app = document.createElement('div');
const main = document.createElement('main');
const heading = document.createElement('h1');
heading.textContent = 'Bagaimana jika';
main.append(heading, app);
document.querySelector('#app')?.replaceChildren(main);

const offered = (nth: number) =>
  log.entries.flatMap(({ n, command }) => (command.type === 'MakeOffer' ? [n] : []))[nth - 1] ?? 0;

/** The panels over a table that bots played in this page. */
export const whatIfPage = {
  speak: chooseLanguage,
  /** The log as its file. */
  mainLine: () => [...tableLogLines(log)].join('\n'),
  /** What if, from just after the nth offer. */
  try(nth: number) {
    const close = () => render(null, app);
    const panel = h(WhatIfPanel, { log, step: offered(nth), describe: (_, { type }) => type });
    render(h(WideDialog, { title: 'Bagaimana jika', onClose: close, children: panel }), app);
  },
  pictures() {
    render(h(PicturesPanel, { input: processInput(log) }), app);
  },
};

export type WhatIfPage = typeof whatIfPage;

declare global {
  interface Window {
    whatIfPage: WhatIfPage;
  }
}

window.whatIfPage = whatIfPage;

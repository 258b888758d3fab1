/// <reference types="vite/client" />
import '../../client/lib/parts/tokens.css';
import '../../client/lib/parts/own-fonts.css';
import '../../client/lib/parts/parts.css';
import '../../client/lib/parts/screens.css';
import '../../client/desk/desk.css';
import '../../client/lib/notes/notes.css';
import '../../client/desk/report.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { AgreementPage, type Fetched } from '../../client/desk/agreement/agreement-page.tsx';
import type { DeskAddress, TableRef } from '../../client/desk/desk-address.ts';
import { DeskApp } from '../../client/desk/desk-app.tsx';
import { createDeskState } from '../../client/desk/desk-state.ts';
import { readTableRecord } from '../../client/desk/table-record.ts';
import { quadrantPicture } from '../../shared/debrief/quadrant-picture.ts';
import { tableResult } from '../../shared/debrief/table-result.ts';
import type { Note } from '../../shared/notes/notes.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { revealedCase } from '../../shared/scoring/revealed-case.ts';
import { linesOf, logs, STARTED_AT, scenario } from './played-session.ts';

const app = document.querySelector<HTMLElement>('#app') as HTMLElement;
const NOTES: readonly Note[] = [
  { n: 1, at: STARTED_AT + 3_600_000, by: 'Fasilitator', text: 'Sepuluh menit lagi' },
  { n: 2, at: STARTED_AT + 3_700_000, by: 'Fasilitator', table: 2, round: 1, step: 20, mark: 'good', text: 'Setuju?' },
];

function results() {
  const picture = quadrantPicture(revealedCase(scenario));
  return {
    rounds: [{ round: 1, scenario: publicScenario(scenario), ...(picture === undefined ? {} : { picture }) }],
    results: logs.map((log) => tableResult(log)),
    faults: [],
  };
}

/** The desk over a session that was played in this page; `address` says which view of it. */
export function showDesk(address: Partial<DeskAddress>, isIn = true): void {
  const state = {
    ...createDeskState(isIn ? 'key' : undefined),
    recordOf: async ({ table }: TableRef) => {
      const own = logs[table - 1];
      return own && readTableRecord(linesOf(own));
    },
  };
  state.sessions.value = [
    {
      id: 's1',
      code: 'MR4K7T',
      title: scenario.title,
      stage: 'closed',
      practise: false,
      round: 1,
      tables: logs.length,
      people: 18,
      openedAt: STARTED_AT,
    },
  ];
  state.address.value = { ...state.address.value, ...address };
  if (address.session !== undefined) {
    state.results.value = results();
    state.notes.value = NOTES;
  }
  const log = logs[(address.at?.table ?? 0) - 1];
  if (log !== undefined) state.record.value = readTableRecord(linesOf(log));
  render(<DeskApp state={state} />, app);
}

/** The agreement of a table as a document, or why there is none. */
export function showAgreement(what: number | 'loading' | 'failed' | 'no-seat'): void {
  const log = typeof what === 'number' ? logs[what - 1] : undefined;
  const record = log && readTableRecord(linesOf(log));
  const shown: Fetched =
    record !== undefined ? { kind: 'there', record } : { kind: typeof what === 'number' ? 'failed' : what };
  render(<AgreementPage fetched={signal(shown)} />, app);
}

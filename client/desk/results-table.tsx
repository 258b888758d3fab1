import { Fragment, type JSX } from 'preact';
import { MEASURES, type Measure, measureOf } from '../../shared/debrief/session-summary.ts';
import type { TableResult } from '../../shared/debrief/table-result.ts';
import { sayNumber } from '../lib/language/language.ts';
import { NotesList } from '../lib/notes/notes-list.tsx';
import { notesOn } from '../lib/notes/notes-on.ts';
import { notesText } from '../lib/notes/words.ts';
import { ScrollX } from '../lib/parts/scroll-x.tsx';
import { isSameTable, type SortKey, type TableRef } from './desk-address.ts';
import type { DeskState } from './desk-state.ts';
import { follow } from './follow-link.ts';
import { sayMeasure, sayOutcome, sayTable } from './result-values.ts';
import { deskText } from './words.ts';

export type ResultsTableProps = {
  readonly state: DeskState;
  /** Filtered and in order. */
  readonly results: readonly TableResult[];
  readonly rounds: number;
};

/** Every table on a line, to be sorted by any column; on a phone every table is a block. */
export function ResultsTable({ state, results, rounds }: ResultsTableProps): JSX.Element {
  const text = deskText();
  return (
    <div class="all-tables">
      <ScrollX label={text.allTables}>
        <table class="desk-table desk-card wide-table">
          <caption class="sr">{text.allTables}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="sr">{text.compare}</span>
              </th>
              <SortHead state={state} sort="table" label={text.number} />
              <SortHead state={state} sort="outcome" label={text.outcome} />
              {MEASURES.map((measure) => (
                <SortHead key={measure} state={state} sort={measure} label={text.measures[measure]} isNumber />
              ))}
              <th scope="col">{notesText().title}</th>
              <th scope="col">
                <span class="sr">{text.report}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {results.map((result) => (
              <Fragment key={`${result.round}.${result.table}`}>
                <ResultRow state={state} result={result} rounds={rounds} />
                {isSameTable(state.address.value.at, result) ? <NotesRow state={state} at={result} /> : null}
              </Fragment>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </div>
  );
}

type SortHeadProps = {
  readonly state: DeskState;
  readonly sort: SortKey;
  readonly label: string;
  readonly isNumber?: boolean;
};

function SortHead({ state, sort, label, isNumber = false }: SortHeadProps): JSX.Element {
  const { sort: now, descending } = state.address.value;
  const isNow = now === sort;
  return (
    <th
      scope="col"
      class={isNumber ? 'end' : undefined}
      aria-sort={!isNow ? undefined : descending ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        class="sort"
        onClick={() => state.go({ sort, descending: isNow ? !descending : isNumber }, 'replace')}
      >
        {label}
        <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
          {isNow ? <path d={descending ? 'M1 3h8L5 8z' : 'M1 7h8L5 2z'} /> : null}
        </svg>
      </button>
    </th>
  );
}

type RowProps = { readonly state: DeskState; readonly result: TableResult; readonly rounds: number };

function ResultRow({ state, result, rounds }: RowProps): JSX.Element {
  const text = deskText();
  const { chosen } = state.address.value;
  const at: TableRef = { round: result.round, table: result.table };
  const isChosen = chosen.some((one) => isSameTable(one, at));
  const isOpen = isSameTable(state.address.value.at, at);
  const notes = notesOn(state.notes.value, at).length;
  const word = result.measures?.word;
  return (
    <tr class={isChosen ? 'chosen' : undefined}>
      <td class="desk-choose">
        <label>
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={text.choose(result.table)}
            onChange={() =>
              state.go(
                { chosen: isChosen ? chosen.filter((one) => !isSameTable(one, at)) : [...chosen, at] },
                'replace',
              )
            }
          />
        </label>
      </td>
      <th scope="row">
        <button
          type="button"
          class="desk-open num"
          aria-expanded={isOpen}
          onClick={() => state.go({ at: isOpen ? undefined : at }, 'replace')}
        >
          {sayTable(result, rounds)}
        </button>
      </th>
      <td data-head={text.outcome}>
        <span>
          {sayOutcome(result)}
          {word === undefined ? null : <span class="soft"> {text.words[word]}</span>}
        </span>
      </td>
      {MEASURES.map((measure) => (
        <td key={measure} data-head={text.measures[measure]} class="num end">
          <Value measure={measure} result={result} />
        </td>
      ))}
      <td data-head={notesText().title} class="num">
        {notes === 0 ? '' : sayNumber(notes)}
      </td>
      <td class="desk-links">
        <TableLinks
          state={state}
          at={at}
          hasDocument={result.outcome === 'agreement' || result.outcome === 'not-ratified'}
        />
      </td>
    </tr>
  );
}

/** The notes on the table above, for as long as it is open. */
function NotesRow({ state, at: { table, round } }: { readonly state: DeskState; readonly at: TableRef }): JSX.Element {
  const place = { table, ...(round === 1 ? {} : { round }) };
  return (
    <tr class="desk-notes-row">
      <td colSpan={MEASURES.length + 5} id="table-notes">
        <NotesList
          title={notesText().ofTable(table)}
          notes={notesOn(state.notes.value, { table, round })}
          place={place}
          onChange={state.note.value}
          mayRemove={state.mayRemove}
          onJump={(step) => location.assign(`/replay${queryOf(state, { table, round })}&step=${step}`)}
        />
      </td>
    </tr>
  );
}

/** A breach is marked by weight too: it is the one number that caps another. */
function Value({ measure, result }: { readonly measure: Measure; readonly result: TableResult }): JSX.Element {
  const value = measureOf(result, measure);
  const isUncounted = measure === 'betterForEveryone' && value === undefined && result.measures !== undefined;
  const words = isUncounted ? deskText().tooMany : sayMeasure(measure, value);
  return measure === 'breached' && (value ?? 0) > 0 ? <b class="chip signal">{words}</b> : <span>{words}</span>;
}

type LinksProps = { readonly state: DeskState; readonly at: TableRef; readonly hasDocument: boolean };

/** Where a table leads: its replay, its report, its document. */
function TableLinks({ state, at, hasDocument }: LinksProps): JSX.Element {
  const text = deskText();
  const query = queryOf(state, at);
  return (
    <>
      <a href={`/replay${query}`} aria-label={text.replayOf(at.table)}>
        {text.replay}
      </a>
      <a
        href={state.linkTo({ at, report: 'one' })}
        aria-label={text.reportOf(at.table)}
        onClick={(event) => follow(event, () => state.go({ at, report: 'one' }))}
      >
        {text.report}
      </a>
      {hasDocument ? (
        <a href={`/agreement${query}`} aria-label={text.documentOf(at.table)}>
          {text.document}
        </a>
      ) : null}
    </>
  );
}

/** How the other pages name a table; the round only where there are several. */
function queryOf(state: DeskState, { table, round }: TableRef): string {
  const session = state.address.value.session ?? '';
  const rounds = state.results.value?.rounds.length ?? 1;
  return `?session=${encodeURIComponent(session)}&table=${table}${rounds > 1 ? `&round=${round}` : ''}`;
}

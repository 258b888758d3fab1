import type { JSX } from 'preact';
import { MEASURES, type SessionResults, summarise } from '../../shared/debrief/session-summary.ts';
import type { TableResult } from '../../shared/debrief/table-result.ts';
import { say } from '../lib/language/case-texts.ts';
import { sayMoment } from '../lib/language/language.ts';
import { NotesList } from '../lib/notes/notes-list.tsx';
import { notesText } from '../lib/notes/words.ts';
import { ScreenHeading } from '../lib/parts/screen-heading.tsx';
import { SelectField } from '../lib/parts/select-field.tsx';
import { spokenCode } from '../lib/table/join-form.ts';
import { Compare, RoundsCompared } from './compare.tsx';
import { Counts } from './counts.tsx';
import { FILTERS, SORT_KEYS, type SortKey, type TableRef } from './desk-address.ts';
import { arrangeResults, resultOf } from './desk-results.ts';
import type { DeskState } from './desk-state.ts';
import { follow } from './follow-link.ts';
import { ResultsTable } from './results-table.tsx';
import { ArchiveChip } from './sessions-list.tsx';
import { Spread } from './spread.tsx';
import { deskText } from './words.ts';

export type SessionDeskProps = { readonly state: DeskState; readonly made: SessionResults };

/** One session: its figures, its tables, what is chosen of them, the notes. */
export function SessionDesk({ state, made }: SessionDeskProps): JSX.Element {
  const text = deskText();
  const address = state.address.value;
  const listing = state.session.value;
  const notes = state.notes.value;
  const shown = arrangeResults(made.results, address, notes);
  const at = resultOf(made.results, address.at);
  const compared = address.chosen.flatMap((one) => resultOf(made.results, one) ?? []);
  return (
    <>
      <div class="desk-head">
        <div>
          <ScreenHeading screen={`session-${address.session}`}>
            {listing === undefined ? text.title : say(listing.title)}
          </ScreenHeading>
          {listing === undefined ? null : (
            <p class="sm soft num">
              {listing.label === undefined ? null : <b>{listing.label} · </b>}
              {spokenCode(listing.code)} · {sayMoment(listing.openedAt)} <ArchiveChip of={listing} />
            </p>
          )}
        </div>
        <div class="desk-actions">
          <a
            class="btn main"
            href={state.linkTo({ at: undefined, report: 'one' })}
            onClick={(event) => follow(event, () => state.go({ at: undefined, report: 'one' }))}
          >
            {text.sessionReport}
          </a>
          {made.results.length < 2 ? null : (
            <a
              class="btn"
              href={state.linkTo({ at: undefined, report: 'all' })}
              onClick={(event) => follow(event, () => state.go({ at: undefined, report: 'all' }))}
            >
              {text.reports.openAll(made.results.length)}
            </a>
          )}
          <button type="button" class="btn" onClick={() => state.saveCsv(';')}>
            {text.csvSemicolon}
          </button>
          <button type="button" class="btn" onClick={() => state.saveCsv(',')}>
            {text.csvComma}
          </button>
        </div>
      </div>
      {made.faults.map(({ table, reason }) => (
        <p key={table} class="sm">
          {text.fault(table, reason)}
        </p>
      ))}
      <RoundsCompared made={made} />
      {made.rounds.map(({ round, scenario }) => (
        <RoundFigures
          key={round}
          title={made.rounds.length === 1 ? text.spread : `${text.round(round)}: ${say(scenario.title)}`}
          results={made.results.filter((one) => one.round === round)}
          chosen={at === undefined ? address.chosen : [...address.chosen, at]}
        />
      ))}
      {compared.length < 2 ? null : <Compare made={made} compared={compared} />}
      <Choices state={state} shown={shown.length} all={made.results.length} />
      {shown.length === 0 ? <p class="soft">{text.noneShown}</p> : null}
      {shown.length === 0 ? null : <ResultsTable state={state} results={shown} rounds={made.rounds.length} />}
      <div class="desk-card desk-part">
        <NotesList
          title={notesText().ofSession}
          notes={notes.filter(({ table }) => table === undefined)}
          place={{}}
          onChange={state.note.value}
          mayRemove={state.mayRemove}
        />
      </div>
    </>
  );
}

type RoundFiguresProps = {
  readonly title: string;
  readonly results: readonly TableResult[];
  readonly chosen: readonly TableRef[];
};

/** The figures of one round: what different rounds and cases came to is never counted together. */
function RoundFigures({ title, results, chosen }: RoundFiguresProps): JSX.Element {
  const text = deskText();
  const { agreements, withoutAgreement, words } = summarise(results);
  return (
    <section class="desk-card desk-part">
      <h2>{title}</h2>
      <Counts results={results} />
      <p class="xs soft">
        {text.spreadOf(agreements, withoutAgreement, words.lopsided)} {text.spreadText}
      </p>
      <div class="desk-spreads">
        {MEASURES.map((measure) => (
          <Spread key={measure} measure={measure} results={results} chosen={chosen} />
        ))}
      </div>
    </section>
  );
}

type ChoicesProps = { readonly state: DeskState; readonly shown: number; readonly all: number };

/** What is shown and in which order; the order also where the table is a list of blocks and has no heads. */
function Choices({ state, shown, all }: ChoicesProps): JSX.Element {
  const text = deskText();
  const { sort, descending, filter, chosen } = state.address.value;
  const nameOf = (key: SortKey) =>
    key === 'table' ? text.number : key === 'outcome' ? text.outcome : text.measures[key];
  return (
    <div class="desk-choices">
      <h2>{text.allTables}</h2>
      <SelectField
        id="desk-show"
        label={text.show}
        value={filter}
        options={FILTERS.map((one) => ({ value: one, label: text.filters[one] }))}
        onPick={(one) => state.go({ filter: one }, 'replace')}
      />
      <SelectField
        id="desk-sort"
        class="narrow-only"
        label={text.sortBy}
        value={sort}
        options={SORT_KEYS.map((one) => ({ value: one, label: nameOf(one) }))}
        onPick={(one) => state.go({ sort: one }, 'replace')}
      />
      <label class="desk-check narrow-only">
        <input type="checkbox" checked={descending} onChange={() => state.go({ descending: !descending }, 'replace')} />
        {text.descending}
      </label>
      <p class="sm soft num">
        {text.shown(shown, all)}
        {chosen.length > 1 ? null : ` · ${text.compareTables}: ${text.compareHint}`}
      </p>
    </div>
  );
}

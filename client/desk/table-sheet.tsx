import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { refusedAgreements } from '../../shared/debrief/refused-agreements.ts';
import type { SessionResults } from '../../shared/debrief/session-summary.ts';
import type { TableMeasures, TableResult } from '../../shared/debrief/table-result.ts';
import type { Table } from '../../shared/negotiation/table.ts';
import { processInput, processMeasures } from '../../shared/process/process-measures.ts';
import type { PartyId } from '../../shared/scenario/vocabulary.ts';
import { NO_AGREEMENT } from '../../shared/scoring/points.ts';
import { PicturesPanel } from '../lib/charts/pictures-panel.tsx';
import { meetCase, say } from '../lib/language/case-texts.ts';
import { sayMoment } from '../lib/language/language.ts';
import { notesOn } from '../lib/notes/notes-on.ts';
import { notesText } from '../lib/notes/words.ts';
import { ScreenHeading } from '../lib/parts/screen-heading.tsx';
import { effectsOf } from '../lib/table/effects.ts';
import { EffectsTable } from '../lib/table/effects-table.tsx';
import { shortNames } from '../lib/table/offer-names.ts';
import { faceOf } from '../lib/table/parties.ts';
import { sharedName } from '../lib/table/shared-name.ts';
import { tableText } from '../lib/table/words.ts';
import type { TableRef } from './desk-address.ts';
import { resultOf } from './desk-results.ts';
import { packagePoints, pageTitle } from './report-facts.ts';
import type { TableRecord } from './table-record.ts';
import { deskText } from './words.ts';
import '../lib/table/land.css';
import { NotesList } from '../lib/notes/notes-list.tsx';
import { Said } from '../lib/parts/said.tsx';
import { PartName } from '../lib/parts/scroll-x.tsx';
import { PartyShape } from '../lib/weave/party-shape.tsx';
import type { DeskState } from './desk-state.ts';
import { PackagePointsTable } from './package-points.tsx';
import { ProcessWords } from './process-words.tsx';
import { RefusedAgreements } from './refused-agreements.tsx';
import { sayMeasure, sayOutcome } from './result-values.ts';

export type TableSheetProps = {
  readonly state: Pick<DeskState, 'address' | 'notes'>;
  readonly made: SessionResults;
  readonly record: TableRecord;
  readonly at: TableRef;
  /** One of several on the page: its head takes no focus, and its pages bear its own name. */
  readonly isOneOfMany?: boolean;
  /** Told once everything is there that goes to paper. */
  readonly onSettled: () => void;
};

/** Everything about one table on paper: facts, package, pictures, how it went, what the teams answered, notes. */
export function TableSheet({ state, made, record, at, isOneOfMany = false, onSettled }: TableSheetProps): JSX.Element {
  const { reports } = deskText();
  const { names } = state.address.value;
  const { scenario, log } = record;
  useEffect(() => meetCase(scenario), [scenario]);
  const input = useMemo(() => log && processInput(log), [log]);
  const measures = useMemo(() => input && processMeasures(input), [input]);
  const points = useMemo(() => input && packagePoints(input), [input]);
  useEffect(() => {
    if (input === undefined) onSettled();
  }, [input]);
  const result = resultOf(made.results, at);
  const title = titleOfSheet(made, at);
  const effects = points && effectsOf(scenario, points.settlement);
  const name = `table-${at.round}-${at.table}`;
  const sheet = (
    <article class="report" style={isOneOfMany ? `page: ${name}` : undefined}>
      {isOneOfMany ? <style>{pageTitle(name, title)}</style> : null}
      <header>
        <ScreenHeading screen={isOneOfMany ? undefined : `report-${name}`}>{title}</ScreenHeading>
        <p class="serif report-subject">
          <Said of={scenario.title} />
        </p>
        <p class="sm soft num">{sayMoment(record.startedAt)}</p>
      </header>
      <section>
        <h2>{reports.facts}</h2>
        {result === undefined ? null : <Facts result={result} record={record} />}
        <Teams table={record.end} names={names} />
      </section>
      {points === undefined ? null : (
        <section>
          <h2>{reports.package}</h2>
          {points.settlement === NO_AGREEMENT ? <p class="sm">{tableText().noDeal}</p> : null}
          <PackagePointsTable scenario={scenario} points={points} />
          {points.settlement === NO_AGREEMENT || record.end.agreement?.clause === undefined ? null : (
            <blockquote class="sm">{record.end.agreement.clause}</blockquote>
          )}
        </section>
      )}
      {effects === undefined || scenario.indicators.length === 0 ? null : (
        <section class="report-effects">
          <h2>{tableText().impactTitle}</h2>
          <EffectsTable effects={effects} after={points?.settlement === NO_AGREEMENT ? 'no-agreement' : 'package'} />
        </section>
      )}
      {input === undefined ? null : <RefusedAgreements end={record.end} refused={refusedAgreements(input)} />}
      {measures === undefined ? null : (
        <section>
          <h2>{reports.process}</h2>
          <ProcessWords scenario={scenario} measures={measures} />
        </section>
      )}
      {input === undefined ? null : (
        <div class="report-pictures">
          <PicturesPanel id={`pictures-${name}`} input={input} onSettled={onSettled} />
        </div>
      )}
      <Answers table={record.end} />
      <NotesList title={notesText().title} notes={notesOn(state.notes.value, at)} place={{}} />
    </article>
  );
  return isOneOfMany ? <PartName.Provider value={title}>{sheet}</PartName.Provider> : sheet;
}

/** What the report of a table is called, in its round where there are several. */
export function titleOfSheet({ rounds }: SessionResults, { round, table }: TableRef): string {
  const { reports } = deskText();
  return rounds.length > 1 ? reports.ofTableInRound(table, round) : reports.ofTable(table);
}

function Facts({ result, record }: { readonly result: TableResult; readonly record: TableRecord }): JSX.Element {
  const text = deskText();
  const { measures } = result;
  const outcome = [
    sayOutcome(result),
    ...(result.ratified ? [text.reports.ratified] : []),
    ...(result.returns > 0 ? [text.reports.returned(result.returns)] : []),
    ...(measures?.word === undefined ? [] : [text.words[measures.word]]),
  ];
  const losing = measures?.word === 'lopsided' ? losingParties(measures) : [];
  const measured = FACTS.flatMap((measure): (readonly [string, string])[] => {
    const value = measures?.[measure];
    return value === undefined ? [] : [[text.measures[measure], sayMeasure(measure, value)]];
  });
  const { timeToAgreementMs } = result;
  const rows: (readonly [string, string])[] = [
    [text.outcome, outcome.join(', ')],
    ...measured,
    [text.reports.played, sayMeasure('timeToAgreementMs', result.playedMs)],
    ...(timeToAgreementMs === undefined
      ? []
      : [[text.reports.agreedAfter, sayMeasure('timeToAgreementMs', timeToAgreementMs)] as const]),
    [text.reports.interventions, interventionsOf(result, record)],
  ];
  return (
    <>
      <dl class="report-facts sm">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="num">{value}</dd>
          </div>
        ))}
      </dl>
      {losing.length === 0 ? null : (
        <p class="sm">{text.lopsidedText(shortNames(losing.map((party) => faceOf(record.scenario, party))))}</p>
      )}
    </>
  );
}

/** Measures among the facts; one that the table does not have is left out. */
const FACTS = ['mutualBenefit', 'localImpact', 'surplusEfficiency', 'balance', 'betterForEveryone'] as const;

function losingParties({ parties }: TableMeasures): PartyId[] {
  return parties.filter(({ isSignatory, gain }) => isSignatory && gain < 0).map(({ party }) => party);
}

function interventionsOf({ interventions }: TableResult, { end }: TableRecord): string {
  const { reports } = deskText();
  const acts = Object.entries(interventions).map(([act, times]) => {
    const name = reports.acts[act as keyof TableResult['interventions']];
    const titles = act === 'InjectEvent' ? ` (${end.injected.map(({ title }) => say(title)).join('; ')})` : '';
    return `${name}${titles}: ${reports.times(times)}`;
  });
  return acts.length === 0 ? reports.noInterventions : acts.join('; ');
}

/** Who sat where. Without names a seat is its number: reports are handed on. */
function Teams({ table, names }: { readonly table: Table; readonly names: boolean }): JSX.Element {
  const { reports } = deskText();
  const { scenario, seats } = table;
  return (
    <ul class="report-teams sm">
      {scenario.parties.map((party) => {
        const face = faceOf(scenario, party.id);
        const own = seats.filter((seat) => seat.party === party.id);
        const words = own.map(({ seat, name, kind, members }) => {
          if (names) return sharedName({ name, members });
          const plain = reports.seat(say(face.shortName), seat);
          if (kind === 'bot') return `${plain} (${reports.bot})`;
          return members === undefined ? plain : `${plain} (${reports.members(members.length)})`;
        });
        return (
          <li key={party.id}>
            <PartyShape index={face.index} />{' '}
            <b>
              <Said of={party.name} />
            </b>
            : {words.join('; ') || reports.empty}
          </li>
        );
      })}
    </ul>
  );
}

function Answers({ table }: { readonly table: Table }): JSX.Element | null {
  const { reports } = deskText();
  const { scenario, answers = {} } = table;
  if (scenario.questions.length === 0) return null;
  const given = scenario.questions.map((question) => ({
    question,
    texts: scenario.parties.flatMap(({ id }) => {
      const own = answers[id]?.[question.id];
      return own === undefined || own === '' ? [] : [{ party: id, own }];
    }),
  }));
  return (
    <section class={given.every(({ texts }) => texts.length === 0) ? 'empty' : undefined}>
      <h2>{reports.answers}</h2>
      {given.every(({ texts }) => texts.length === 0) ? <p class="sm soft">{reports.noAnswers}</p> : null}
      {given.map(({ question, texts }) =>
        texts.length === 0 ? null : (
          <div key={question.id} class="report-answer">
            <h3>
              <Said of={question.text} />
            </h3>
            {texts.map(({ party, own }) => {
              const face = faceOf(scenario, party);
              return (
                <p key={party} class="sm">
                  <PartyShape index={face.index} />{' '}
                  <b>
                    <Said of={face.shortName} />
                  </b>
                  : {own}
                </p>
              );
            })}
          </div>
        ),
      )}
    </section>
  );
}

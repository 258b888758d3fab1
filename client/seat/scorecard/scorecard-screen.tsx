import type { JSX } from 'preact';
import { NO_AGREEMENT, pointsOf, type Settlement } from '../../../shared/scoring/points.ts';
import { readSavedSeat } from '../../feed/saved-seat.ts';
import { say } from '../../lib/language/case-texts.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { effectsOf } from '../../lib/table/effects.ts';
import { EffectsTable } from '../../lib/table/effects-table.tsx';
import { PackageList } from '../../lib/table/package-list.tsx';
import { faceOf } from '../../lib/table/parties.ts';
import { RulesHeld } from '../../lib/table/rule-list.tsx';
import { SaidReasons } from '../../lib/table/said-reasons.tsx';
import { settlementOf } from '../../lib/table/settlement.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { tableText } from '../../lib/table/words.ts';
import { Band } from '../../lib/weave/band.tsx';
import { GuessResult } from '../guess-result.tsx';
import { Land } from '../land.tsx';
import { placeName } from '../member-name.ts';
import { SheetReading } from '../preparation/sheet-reading.tsx';
import { useSeat } from '../seat-state.ts';
import { FoldedTalk } from '../talk/folded-talk.tsx';
import { seatText } from '../words.ts';
import { cardText } from './words.ts';
import './scorecard.css';
import { Consent } from './consent.tsx';
import { headline } from './headline.ts';
import { OwnLog } from './own-log.tsx';
import { Reflection, ToReflection } from './reflection.tsx';
import { Rounds } from './rounds.tsx';
import { WholeCardParts } from './whole-card-parts.tsx';

/** What came out: the fact, the land, own points; after the reveal the whole picture of everybody's points. */
export function ScorecardScreen(): JSX.Element | null {
  const seat = useSeat();
  const { aid } = seat;
  const view = seat.view.value;
  if (view === undefined) return null;
  const { scenario, table } = view;
  const settlement = settlementOf(table);
  const isRevealed = table.revealed && view.secrets.briefs.length === scenario.parties.length;
  const seconds = Math.round(table.clock.playedMs / 1000);
  return (
    <main class="scorecard">
      <div class="scorecard-head">
        <p class="xs soft num">
          {placeName(seat, view.seat.table)} · {cardText().duration(Math.floor(seconds / 60), seconds % 60)}
        </p>
        <h1 tabIndex={-1}>{headline(view)}</h1>
        {table.paper === undefined ? null : (
          <p class="sm">{cardText().fromPaper(table.paper.typedBy, table.paper.corrected)}</p>
        )}
        <SaidReasons view={view} />
        <GuessResult view={view} />
        {settlement === NO_AGREEMENT ? <p class="sm">{tableText().noDeal}</p> : null}
        {settlement === undefined ? <p class="sm">{cardText().cancelledText}</p> : null}
      </div>
      <Land />
      <div class="scorecard-body">
        {aid === undefined ? <Consent view={view} /> : <aid.Closing />}
        {settlement === undefined ? null : (
          <>
            {seat.own.value?.counts === false ? null : isRevealed ? (
              <WholeCardParts view={view} settlement={settlement} />
            ) : (
              <OwnResult settlement={settlement} />
            )}
            <section>
              <h2>{tableText().impactTitle}</h2>
              <EffectsTable
                effects={effectsOf(scenario, settlement)}
                after={settlement === NO_AGREEMENT ? 'no-agreement' : 'package'}
              />
            </section>
            <Agreed view={view} settlement={settlement} />
            {aid === undefined ? <DocumentLink view={view} /> : null}
          </>
        )}
        <Rounds view={view} />
        <SheetReading view={view} />
        <Reflection view={view} />
        <FoldedTalk class="last-words" title={cardText().lastWords} />
        {aid === undefined ? <OwnLog table={view.seat.table} /> : null}
      </div>
      {aid === undefined ? <ToReflection view={view} /> : null}
    </main>
  );
}

/** Before the reveal a table sees its own points and the local impact, nothing that is computed from everybody's. */
function OwnResult({ settlement }: { readonly settlement: Settlement }): JSX.Element {
  const own = useSeat().worth.value;
  const t = tableText();
  const points = own === undefined ? 0 : pointsOf(own.brief, settlement);
  return (
    <section>
      {own === undefined ? null : (
        <>
          <h2>{cardText().ownPoints}</h2>
          <p class="own-result num">
            <strong>{sayNumber(points)}</strong> {t.points}
          </p>
          <p class="sm soft num">{cardText().gain(points - own.brief.reservation, own.brief.reservation)}</p>
        </>
      )}
      <p class="sm soft">{cardText().notYet}</p>
    </section>
  );
}

function Agreed({
  view,
  settlement,
}: {
  readonly view: TableView;
  readonly settlement: Settlement;
}): JSX.Element | null {
  const seat = useSeat();
  if (settlement === NO_AGREEMENT) return null;
  const t = tableText();
  const { scenario, table } = view;
  const own = seat.own.value;
  return (
    <section>
      <h2>{seatText().agreedPackage}</h2>
      <Band
        chosen={settlement}
        optionCounts={scenario.issues.map((issue) => issue.options.length)}
        party={own === undefined ? 0 : faceOf(scenario, own.party).index}
        state="agreed"
        names={scenario.issues.map((issue) => say(issue.shortName))}
      />
      <details>
        <summary class="sm">{t.offers.options}</summary>
        <PackageList
          scenario={scenario}
          chosen={settlement}
          pointsOf={seat.worth.value?.option}
          clause={table.agreement?.clause}
          isNumbered
        />
      </details>
      <RulesHeld view={view} chosen={settlement} />
    </section>
  );
}

/** The way to the document of what the signatories agreed on, ratified or not; for seats of this device only. */
function DocumentLink({ view: { table } }: { readonly view: TableView }): JSX.Element | null {
  if (table.agreement === undefined || readSavedSeat() === undefined) return null;
  return (
    <p>
      <a class="btn small" href="/agreement">
        {cardText().document}
      </a>
    </p>
  );
}

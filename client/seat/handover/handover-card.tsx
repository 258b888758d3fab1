import type { JSX } from 'preact';
import { UNNAMED } from '../../../shared/kernel/languages.ts';
import { runningPhase } from '../../../shared/negotiation/table.ts';
import { marksOf, say, writtenText } from '../../lib/language/case-texts.ts';
import { Dialog } from '../../lib/parts/dialog.tsx';
import { Words } from '../../lib/prose/prose.tsx';
import { firstParagraph } from '../../lib/prose/rich-text.ts';
import { clockOf } from '../../lib/table/clock.ts';
import { FiveLines } from '../../lib/table/five-lines.tsx';
import type { OfferRow } from '../../lib/table/offer-list.ts';
import { offerName } from '../../lib/table/offer-names.ts';
import { OnlyIn } from '../../lib/table/only-in.tsx';
import type { OwnPoints } from '../../lib/table/own-points.ts';
import { faceOf } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { tableText } from '../../lib/table/words.ts';
import { Band } from '../../lib/weave/band.tsx';
import { partyClass } from '../../lib/weave/geometry.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { issueWeights } from '../brief-sheet.ts';
import { useSeat } from '../seat-state.ts';
import { type Arrival, lastActs, promisesOf } from './handover.ts';
import { actWords, promiseWords } from './handover-lines.ts';
import { handoverText } from './words.ts';
import './handover.css';
import { Said } from '../../lib/parts/said.tsx';

/** How many of the weightiest issues the card names. */
const HEAVIEST = 3;

export type HandoverCardProps = {
  readonly view: TableView;
  /** Absent for somebody who was here from the start and reads the card again. */
  readonly arrival?: Arrival | undefined;
  readonly onClose: () => void;
};

/** What somebody has to know who takes a seat at a running table: brief, points, offers, last acts, promises, time. */
export function HandoverCard({ view, arrival, onClose }: HandoverCardProps): JSX.Element {
  const seat = useSeat();
  const t = handoverText();
  const own = seat.own.value;
  const clock = clockOf(view.table, seat.now.value);
  const phase = view.scenario.phases[runningPhase(view.table)?.index ?? -1];
  const words = clock.state === 'paused' ? t.paused : t.running;
  return (
    <Dialog title={t.title} onClose={onClose}>
      <div class="dialog-body handover">
        {phase === undefined ? null : <p class="num">{words(say(phase.name), clock.text)}</p>}
        {arrival === undefined || arrival.before.length === 0 ? null : (
          <p class="sm soft">{t.before(arrival.before)}</p>
        )}
        {own === undefined ? null : <Brief view={view} own={own} />}
        <Offers view={view} own={own} rows={seat.offers.value.open} />
        <section>
          <h3>{t.promises}</h3>
          <Lines words={promisesOf(view).map((one) => promiseWords(view, one))} none={t.noPromises} />
        </section>
        <Acts view={view} now={seat.now.value} />
      </div>
      <div class="dialog-actions">
        <button type="button" class="btn main" onClick={onClose}>
          {t.done}
        </button>
      </div>
    </Dialog>
  );
}

function Brief({ view, own }: { readonly view: TableView; readonly own: OwnPoints }): JSX.Element {
  const t = handoverText();
  const face = faceOf(view.scenario, own.party);
  const words = writtenText(own.brief.brief);
  const gist = own.brief.card === undefined ? firstParagraph(words, view.scenario.richText) : undefined;
  const heaviest = issueWeights(own.brief)
    .slice(0, HEAVIEST)
    .map(({ issue }) => say(view.scenario.issues[issue]?.shortName ?? UNNAMED));
  return (
    <>
      <section>
        <h3>{t.brief}</h3>
        <p>
          <PartyShape index={face.index} />{' '}
          <b>
            <Said of={face.name} />
          </b>
        </p>
        <OnlyIn texts={own.brief.card === undefined ? [own.brief.brief] : Object.values(own.brief.card)} />
        {gist === undefined ? null : (
          <p class="sm" {...marksOf(own.brief.brief)}>
            <Words words={gist} />
          </p>
        )}
        <div class={partyClass(face.index)}>
          <FiveLines brief={own.brief} />
        </div>
      </section>
      {own.counts ? (
        <section>
          <h3>{t.points}</h3>
          <ul class="sm num lines">
            <li>{t.heaviest(heaviest)}</li>
            {own.brief.card === undefined ? <li>{t.without(own.brief.reservation)}</li> : null}
            <li>{t.limit(own.limit, own.target)}</li>
          </ul>
        </section>
      ) : null}
    </>
  );
}

type OffersProps = {
  readonly view: TableView;
  readonly own: OwnPoints | undefined;
  readonly rows: readonly OfferRow[];
};

function Offers({ view, own, rows }: OffersProps): JSX.Element {
  const t = handoverText();
  return (
    <section>
      <h3>{t.offers}</h3>
      {rows.length === 0 ? <p class="sm soft">{t.noOffers}</p> : null}
      <ul class="standing-offers sm">
        {rows.map(({ offer, author, points }) => (
          <li key={offer.id}>
            <p>
              <PartyShape index={author.index} /> <b>{offerName(view, offer)}</b>
            </p>
            <Band
              chosen={offer.package}
              optionCounts={view.scenario.issues.map((issue) => issue.options.length)}
              party={author.index}
              state="open"
            />
            {own === undefined || points === undefined ? null : <p class="num">{t.worth(points, own.limit)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Acts({ view, now }: { readonly view: TableView; readonly now: number }): JSX.Element {
  const t = tableText().offers;
  const ago = (at: number) => {
    const minutes = Math.max(0, Math.floor((now - at) / 60_000));
    return minutes === 0 ? t.now : t.minutesAgo(minutes);
  };
  return (
    <section>
      <h3>{handoverText().acts}</h3>
      <Lines
        words={lastActs(view).map(({ at, act }) => `${actWords(view, act)} (${ago(at)})`)}
        none={handoverText().noActs}
      />
    </section>
  );
}

function Lines({ words, none }: { readonly words: readonly string[]; readonly none: string }): JSX.Element {
  if (words.length === 0) return <p class="sm soft">{none}</p>;
  return (
    <ul class="sm lines">
      {words.map((line, at) => (
        <li key={`${at}/${line}`}>{line}</li>
      ))}
    </ul>
  );
}

import type { JSX } from 'preact';
import type { Agreement } from '../../../shared/negotiation/table.ts';
import type { Package } from '../../../shared/scenario/vocabulary.ts';
import { countsPoints } from '../../../shared/scoring/points.ts';
import { say } from '../../lib/language/case-texts.ts';
import { rulesInForce } from '../../lib/table/case-rules.ts';
import { minutesSince, type OfferRow, offerList } from '../../lib/table/offer-list.ts';
import { offerName } from '../../lib/table/offer-names.ts';
import { PackageList } from '../../lib/table/package-list.tsx';
import { RuleList, RulesHeld } from '../../lib/table/rule-list.tsx';
import { SaidReasons } from '../../lib/table/said-reasons.tsx';
import type { TableView } from '../../lib/table/table-store.ts';
import { voteView } from '../../lib/table/vote.ts';
import { tableText } from '../../lib/table/words.ts';
import { Band } from '../../lib/weave/band.tsx';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { useBoard } from '../board-view.ts';
import { HoldForGains } from '../hold-for-gains.tsx';
import { pointsOfAll } from './table-look.ts';
import { lookText } from './words.ts';

export type LookOffersProps = { readonly seen: TableView /** Server time. */; readonly now: number };

/** The agreement with its votes, then every offer, newest first; points only while gains are held. */
export function LookOffers({ seen, now }: LookOffersProps): JSX.Element {
  const text = lookText();
  const { open, closed } = offerList(seen, undefined, undefined);
  const rows = [...open, ...closed];
  const drafts = Object.keys(seen.table.drafts).length;
  const { agreement } = seen.table;
  const rules = rulesInForce(seen);
  return (
    <section class="look-offers">
      {agreement === undefined ? null : <Agreed seen={seen} agreement={agreement} />}
      <SaidReasons view={seen} />
      <div class="look-offers-head">
        <h3>{text.offers}</h3>
        {rows.length === 0 || !seen.secrets.briefs.some(countsPoints) ? null : <HoldForGains />}
      </div>
      {drafts === 0 ? null : <p class="sm soft num">{text.drafts(drafts)}</p>}
      {rows.length === 0 ? <p class="sm soft">{text.noOffers}</p> : null}
      <ul>
        {rows.map((row, place) => (
          <LookedOffer key={row.offer.id} seen={seen} row={row} now={now} isWhole={place === 0} />
        ))}
      </ul>
      {rules.length === 0 ? null : (
        <details>
          <summary class="sm">
            {tableText().rules.title} <span class="num soft">{rules.length}</span>
          </summary>
          <RuleList rules={rules} />
        </details>
      )}
    </section>
  );
}

type LookedOfferProps = LookOffersProps & { readonly row: OfferRow; readonly isWhole: boolean };

function LookedOffer({ seen, row, now, isWhole }: LookedOfferProps): JSX.Element {
  const text = tableText().offers;
  const { offer, author } = row;
  const minutes = minutesSince(seen, offer.madeAtPlayMs, now);
  return (
    <li class="looked-offer">
      <p class="sm">
        <PartyShape index={author.index} /> <b>{offerName(seen, offer)}</b>{' '}
        <span class="soft num">
          {offer.state === 'open' ? (minutes === 0 ? text.now : text.minutesAgo(minutes)) : text.states[offer.state]}
          {row.acceptedBy.length === 0
            ? ''
            : ` · ${text.acceptedBy(row.acceptedBy.map((face) => say(face.shortName)))}`}
        </span>
      </p>
      <Band
        chosen={offer.package}
        optionCounts={seen.scenario.issues.map((issue) => issue.options.length)}
        party={author.index}
        state={offer.state === 'open' ? 'open' : offer.state === 'accepted' ? 'agreed' : 'cut'}
        names={isWhole ? seen.scenario.issues.map((issue) => say(issue.shortName)) : undefined}
      />
      <Points seen={seen} chosen={offer.package} />
      <details>
        <summary class="sm">{text.options}</summary>
        <PackageList scenario={seen.scenario} chosen={offer.package} clause={offer.clause} />
      </details>
    </li>
  );
}

/** What a package is worth to each party; nothing of it in the page unless gains are held. */
function Points({ seen, chosen }: { readonly seen: TableView; readonly chosen: Package }): JSX.Element | null {
  const { view } = useBoard();
  if (!view.gains.value) return null;
  const text = lookText();
  return (
    <p class="sm num">
      {pointsOfAll(seen, chosen)
        .map(({ party, points, limit }) => text.points(say(party.shortName), points, limit))
        .join(' · ')}
    </p>
  );
}

function Agreed({ seen, agreement }: { readonly seen: TableView; readonly agreement: Agreement }): JSX.Element {
  const text = lookText();
  const { voters } = voteView(seen, undefined);
  const stated = seen.table.conditions.filter(({ dropped }) => !dropped);
  return (
    <div class="looked-agreement">
      <h3>{text.agreement}</h3>
      <Band
        chosen={agreement.package}
        optionCounts={seen.scenario.issues.map((issue) => issue.options.length)}
        party={0}
        state="agreed"
        names={seen.scenario.issues.map((issue) => say(issue.shortName))}
      />
      <Points seen={seen} chosen={agreement.package} />
      <RulesHeld view={seen} chosen={agreement.package} />
      {voters.length === 0 ? null : (
        <p class="sm">
          {text.votes}:{' '}
          {voters
            .map(({ party, hasVoted }) => `${say(party.shortName)} ${hasVoted ? text.voted : text.notVoted}`)
            .join(', ')}
        </p>
      )}
      {stated.length === 0 ? null : (
        <ul class="sm looked-conditions" aria-label={text.conditions}>
          {stated.map((one) => (
            <li key={`${one.party}${one.number}`}>{one.text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

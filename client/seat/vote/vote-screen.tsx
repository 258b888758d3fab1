import type { JSX } from 'preact';
import { ownValue } from '../../../shared/kernel/own-value.ts';
import type { Agreement } from '../../../shared/negotiation/table.ts';
import { say } from '../../lib/language/case-texts.ts';
import { clockOf, sayTime } from '../../lib/table/clock.ts';
import { offerName, shortNames } from '../../lib/table/offer-names.ts';
import { PackageList } from '../../lib/table/package-list.tsx';
import { faceOf } from '../../lib/table/parties.ts';
import { RulesHeld } from '../../lib/table/rule-list.tsx';
import { SaidReasons } from '../../lib/table/said-reasons.tsx';
import type { TableView } from '../../lib/table/table-store.ts';
import { agreedMoment, standingConditions, type VoteView, voteView } from '../../lib/table/vote.ts';
import { Band } from '../../lib/weave/band.tsx';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { Land } from '../land.tsx';
import { SheetReading } from '../preparation/sheet-reading.tsx';
import { useSeat } from '../seat-state.ts';
import { FoldedTalk } from '../talk/folded-talk.tsx';
import { talkText } from '../talk/words.ts';
import { seatText } from '../words.ts';
import { CastVote } from './cast-vote.tsx';
import { GuessVotes } from './guess-votes.tsx';
import { voteText } from './words.ts';
import './vote.css';
import { Said } from '../../lib/parts/said.tsx';

/** The vote on the tentative agreement: ratifiers weigh and vote, everybody sees who has. */
export function VoteScreen(): JSX.Element | null {
  const seat = useSeat();
  const view = seat.view.value;
  if (view === undefined) return null;
  const t = voteText();
  const vote = voteView(view, seat.may.value);
  return (
    <main class="vote">
      <div class="vote-head">
        <h1 tabIndex={-1}>{vote.mayVote ? t.titleOwn : t.title(shortNames(vote.signatories))}</h1>
        <AgreedBy view={view} vote={vote} />
      </div>
      <Land />
      <div class="vote-body">
        {vote.agreement === undefined ? null : <AgreedPackage view={view} agreement={vote.agreement} />}
        {vote.mayVote ? null : <GuessVotes view={view} voters={vote.voters.map(({ party }) => party)} />}
        <StatedConditions view={view} mayVote={vote.mayVote} />
        {vote.mayVote ? <CastVote vote={vote} /> : null}
        <SaidReasons view={view} />
        <Voters vote={vote} />
        <SheetReading view={view} />
        <FoldedTalk class="card" title={talkText().title} />
      </div>
      {vote.mayVote ? <VoteFoot view={view} /> : <WaitFoot view={view} vote={vote} />}
    </main>
  );
}

/** For who votes: how long, and the way past the package to the vote. */
function VoteFoot({ view }: { readonly view: TableView }): JSX.Element {
  const seat = useSeat();
  const t = voteText();
  return (
    <div class="foot">
      <p class="xs soft num">{t.votingOwn(clockOf(view.table, seat.now.value).text)}</p>
      <button
        type="button"
        class="btn wide"
        onClick={() => {
          const first = document.querySelector<HTMLElement>('.cast-vote input');
          first?.focus({ preventScroll: true });
          first?.scrollIntoView({ block: 'center' });
        }}
      >
        {t.toVote}
      </button>
    </div>
  );
}

/** Who is waited for and how long, and the way to something to do meanwhile: until the own team has guessed all of them. */
function WaitFoot({ view, vote }: { readonly view: TableView; readonly vote: VoteView }): JSX.Element | null {
  const seat = useSeat();
  const own = seat.actor.value?.party;
  const guesses = (own && ownValue(view.table.voteGuesses ?? {}, own)) || {};
  const others = vote.voters.flatMap(({ party, hasVoted }) => (hasVoted || party.id === own ? [] : [party]));
  const open = others.filter(({ id }) => ownValue(guesses, id) === undefined);
  if (own === undefined || others.length === 0) return null;
  const t = voteText();
  return (
    <div class="foot">
      <p class="xs soft num">{t.voting(shortNames(others), clockOf(view.table, seat.now.value).text)}</p>
      {open.length === 0 ? null : (
        <button
          type="button"
          class="btn main wide"
          onClick={() => {
            const heading = document.getElementById('guess');
            heading?.focus({ preventScroll: true });
            heading?.scrollIntoView({ block: 'center' });
          }}
        >
          {t.toGuess(shortNames(open))}
        </button>
      )}
    </div>
  );
}

/** The moment as a fact: who, when, by which offer, until when it is tentative, and which phases are left out. */
function AgreedBy({ view, vote }: { readonly view: TableView; readonly vote: VoteView }): JSX.Element | null {
  const t = voteText();
  const reached = agreedMoment(view);
  if (reached === undefined) return null;
  const { offer, at, minute, skipped } = reached;
  const voters = shortNames(vote.voters.map(({ party }) => party));
  return (
    <>
      {vote.mayVote ? <p class="sm">{t.agreed(shortNames(vote.signatories))}</p> : null}
      <p class="sm num">{t.moment(offer === undefined ? undefined : offerName(view, offer), sayTime(at), minute)}</p>
      {vote.mayVote ? null : <p class="sm">{t.tentative(voters)}</p>}
      {skipped.length === 0 ? null : <p class="sm soft">{t.skipped(skipped.map(say))}</p>}
    </>
  );
}

function AgreedPackage({ view, agreement }: { readonly view: TableView; readonly agreement: Agreement }): JSX.Element {
  const { own: owned, worth: counted } = useSeat();
  const [own, worth] = [owned.value, counted.value];
  const t = voteText();
  const { scenario } = view;
  return (
    <section class="card">
      <h2>{t.package}</h2>
      {worth === undefined ? null : (
        <p class="num own-worth">{seatText().packagePoints(worth.of(agreement.package), worth.limit)}</p>
      )}
      <Band
        chosen={agreement.package}
        optionCounts={scenario.issues.map((issue) => issue.options.length)}
        party={own === undefined ? 0 : faceOf(scenario, own.party).index}
        state="agreed"
        names={scenario.issues.map((issue) => say(issue.shortName))}
      />
      <PackageList
        scenario={scenario}
        chosen={agreement.package}
        pointsOf={worth?.option}
        clause={agreement.clause}
        isNumbered
      />
      <RulesHeld view={view} chosen={agreement.package} />
    </section>
  );
}

/** What was stated as a condition; who votes may tick what is met. The ticks stay on the phone. */
function StatedConditions({ view, mayVote }: { readonly view: TableView; readonly mayVote: boolean }): JSX.Element {
  const t = voteText();
  const rows = standingConditions(view);
  return (
    <section class="card">
      <h2>{t.checks}</h2>
      {rows.length === 0 ? <p class="sm soft">{seatText().noConditions}</p> : null}
      {mayVote && rows.length > 0 ? <p class="xs soft">{t.checkHint}</p> : null}
      <ul class="checks">
        {rows.map(({ condition, party }) => (
          <li key={`${condition.party}/${condition.number}`}>
            {mayVote ? (
              <label>
                <input type="checkbox" />
                <span>
                  <PartyShape index={party.index} label={say(party.shortName)} /> {condition.text}
                  <span class="sr">. {t.check}</span>
                </span>
              </label>
            ) : (
              <span>
                <PartyShape index={party.index} label={say(party.shortName)} /> {condition.text}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Voters({ vote }: { readonly vote: VoteView }): JSX.Element {
  const t = voteText();
  return (
    <section class="card">
      <h2>{t.who}</h2>
      <ul class="voters">
        {vote.voters.map(({ party, hasVoted }) => (
          <li key={party.id}>
            <PartyShape index={party.index} waiting={!hasVoted} />
            <span>
              <b>
                <Said of={party.shortName} />
              </b>{' '}
              <span class="soft">{hasVoted ? t.voted : t.notYet}</span>
            </span>
          </li>
        ))}
      </ul>
      <p class="sm soft">{vote.rule === 'unanimous' ? t.unanimous : t.majority}</p>
      <p class="sm soft">{vote.returnMinutes > 0 ? t.returns(vote.returnMinutes) : t.ends}</p>
      {vote.ownVote === undefined ? null : <p>{t.own(vote.ownVote)}</p>}
      {vote.mayVote ? null : <p class="sm">{t.wait}</p>}
    </section>
  );
}

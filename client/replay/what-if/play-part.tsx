import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { OpenEntry } from '../../../shared/log/seal.ts';
import type { TableEvent } from '../../../shared/negotiation/events.ts';
import type { Offer, Table } from '../../../shared/negotiation/table.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import { say } from '../../lib/language/case-texts.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { faceOf } from '../../lib/table/parties.ts';
import { saidWords } from '../../lib/table/said-words.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { type Branch, offerOnTable } from './branch.ts';
import { actingParties, type HandOptions, handOptions } from './branch-hand.ts';
import type { WhatIfFault, WhatIfState } from './what-if-state.ts';
import { whatIfText } from './words.ts';

/** An event in one line, or nothing for what another line tells; the page that shows the panel knows the words. */
export type DescribeEvent = (table: Table, event: TableEvent) => string | undefined;

export type PlayPartProps = {
  readonly state: WhatIfState;
  readonly branch: Branch;
  /** The table where the variation stands, and what happened in it. */
  readonly table: Table;
  readonly entries: readonly OpenEntry[];
  readonly describe: DescribeEvent;
};

/** Where a variation goes on: a bot answers, bots finish, or a person acts in the place of a party. */
export function PlayPart({ state, branch, table, entries, describe }: PlayPartProps): JSX.Element {
  const t = whatIfText().play;
  const parties = actingParties(table);
  const onTable = offerOnTable(table);
  // Whoever was asked last, rather than its author, is most likely to be played.
  const party = useSignal<PartyId>(parties.find((id) => onTable?.to.includes(id)) ?? parties[0] ?? '');
  const isClosed = table.stage.kind === 'closed';
  const nameOf = (id: PartyId) => say(faceOf(table.scenario, id).shortName);
  return (
    <section class="play-part">
      <h3>{branch.name}</h3>
      <Happened table={table} entries={entries} describe={describe} />
      {branch.acts.some(({ by }) => by.kind === 'seat') ? (
        <button type="button" class="btn small quiet" disabled={state.isBusy.value} onClick={() => state.takeBack()}>
          {t.takeBack}
        </button>
      ) : null}
      {isClosed ? (
        <p class="sm">{t.ended}</p>
      ) : (
        <>
          <div class="play-buttons">
            {parties.map((id) => (
              <button
                key={id}
                type="button"
                class="btn small"
                disabled={state.isBusy.value}
                onClick={() => state.letBot(id)}
              >
                {t.bot(nameOf(id))}
              </button>
            ))}
            <button type="button" class="btn small" disabled={state.isBusy.value} onClick={() => state.finish()}>
              {t.finish}
            </button>
          </div>
          <fieldset class="play-hand">
            <legend class="sm">{t.hand(nameOf(party.value))}</legend>
            <p class="pair-choice sm">
              <label for="play-party">{t.party}</label>
              <select
                id="play-party"
                value={party.value}
                onChange={(event) => {
                  party.value = event.currentTarget.value;
                }}
              >
                {parties.map((id) => (
                  <option key={id} value={id}>
                    {nameOf(id)}
                  </option>
                ))}
              </select>
            </p>
            <Hand state={state} branch={branch} table={table} party={party.value} />
          </fieldset>
        </>
      )}
      <p class="sm" aria-live="polite">
        {state.isBusy.value ? t.busy : ''}
      </p>
      <Trouble fault={state.fault.value} nameOf={nameOf} />
    </section>
  );
}

type HandProps = Pick<PlayPartProps, 'state' | 'branch' | 'table'> & { readonly party: PartyId };

/** What the rules let a party do here, each as a button; packages are put in the editor. */
function Hand({ state, branch, table, party }: HandProps): JSX.Element {
  const t = whatIfText().play;
  const may: HandOptions = useMemo(() => handOptions(state.log, branch, party), [branch, party]);
  const nameOf = (id: PartyId) => say(faceOf(table.scenario, id).shortName);
  const offerWords = ({ author, number }: Offer) => `${nameOf(author)} ${number}`;
  const isIdle = may.offers.length === 0 && !may.mayVote && !may.mayWalkAway;
  return (
    <div class="play-buttons">
      {may.offers.map(({ offer, accept, reject }) => (
        <span key={offer.id} class="play-pair">
          {accept ? (
            <button
              type="button"
              class="btn small"
              onClick={() => state.act(party, { type: 'AcceptOffer', offer: offer.id })}
            >
              {t.accept(offerWords(offer))}
            </button>
          ) : null}
          {reject ? (
            <button
              type="button"
              class="btn small"
              onClick={() => state.act(party, { type: 'RejectOffer', offer: offer.id })}
            >
              {t.reject(offerWords(offer))}
            </button>
          ) : null}
        </span>
      ))}
      {may.mayVote ? (
        <>
          <button type="button" class="btn small" onClick={() => state.act(party, { type: 'CastVote', vote: 'for' })}>
            {t.voteFor}
          </button>
          <button
            type="button"
            class="btn small"
            onClick={() => state.act(party, { type: 'CastVote', vote: 'against' })}
          >
            {t.voteAgainst}
          </button>
        </>
      ) : null}
      {may.mayWalkAway ? (
        <button type="button" class="btn small quiet" onClick={() => state.act(party, { type: 'WalkAway' })}>
          {t.walk}
        </button>
      ) : null}
      {may.mayOffer ? <p class="xs soft">{t.offerHint(whatIfText().editor.title)}</p> : null}
      {isIdle && !may.mayOffer ? <p class="sm soft">{t.nothing}</p> : null}
    </div>
  );
}

/** The last things that happened in the variation. */
const SHOWN = 10;

function Happened({ table, entries, describe }: Pick<PlayPartProps, 'table' | 'entries' | 'describe'>): JSX.Element {
  const t = whatIfText().play;
  const nameOf = (id: PartyId) => say(faceOf(table.scenario, id).shortName);
  const lines = entries.flatMap(({ n, events }) =>
    events.flatMap((event, at) => {
      const isSaid = event.type === 'MessageSaid' || event.type === 'ActSaid';
      const words = isSaid ? t.said(nameOf(event.party), saidWords(table.scenario, event)) : describe(table, event);
      const party = 'party' in event ? event.party : undefined;
      return words === undefined ? [] : [{ key: `${n}/${at}`, words, party }];
    }),
  );
  return (
    <>
      <h4 class="sm">{t.happened}</h4>
      {lines.length === 0 ? <p class="sm soft">{t.noneYet}</p> : null}
      <ol class="play-lines sm">
        {lines.slice(-SHOWN).map(({ key, words, party }) => (
          <li key={key}>
            {party === undefined ? null : <PartyShape index={faceOf(table.scenario, party).index} />} {words}
          </li>
        ))}
      </ol>
    </>
  );
}

type TroubleProps = { readonly fault: WhatIfFault | undefined; readonly nameOf: (party: PartyId) => string };

/** What stood in the way of the last thing that was tried, with its sentence. */
export function Trouble({ fault, nameOf }: TroubleProps): JSX.Element | null {
  const t = whatIfText();
  if (fault === undefined) return null;
  switch (fault.kind) {
    case 'refused':
      return <Fault>{refusalText(fault.code)}</Fault>;
    case 'failed':
      return <Fault>{t.play.failed}</Fault>;
    case 'idle':
      return <Fault>{t.play.idle(nameOf(fault.party))}</Fault>;
    case 'file':
      return <Fault>{t.lines.faults[fault.why]}</Fault>;
  }
}

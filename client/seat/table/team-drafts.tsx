import type { JSX } from 'preact';
import { playTime } from '../../../shared/negotiation/play-clock.ts';
import type { Draft } from '../../../shared/negotiation/table.ts';
import { shortNames } from '../../lib/table/offer-names.ts';
import { PackageList } from '../../lib/table/package-list.tsx';
import { faceOf, ownParty } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { tableText } from '../../lib/table/words.ts';
import { Band } from '../../lib/weave/band.tsx';
import { AttentionMark } from '../../lib/weave/icon.tsx';
import { memberName } from '../member-name.ts';
import { draftFromShared } from '../offer-draft.ts';
import { useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import { seatText } from '../words.ts';
import { offersText } from './words.ts';

/** The draft that the own team shared: goes out by itself, or at once when another member sends it. */
export function TeamDrafts(): JSX.Element | null {
  const seat = useSeat();
  const view = seat.view.value;
  if (view === undefined) return null;
  const drafts = Object.values(view.table.drafts).filter((draft) => draft.party === ownParty(view));
  return (
    <>
      {drafts.map((draft) => (
        <TeamDraft key={draft.id} view={view} draft={draft} />
      ))}
    </>
  );
}

function TeamDraft({ view, draft }: { readonly view: TableView; readonly draft: Draft }): JSX.Element {
  const seat = useSeat();
  const t = offersText();
  const { scenario, table } = view;
  const secondsLeft = Math.max(0, Math.ceil((draft.dueAtPlayMs - playTime(table, seat.now.value)) / 1000));
  const spot = `draft/${draft.id}`;
  const own = seat.own.value;
  const isBusy = seat.waiting.value.some((one) => one.spot === spot);
  const isOwn = seat.actor.value?.seat === draft.seat;
  const index = faceOf(scenario, draft.party).index;
  const edit = () => {
    seat.draft.value = draftFromShared(draft);
    // Taken back first: otherwise it would go out as it was while it is being changed.
    void seat.send({ type: 'DropDraft', draft: draft.id }, 'builder');
  };
  return (
    <section class="card lift team-draft">
      <h2>{t.drafts.title}</h2>
      <p class="sm soft">
        {t.drafts.sharedBy(memberName(view, draft) ?? seatText().ownTeam)} ·{' '}
        {t.drafts.to(shortNames(draft.to.map((to) => faceOf(scenario, to))))}
      </p>
      <Band
        chosen={draft.package}
        optionCounts={scenario.issues.map((issue) => issue.options.length)}
        party={index}
        state="open"
      />
      {own === undefined ? null : <p class="sm num">{seatText().packagePoints(own.of(draft.package), own.limit)}</p>}
      {own === undefined || own.of(draft.package) >= own.limit ? null : (
        <p class="unlawful">
          <AttentionMark />
          <span>{t.drafts.belowLimit}</span>
        </p>
      )}
      <p class="sm num">
        {draft.heldBy === undefined
          ? t.drafts.goesOut(secondsLeft)
          : t.drafts.held(memberName(view, { party: draft.party, ...draft.heldBy }) ?? seatText().ownTeam)}
      </p>
      {isOwn ? <p class="sm soft">{t.drafts.own}</p> : null}
      {draft.note === undefined ? null : <p class="note sm">{draft.note}</p>}
      <details>
        <summary class="sm">{tableText().offers.options}</summary>
        <PackageList
          scenario={scenario}
          chosen={draft.package}
          pointsOf={seat.worth.value?.option}
          wasOf={seat.worth.value?.was}
          clause={draft.clause}
        />
      </details>
      {seat.actor.value === undefined ? null : (
        <div class="acts">
          {isOwn ? null : (
            <button
              type="button"
              class="btn small"
              disabled={isBusy || seat.may.value?.drafts[draft.id] !== 'yes'}
              onClick={() => void seat.send({ type: 'SendDraft', draft: draft.id }, spot)}
            >
              {t.drafts.send}
            </button>
          )}
          {draft.heldBy === undefined ? (
            <button
              type="button"
              class="btn small"
              disabled={isBusy}
              onClick={() => void seat.send({ type: 'HoldDraft', draft: draft.id }, spot)}
            >
              {t.drafts.hold}
            </button>
          ) : null}
          <button type="button" class="btn small" disabled={isBusy} onClick={edit}>
            {t.drafts.edit}
          </button>
          <button
            type="button"
            class="btn small quiet"
            disabled={isBusy}
            onClick={() => void seat.send({ type: 'DropDraft', draft: draft.id }, spot)}
          >
            {t.drafts.drop}
          </button>
        </div>
      )}
      <SentState spot={spot} />
    </section>
  );
}

import type { JSX } from 'preact';
import { playTime } from '../../../shared/negotiation/play-clock.ts';
import type { Draft } from '../../../shared/negotiation/table.ts';
import { DRAFT_DELAY_MS } from '../../../shared/negotiation/vocabulary.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { minutesAndSeconds } from '../../lib/table/clock.ts';
import { offerName, shortNames } from '../../lib/table/offer-names.ts';
import type { OwnPoints } from '../../lib/table/own-points.ts';
import { PackageList, WasPoints } from '../../lib/table/package-list.tsx';
import { faceOf, ownParty } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { tableText } from '../../lib/table/words.ts';
import { Band } from '../../lib/weave/band.tsx';
import { EffectLine } from '../effect-line.tsx';
import { memberName } from '../member-name.ts';
import { draftFromShared } from '../offer-draft.ts';
import { PackageWarnings } from '../package-warnings.tsx';
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
  // Whole seconds, so that number and bar move together.
  const msLeft = Math.max(0, Math.ceil((draft.dueAtPlayMs - playTime(table, seat.now.value)) / 1000) * 1000);
  const spot = `draft/${draft.id}`;
  const worth = seat.worth.value;
  const answered = draft.inReplyTo === undefined ? undefined : table.offers[draft.inReplyTo];
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
      {draft.heldBy === undefined ? (
        <>
          <div class="draft-due sm">
            <p>
              <span class="soft">{t.drafts.goesOut}</span>{' '}
              <strong class="num" role="timer">
                {minutesAndSeconds(msLeft)}
              </strong>
            </p>
            {seat.actor.value === undefined ? null : (
              <button
                type="button"
                class="btn small"
                aria-disabled={isBusy || undefined}
                onClick={isBusy ? undefined : () => void seat.send({ type: 'HoldDraft', draft: draft.id }, spot)}
              >
                {t.drafts.hold}
              </button>
            )}
          </div>
          <div class="draft-bar" aria-hidden="true">
            <i style={{ width: `${(100 * msLeft) / DRAFT_DELAY_MS}%` }} />
          </div>
        </>
      ) : (
        <p class="sm">
          {t.drafts.held(memberName(view, { party: draft.party, ...draft.heldBy }) ?? seatText().ownTeam)}
        </p>
      )}
      <p class="sm soft">
        {t.drafts.sharedBy(memberName(view, draft) ?? seatText().ownTeam)} ·{' '}
        {t.drafts.to(shortNames(draft.to.map((to) => faceOf(scenario, to))))}
        {answered === undefined ? null : ` · ${t.answers(offerName(view, answered))}`}
      </p>
      {worth === undefined ? null : <DraftWorth view={view} draft={draft} own={worth} />}
      <PackageWarnings view={view} chosen={draft.package} />
      <Band
        chosen={draft.package}
        optionCounts={scenario.issues.map((issue) => issue.options.length)}
        party={index}
        compare={answered?.package}
        state="open"
      />
      <EffectLine view={view} chosen={draft.package} />
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
      {draft.heldBy === undefined ? <p class="xs soft">{t.drafts.earlier}</p> : null}
      {seat.actor.value === undefined ? null : (
        <div class="acts">
          {isOwn ? null : (
            <button
              type="button"
              class="btn small"
              aria-disabled={isBusy || seat.may.value?.drafts[draft.id] !== 'yes' || undefined}
              onClick={() => {
                if (!isBusy && seat.may.value?.drafts[draft.id] === 'yes')
                  void seat.send({ type: 'SendDraft', draft: draft.id }, spot);
              }}
            >
              {t.drafts.send}
            </button>
          )}
          <button
            type="button"
            class="btn small"
            aria-disabled={isBusy || undefined}
            onClick={isBusy ? undefined : edit}
          >
            {t.drafts.edit}
          </button>
          <button
            type="button"
            class="btn small quiet"
            aria-disabled={isBusy || undefined}
            onClick={isBusy ? undefined : () => void seat.send({ type: 'DropDraft', draft: draft.id }, spot)}
          >
            {t.drafts.drop}
          </button>
        </div>
      )}
      <SentState spot={spot} />
    </section>
  );
}

type DraftWorthProps = { readonly view: TableView; readonly draft: Draft; readonly own: OwnPoints };

/** What the draft is worth: points, the difference to the offer it answers (else to the own latest), the distance to the limit. */
function DraftWorth({ view, draft, own }: DraftWorthProps): JSX.Element {
  const t = offersText().drafts;
  const points = own.of(draft.package);
  const replied = draft.inReplyTo === undefined ? undefined : view.table.offers[draft.inReplyTo];
  const { ownLatest } = useSeat().offers.value;
  const compared = replied ?? ownLatest;
  const distance = points - own.limit;
  const limit = distance > 0 ? t.aboveLimit : distance < 0 ? t.belowLimit : t.atLimit;
  const { signed, points: unit } = tableText();
  return (
    <dl class="draft-worth sm num">
      <div>
        <dt>{t.worth}</dt>
        <dd>
          <WasPoints was={own.wasOf(draft.package)} />
          <strong>{sayNumber(points)}</strong> {unit}
        </dd>
      </div>
      {compared === undefined ? null : (
        <div>
          <dt>{t.against(offerName(view, compared))}</dt>
          <dd>{signed(points - own.of(compared.package))}</dd>
        </div>
      )}
      <div>
        <dt>{limit(own.limit)}</dt>
        <dd>{signed(distance)}</dd>
      </div>
    </dl>
  );
}

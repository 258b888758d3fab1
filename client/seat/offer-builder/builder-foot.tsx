import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { UNNAMED } from '../../../shared/kernel/languages.ts';
import type { SeatActor } from '../../../shared/negotiation/decision.ts';
import { say } from '../../lib/language/case-texts.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { announce } from '../../lib/parts/live-region.tsx';
import { shortNames } from '../../lib/table/offer-names.ts';
import type { OwnPoints } from '../../lib/table/own-points.ts';
import { faceOf } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { PointsScale } from '../../lib/weave/points-scale.tsx';
import { dropKeptDraft, keepDraft } from '../kept-draft.ts';
import { commandOf, type DraftSummary, type OfferDraft } from '../offer-draft.ts';
import { PackageWarnings } from '../package-warnings.tsx';
import { useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import { seatText } from '../words.ts';
import { builderText } from './words.ts';

export type BuilderFootProps = {
  readonly view: TableView;
  readonly actor: SeatActor;
  readonly draft: OfferDraft;
  readonly summary: DraftSummary;
  /** Name of the offer that the draft answers. */
  readonly answered: string | undefined;
  /** Names of the issues whose chosen option is no longer available. */
  readonly closedNames: readonly string[];
  /** Sending was tried while an issue has no option, a closed one, or one that breaks a constraint. */
  readonly onMissing: (issue: number) => void;
};

/** What the draft is worth, what stands in its way, and the button that names who gets it. */
export function BuilderFoot(props: BuilderFootProps): JSX.Element {
  const { view, actor, draft, summary, answered } = props;
  const seat = useSeat();
  const tried = useSignal(false);
  const t = builderText();
  const own = seat.worth.value;
  const may = seat.may.value;
  const isBusy = seat.waiting.value.some((one) => one.spot === 'builder');
  const people = view.table.seats.filter((seat) => seat.party === actor.party && seat.kind === 'person').length;
  const isShareOnly = may?.makeOffer === 'second-member-needed';
  const answer = isShareOnly ? may?.shareDraft : may?.makeOffer;
  const fault = faultOf(props);
  const send = async (type: 'MakeOffer' | 'ShareDraft') => {
    tried.value = true;
    if (fault !== undefined) {
      announce(fault);
      focusFault(props);
      return;
    }
    const command = commandOf(type, draft, summary.package);
    if (command === undefined || answer !== 'yes') return;
    keepDraft(view, actor, draft);
    const sending = seat.send(command, 'builder');
    // Without a connection the answer may take long: the table shows the offer as waiting.
    if (seat.store.connection.peek() !== 'connected') seat.draft.value = undefined;
    if (await sending) {
      announce(type === 'ShareDraft' ? t.shared : t.sent(names));
      dropKeptDraft(view, actor);
      seat.draft.value = undefined;
      seat.chosenOffer.value = undefined;
    }
  };
  const names = shortNames(draft.to.map((party) => faceOf(view.scenario, party)));
  const [broken] = summary.broken;
  const ready = isShareOnly ? t.share : names.length === 0 ? t.compose : t.send(names);
  const label = lackOf(props) ?? (broken === undefined ? ready : t.cannot(t.against(say(broken.name))));
  return (
    <div class="builder-foot">
      {own === undefined ? null : (
        <BuilderSum party={faceOf(view.scenario, actor.party).index} own={own} summary={summary} answered={answered} />
      )}
      {summary.package === undefined ? null : <PackageWarnings view={view} chosen={summary.package} part="short" />}
      {tried.value && fault !== undefined && summary.unchosen === 0 ? <Fault>{fault}</Fault> : null}
      <div class="builder-send">
        {people > 1 && !isShareOnly && may?.shareDraft === 'yes' ? (
          <button
            type="button"
            class="btn small quiet"
            aria-disabled={isBusy || undefined}
            onClick={isBusy ? undefined : () => void send('ShareDraft')}
          >
            {t.share}
          </button>
        ) : null}
        {answer === 'yes' ? (
          <button
            type="button"
            class={broken === undefined ? 'btn main wide' : 'btn wide'}
            aria-disabled={isBusy || undefined}
            onClick={isBusy ? undefined : () => void send(isShareOnly ? 'ShareDraft' : 'MakeOffer')}
          >
            {label}
          </button>
        ) : (
          <button type="button" class="btn wide" aria-disabled="true" aria-describedby="builder-why">
            {t.cannot(answer === 'table-paused' ? t.paused : t.notNow)}
          </button>
        )}
      </div>
      {answer === 'yes' || answer === undefined ? null : (
        <p id="builder-why" class="xs soft">
          {refusalText(answer)}
        </p>
      )}
      <SentState spot="builder" />
    </div>
  );
}

type BuilderSumProps = Pick<BuilderFootProps, 'summary' | 'answered'> & {
  readonly party: number;
  readonly own: OwnPoints;
};

/** What the choices are worth from the first one on; while some are missing it says so. */
function BuilderSum({ party, own, summary, answered }: BuilderSumProps): JSX.Element {
  const t = builderText();
  const { limit, target, sentence } = seatText().worth;
  const { unchosen, soFar, bonus, difference } = summary;
  const points = summary.points ?? soFar;
  return (
    <>
      <div class="sum num">
        <span class="soft">{unchosen > 0 ? t.soFar : seatText().yourPoints}</span>
        <strong>{points === undefined ? '–' : sayNumber(points)}</strong>
        {unchosen > 0 ? <span>{t.notCounted(unchosen)}</span> : null}
        {difference === undefined ? null : <span>{t.difference(difference, answered)}</span>}
        {bonus === undefined ? null : <span>{t.bonus(bonus)}</span>}
      </div>
      <PointsScale
        party={party}
        lowest={Math.min(own.range.worst, soFar ?? own.range.worst)}
        highest={own.range.best}
        limit={{ points: own.limit, label: limit(own.limit) }}
        target={own.target === undefined ? undefined : { points: own.target, label: target(own.target) }}
        points={points}
        label={
          unchosen > 0
            ? t.scaleSoFar(points ?? 0, unchosen, own.limit, own.target)
            : sentence(points, own.limit, own.target)
        }
      />
    </>
  );
}

/** What the button says while issues have no option, or one that is no longer there: how many, and the one that it leads to. */
function lackOf({ view, summary }: BuilderFootProps): string | undefined {
  const t = builderText();
  const issue = firstLacking(summary);
  if (issue === undefined) return undefined;
  return t.lacks(summary.unchosen, say(view.scenario.issues[issue]?.shortName ?? UNNAMED));
}

/** The issue to settle first: without an option, else with one that is no longer there. */
function firstLacking({ rows, closedChosen }: DraftSummary): number | undefined {
  return rows.find(({ option }) => option === undefined)?.issue ?? closedChosen[0];
}

/** What stands in the way of sending, in one sentence. */
function faultOf({ draft, summary, closedNames }: BuilderFootProps): string | undefined {
  const t = builderText();
  if (summary.unchosen > 0) return t.chooseAll;
  if (closedNames.length > 0) return t.closedChosen(closedNames);
  const [broken] = summary.broken;
  if (broken !== undefined) return t.breaks(say(broken.name), say(broken.because));
  return draft.to.length === 0 ? t.chooseTo : undefined;
}

function focusFault({ summary, onMissing }: BuilderFootProps): void {
  const missing =
    firstLacking(summary) ?? summary.rows.find((row) => row.barred.some(({ option }) => option === row.option))?.issue;
  if (missing !== undefined) onMissing(missing);
  else document.querySelector<HTMLElement>('#builder-to input')?.focus();
}

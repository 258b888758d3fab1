import type { JSX } from 'preact';
import type { SeatActor } from '../../../shared/negotiation/decision.ts';
import { countsPoints } from '../../../shared/scoring/points.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { ScreenHeading } from '../../lib/parts/screen-heading.tsx';
import { Stepper } from '../../lib/parts/stepper.tsx';
import { partyClass } from '../../lib/weave/geometry.ts';
import { BriefPanel } from '../brief/brief-panel.tsx';
import { ownBrief, ownPartyIndex } from '../brief-sheet.ts';
import type { TablePanelProps } from '../panel-props.ts';
import { ReadyBar } from '../ready-bar.tsx';
import { seatText } from '../words.ts';
import type { SheetDraft } from './drafts.ts';
import { Guesses } from './guesses.tsx';
import { belowReservation, faultsOf, type SheetFault, type SheetFaults } from './preparation-sheet.ts';
import { PriorityOrder } from './priority-order.tsx';
import { useSheet } from './use-sheet.ts';
import { preparationText } from './words.ts';
import './preparation.css';

export type PreparationPanelProps = TablePanelProps & {
  /** Inside a tab of the table screen: smaller heading, saving is an outlined button. */
  readonly inTab?: boolean | undefined;
  /** Whoever practises alone: nobody else reads it. */
  readonly isAlone?: boolean | undefined;
};

/** The team's sheet: target, limit, order of priorities, guesses about the others. */
export function PreparationPanel(props: PreparationPanelProps): JSX.Element | null {
  const { view } = props;
  const index = ownPartyIndex(view);
  const seat = view.seat.seat;
  if (index === undefined || seat === undefined) return null;
  return <SheetForm {...props} index={index} actor={{ kind: 'seat', party: seat.party, seat: seat.seat }} />;
}

type SheetFormProps = PreparationPanelProps & { readonly index: number; readonly actor: SeatActor };

function SheetForm({ index, actor, ...props }: SheetFormProps): JSX.Element {
  const { view, now, send, inTab, isAlone } = props;
  const text = preparationText();
  const brief = ownBrief(view);
  const { sheet, draft, isOvertaken, answer, change, flush, save, takeTheirs } = useSheet(props, actor);
  const counts = brief === undefined || countsPoints(brief);
  const isSaved = view.table.preparations[actor.party] !== undefined;
  const found = faultsOf(sheet);
  const faults = draft?.tried ? found : {};
  const below = brief === undefined ? 0 : belowReservation(sheet, brief.reservation);
  const status = statusOf(draft, found, isSaved);
  // The filled button is what is left to do: save what nobody else has yet, then say that the team is ready.
  const isOpen = draft !== undefined || !isSaved;
  const saving = (
    <button
      type="submit"
      class={inTab ? 'btn wide' : isOpen ? 'btn main' : 'btn'}
      aria-disabled={answer === 'yes' ? undefined : 'true'}
    >
      {text.save}
    </button>
  );
  return (
    <>
      <form
        class={`prep ${partyClass(index)}${inTab ? ' in-tab' : ''}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ScreenHeading inTab={inTab}>{text.sheet}</ScreenHeading>
        <p class="sm soft">{isAlone ? seatText().onlyYou : text.sheetOnlyTeam}</p>
        {counts ? (
          <>
            <div class="prep-numbers">
              <Stepper
                id="prep-target"
                label={text.target}
                value={sheet.target}
                start={brief?.reservation}
                invalid={faults.target !== undefined}
                describedBy={faults.target === undefined ? 'prep-hint' : 'prep-target-fault'}
                onChange={(target) => change({ ...sheet, target })}
              />
              <Stepper
                id="prep-limit"
                label={text.limit}
                value={sheet.limit}
                start={brief?.reservation}
                invalid={faults.limit !== undefined}
                describedBy={faults.limit === undefined ? 'prep-hint' : 'prep-limit-fault'}
                onChange={(limit) => change({ ...sheet, limit })}
              />
            </div>
            {faults.target === undefined ? null : <Fault id="prep-target-fault">{faultText(faults.target)}</Fault>}
            {faults.limit === undefined ? null : <Fault id="prep-limit-fault">{faultText(faults.limit)}</Fault>}
            {brief === undefined ? null : (
              <p class="xs soft num prep-hint" id="prep-hint">
                {text.reservationHint(sayNumber(brief.reservation))}
                {below > 0 ? ` ${text.limitBelow(sayNumber(below))}` : ''}
              </p>
            )}
          </>
        ) : null}
        <PriorityOrder scenario={view.scenario} sheet={sheet} onChange={change} />
        <Guesses scenario={view.scenario} own={actor.party} sheet={sheet} onChange={change} />
        {isOvertaken ? (
          <div class="prep-other">
            <Fault>{text.otherSaved}</Fault>
            <button type="button" class="btn small" onClick={takeTheirs}>
              {text.takeTheirs}
            </button>
          </div>
        ) : null}
        <div class="prep-foot">
          {answer === 'yes' && draft?.code === undefined ? (
            <p class="sm soft" aria-live="off">
              {status}
            </p>
          ) : (
            <Fault>{`${refusalText(draft?.code ?? answer)} ${text.notNow}`}</Fault>
          )}
          {inTab ? (
            saving
          ) : (
            <ReadyBar view={view} now={now} send={send} before={flush} quiet={isOpen} beside={saving} />
          )}
        </div>
      </form>
      {inTab ? null : (
        <details class="prep-brief">
          <summary>{text.briefAgain}</summary>
          <BriefPanel view={view} now={now} send={send} inTab />
        </details>
      )}
    </>
  );
}

/** Where the sheet is: with the team, on its way, or on this phone alone and why. */
function statusOf(draft: SheetDraft | undefined, faults: SheetFaults, isSaved: boolean): string {
  const text = preparationText();
  if (draft === undefined) return isSaved ? text.saved : text.savesItself;
  if (draft.isSaving) return text.saving;
  return faults.target === undefined && faults.limit === undefined ? text.unsaved : text.onThisPhone;
}

function faultText(fault: SheetFault): string {
  const text = preparationText();
  return {
    'target-missing': text.targetMissing,
    'limit-missing': text.limitMissing,
    'out-of-range': text.outOfRange,
    'limit-above-target': text.limitAboveTarget,
  }[fault];
}

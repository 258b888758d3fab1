import type { JSX } from 'preact';
import { permitted } from '../../../shared/negotiation/permitted.ts';
import { ownBrief, ownPartyIndex } from '../../models/brief-sheet.ts';
import {
  belowReservation,
  faultsOf,
  isSameSheet,
  type Sheet,
  type SheetFault,
  savedSheet,
  savingCommands,
} from '../../models/preparation-sheet.ts';
import { sayNumber } from '../../text/language.ts';
import { refusalText } from '../../text/refusals/messages.ts';
import { teamText } from '../../text/team/messages.ts';
import { BriefPanel } from '../brief/brief-panel.tsx';
import { Fault } from '../common/field.tsx';
import { announce } from '../common/live-region.tsx';
import type { TablePanelProps } from '../common/panel-props.ts';
import { ReadyBar } from '../common/ready-bar.tsx';
import { ScreenHeading } from '../common/screen-heading.tsx';
import { Stepper } from '../common/stepper.tsx';
import { partyClass } from '../weave/geometry.ts';
import { draftOf, keepDraft } from './drafts.ts';
import { Guesses } from './guesses.tsx';
import { PriorityOrder } from './priority-order.tsx';
import './preparation.css';

export type PreparationPanelProps = TablePanelProps & {
  /** Inside a tab of the table screen: smaller heading, saving is an outlined button. */
  readonly inTab?: boolean | undefined;
};

/** The team's sheet: target, limit, order of priorities, guesses about the others. */
export function PreparationPanel({ view, now, send, inTab }: PreparationPanelProps): JSX.Element | null {
  const index = ownPartyIndex(view);
  const seat = view.seat.seat;
  if (index === undefined || seat === undefined) return null;
  const text = teamText();
  const brief = ownBrief(view);
  const saved = savedSheet(view.table, seat.party, brief);
  const isSaved = view.table.preparations[seat.party] !== undefined;
  const key = `${view.seat.session}/${view.seat.table}/${seat.party}`;
  const draft = draftOf(key);
  const sheet = draft?.sheet ?? saved;
  const faults = draft?.tried ? faultsOf(sheet) : {};
  const otherSaved = draft !== undefined && draft.state !== 'saving' && !isSameSheet(draft.base, saved);
  const answer = permitted(view.table, { kind: 'seat', party: seat.party, seat: seat.seat }, now).savePreparation;
  const below = brief === undefined ? 0 : belowReservation(sheet, brief.reservation);

  const change = (next: Sheet) =>
    keepDraft(key, { base: saved, tried: false, ...draftOf(key), sheet: next, state: 'editing' });
  const save = async () => {
    const found = faultsOf(sheet);
    if (found.target !== undefined || found.limit !== undefined) {
      keepDraft(key, { base: saved, sheet, state: 'editing', tried: true });
      document.getElementById(found.target === undefined ? 'prep-limit' : 'prep-target')?.focus();
      return;
    }
    if (answer !== 'yes') return;
    keepDraft(key, { base: saved, sheet, state: 'saving', tried: true });
    const replies = await Promise.all(savingCommands(sheet, saved).map(send));
    const after = draftOf(key);
    // Typing went on while the sheet was under way: the rest stays unsaved.
    if (after === undefined) return;
    if (after.sheet !== sheet) {
      keepDraft(key, { ...after, base: sheet });
      return;
    }
    const refused = replies.find((reply) => !reply.ok);
    keepDraft(key, refused ? { ...after, base: saved, state: 'refused', code: refused.code } : undefined);
    announce(refused ? text.notNow : text.saved);
  };
  const status = statusOf(draft?.state, isSaved);
  return (
    <>
      <form
        class={`prep ${partyClass(index)}${inTab ? ' in-tab' : ''}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <ScreenHeading inTab={inTab}>{text.sheet}</ScreenHeading>
        <p class="sm soft">{text.sheetOnlyTeam}</p>
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
            {text.reservationHint({ points: sayNumber(brief.reservation) })}
            {below > 0 ? ` ${text.limitBelow({ points: sayNumber(below) })}` : ''}
          </p>
        )}
        <PriorityOrder scenario={view.scenario} sheet={sheet} onChange={change} />
        <Guesses scenario={view.scenario} own={seat.party} sheet={sheet} onChange={change} />
        {otherSaved ? (
          <div class="prep-other">
            <Fault>{text.otherSaved}</Fault>
            <button type="button" class="btn small" onClick={() => keepDraft(key, undefined)}>
              {text.takeTheirs}
            </button>
          </div>
        ) : null}
        <div class="prep-foot">
          {answer === 'yes' && draft?.state !== 'refused' ? (
            <p class="sm soft" aria-live="off">
              {status}
            </p>
          ) : (
            <Fault>{`${refusalText(draft?.code ?? answer)} ${text.notNow}`}</Fault>
          )}
          <button
            type="submit"
            class={inTab ? 'btn wide' : 'btn main wide'}
            aria-disabled={answer === 'yes' ? undefined : 'true'}
          >
            {text.save}
          </button>
        </div>
        {inTab ? null : <ReadyBar view={view} now={now} send={send} quiet />}
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

function statusOf(state: 'editing' | 'saving' | 'refused' | undefined, isSaved: boolean): string {
  const text = teamText();
  if (state === 'saving') return text.saving;
  if (state !== undefined) return text.unsaved;
  return isSaved ? text.saved : '';
}

function faultText(fault: SheetFault): string {
  const text = teamText();
  return {
    'target-missing': text.targetMissing,
    'limit-missing': text.limitMissing,
    'out-of-range': text.outOfRange,
    'limit-above-target': text.limitAboveTarget,
  }[fault];
}

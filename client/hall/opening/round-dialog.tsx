import { useSignal } from '@preact/signals';
import { nanoid } from 'nanoid';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { type RoundSeating, seatRound } from '../../../shared/seating/round-seating.ts';
import type { Session } from '../../../shared/session/session.ts';
import type { ScenarioListing } from '../../../shared/wire/case-messages.ts';
import type { Board } from '../../../shared/wire/hall-messages.ts';
import type { OpenRoundRequest } from '../../../shared/wire/requests.ts';
import { say } from '../../lib/language/case-texts.ts';
import { ChoiceRow } from '../../lib/parts/choice-row.tsx';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { DialogForm } from '../../lib/parts/dialog-form.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { SelectField } from '../../lib/parts/select-field.tsx';
import { caseKey, caseName, caseWish } from '../opening-plan.ts';
import { hallText } from '../words.ts';
import { usableCases, withIdentity } from './case-lines.ts';
import { openingText } from './words.ts';
import '../forms.css';
import { roundLengths, roundPlan, TimingLine } from './timing-line.tsx';

export type RoundDialogProps = {
  readonly board: Pick<Board, 'state' | 'lines'>;
  /** Every case of this server; `undefined` while they are fetched. */
  readonly scenarios: readonly ScenarioListing[] | undefined;
  /** Opens the round; answers whether it was opened. The same `commandId` is sent again after no answer. */
  readonly open: (wish: OpenRoundRequest) => Promise<boolean>;
  /** Why it was refused, in words. */
  readonly trouble?: string | undefined;
  readonly onClose: () => void;
};

/** Opens a further round for the same people: which case, who sits where, how long. */
export function RoundDialog({ board, scenarios, open, trouble, onClose }: RoundDialogProps): JSX.Element {
  const text = openingText().round;
  const running = board.lines.filter(({ stage }) => stage !== 'closed').length;
  const usable = usableCases(scenarios ?? []);
  const free = usable.filter((one) => !wasRevealed(board.state, one));
  return (
    <Dialog title={text.title} onClose={onClose}>
      <div class="dialog-form">
        <p class="sm soft">{text.lead}</p>
        {scenarios === undefined ? <p class="soft">{hallText().listingCases}</p> : null}
        {running > 0 ? <Fault>{text.tablesOpen(running)}</Fault> : null}
        {scenarios !== undefined && free.length === 0 ? <Fault>{text.none}</Fault> : null}
        {running === 0 && free[0] !== undefined ? (
          <RoundForm session={board.state} all={usable} free={free} open={open} trouble={trouble} onClose={onClose} />
        ) : (
          <CloseFoot onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}

function wasRevealed(session: Session, { id }: ScenarioListing): boolean {
  const past = session.pastRounds.some((round) => round.revealed && round.scenario.id === id);
  return past || (session.revealed && session.scenario.id === id);
}

type FormProps = Pick<RoundDialogProps, 'open' | 'trouble' | 'onClose'> & {
  readonly session: Session;
  readonly all: readonly ScenarioListing[];
  readonly free: readonly ScenarioListing[];
};

function RoundForm({ session, all, free, open, trouble, onClose }: FormProps): JSX.Element {
  const text = openingText().round;
  const [first] = free;
  const same = free.find(
    ({ id, variant }) => id === session.scenario.id && variant?.id === session.scenario.variant?.id,
  );
  const begin = same ?? first;
  const picked = useSignal(begin === undefined ? '' : caseKey(begin));
  const scenario = free.find((one) => caseKey(one) === picked.value) ?? first;
  const phases = scenario?.phases ?? [];
  const how = useSignal<RoundSeating>('rotate');
  const plan = useSignal(roundPlan(phases, roundLengths(phases).at(-1) ?? phases.length));
  const busy = useSignal(false);
  const commandId = useMemo(() => nanoid(), [picked.value, how.value, plan.value]);
  const seats = useMemo(() => seatRound(session, scenario?.parties ?? [], how.value), [session, scenario, how.value]);
  const waiting = Object.values(session.people).filter(({ seat }) => seat === undefined).length;
  const next = session.round + 1;
  const send = async () => {
    if (busy.value || scenario === undefined) return;
    busy.value = true;
    const { phaseMinutes } = plan.value;
    const wish = { commandId, ...caseWish(scenario), tables: seats.tables, phaseMinutes, moves: seats.moves };
    const isOpen = await open(wish);
    busy.value = false;
    if (isOpen) onClose();
  };
  return (
    <DialogForm submit={text.open(next)} onSubmit={send} onCancel={onClose} trouble={trouble} isIdle={busy.value}>
      <SelectField
        id="round-scenario"
        label={text.scenario}
        value={picked.value}
        options={all.map((one) => ({
          value: caseKey(one),
          label: withIdentity(free.includes(one) ? caseName(one, say) : text.revealed(caseName(one, say)), one, all),
          disabled: !free.includes(one),
        }))}
        onPick={(one) => {
          picked.value = one;
          const chosen = free.find((listed) => caseKey(listed) === one)?.phases ?? [];
          plan.value = roundPlan(chosen, roundLengths(chosen).at(-1) ?? chosen.length);
        }}
      />
      <ChoiceRow<RoundSeating>
        name="round-seating"
        legend={text.seating}
        value={how.value}
        onChange={(value) => {
          how.value = value;
        }}
        choices={[
          { value: 'rotate', label: text.rotate, hint: text.rotateHint },
          { value: 'same', label: text.same, hint: text.sameHint },
          { value: 'mix', label: text.mix, hint: text.mixHint },
        ]}
      />
      <TimingLine id="round-timing" phases={phases} plan={plan} phasesOnly />
      <p class="opening-sizes" role="status">
        <b class="num">{text.counts(seats.moves.length, seats.tables)}</b>
        {waiting === 0 ? null : <span class="sm">{text.waiting(waiting)}</span>}
      </p>
    </DialogForm>
  );
}

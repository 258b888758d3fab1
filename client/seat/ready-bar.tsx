import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { permitted } from '../../shared/negotiation/permitted.ts';
import { nextPhase } from '../../shared/negotiation/phases.ts';
import { areAllReady, teamsNotReady } from '../../shared/negotiation/preparation.ts';
import { runningPhase } from '../../shared/negotiation/table.ts';
import { say } from '../lib/language/case-texts.ts';
import { refusalText } from '../lib/language/refusals.ts';
import { Fault } from '../lib/parts/field.tsx';
import { clockOf } from '../lib/table/clock.ts';
import type { TableView } from '../lib/table/table-store.ts';
import { tableText } from '../lib/table/words.ts';
import type { TablePanelProps } from './panel-props.ts';
import { seatText } from './words.ts';
import './ready-bar.css';

export type ReadyBarProps = TablePanelProps & {
  /** Another button of the screen is the filled one. */
  readonly quiet?: boolean | undefined;
  /** Other buttons of the foot, before this one. */
  readonly beside?: ComponentChildren;
  /** Only these: the button itself is on another layer of the screen. */
  readonly isAside?: boolean | undefined;
  /** What is done before the team says so: a sheet that is not saved yet goes first. */
  readonly before?: (() => Promise<void>) | undefined;
};

/**
 * Lets a team say that it has finished, or that it has not after all, and says which teams have. Both are one button that
 * changes its words, so that the focus stays. Nothing where nobody is asked.
 */
export function ReadyBar({ view, now, send, quiet, beside, isAside, before }: ReadyBarProps): JSX.Element | null {
  const refused = useSignal<string | undefined>(undefined);
  const { table, seat, scenario } = view;
  const own = seat.seat;
  if (table.stage.kind !== 'briefing' && table.stage.kind !== 'preparation') {
    return beside === undefined ? null : <div class="ready-acts">{beside}</div>;
  }
  const text = seatText();
  const isReady = own !== undefined && table.ready.includes(own.party);
  const isEverybody = areAllReady(table);
  const missing = teamsNotReady(table);
  const named = (ids: readonly string[]) =>
    tableText().list(scenario.parties.filter(({ id }) => ids.includes(id)).map(({ shortName }) => say(shortName)));
  const may = own && permitted(table, { kind: 'seat', party: own.party, seat: own.seat }, now);
  const answer = isReady ? may?.takeBackReadiness : may?.declareReady;
  const tell = async () => {
    if (!isReady) await before?.();
    const reply = await send({ type: isReady ? 'TakeBackReadiness' : 'DeclareReady' });
    refused.value = reply.ok || reply.code === 'nothing-due' ? undefined : reply.code;
  };
  return (
    <div class="ready-bar">
      {isEverybody ? (
        <div class="ready-all">
          <h2>{text.readyAll}</h2>
          <p class="sm num">{whatComes(view, now)}</p>
        </div>
      ) : null}
      <div class="ready-acts">
        {beside}
        {own === undefined || isAside ? null : (
          <button
            type="button"
            class={quiet || isReady ? 'btn' : 'btn main'}
            aria-disabled={answer === 'yes' ? undefined : 'true'}
            onClick={() => answer === 'yes' && tell()}
          >
            {isReady ? text.notReady : text.ready}
          </button>
        )}
      </div>
      {refused.value === undefined ? null : <Fault>{refusalText(refused.value)}</Fault>}
      {isEverybody ? null : (
        <p class="sm soft num">
          {table.ready.length === 0 ? text.readyNobody : text.readyTeams(named(table.ready), named(missing))}
          {isReady ? ` ${whatComes(view, now)}` : null}
        </p>
      )}
    </div>
  );
}

/** What follows this phase and in how much time at the latest; without a time while the clock stands. */
export function whatComes({ table, scenario }: TableView, now: number): string {
  const text = seatText();
  const clock = clockOf(table, now);
  const next = scenario.phases[nextPhase(scenario.phases, runningPhase(table)?.index ?? -1) ?? -1];
  const name = next === undefined ? undefined : say(next.name);
  return clock.state === 'running' ? text.comesIn(name, clock.text) : text.comes(name);
}

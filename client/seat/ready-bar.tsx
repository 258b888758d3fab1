import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { permitted } from '../../shared/negotiation/permitted.ts';
import { say } from '../lib/language/case-texts.ts';
import { refusalText } from '../lib/language/refusals.ts';
import { Fault } from '../lib/parts/field.tsx';
import { announce } from '../lib/parts/live-region.tsx';
import { tableText } from '../lib/table/words.ts';
import type { TablePanelProps } from './panel-props.ts';
import { seatText } from './words.ts';

export type ReadyBarProps = TablePanelProps & {
  /** Another button of the screen is the filled one. */
  readonly quiet?: boolean | undefined;
  /** What is done before the team says so: a sheet that is not saved yet goes first. */
  readonly before?: (() => Promise<void>) | undefined;
};

/** Lets a team say that it has finished, and says which teams have. Nothing where nobody is asked. */
export function ReadyBar({ view, now, send, quiet, before }: ReadyBarProps): JSX.Element | null {
  const refused = useSignal<string | undefined>(undefined);
  const { table, seat, scenario } = view;
  const text = seatText();
  const own = seat.seat;
  const isReady = own !== undefined && table.ready.includes(own.party);
  const playing = scenario.parties.filter(({ role }) => role !== 'observer');
  const isEverybody = playing.every(({ id }) => table.ready.includes(id));
  useEffect(() => {
    if (isEverybody) announce(text.readyAll);
  }, [isEverybody]);
  if (table.stage.kind !== 'briefing' && table.stage.kind !== 'preparation') return null;
  const names = scenario.parties.filter((party) => table.ready.includes(party.id)).map((party) => say(party.shortName));
  const answer = own && permitted(table, { kind: 'seat', party: own.party, seat: own.seat }, now).declareReady;
  const declare = async () => {
    await before?.();
    const reply = await send({ type: 'DeclareReady' });
    refused.value = reply.ok || reply.code === 'nothing-due' ? undefined : reply.code;
    if (reply.ok) announce(text.readyDone);
  };
  return (
    <div class="ready-bar">
      {own === undefined || isReady ? null : (
        <button
          type="button"
          class={quiet ? 'btn wide' : 'btn main wide'}
          aria-disabled={answer === 'yes' ? undefined : 'true'}
          onClick={() => answer === 'yes' && declare()}
        >
          {text.ready}
        </button>
      )}
      {refused.value === undefined ? null : <Fault>{refusalText(refused.value)}</Fault>}
      <p class="sm soft">
        {isEverybody ? text.readyAll : names.length === 0 ? text.readyNobody : text.readyTeams(tableText().list(names))}
      </p>
    </div>
  );
}

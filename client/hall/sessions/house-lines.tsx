import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { LogDamage } from '../../../shared/wire/hall-messages.ts';
import { ask } from '../../feed/hall-api.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { Strip } from '../../lib/parts/strip.tsx';
import type { HallState } from '../hall-state.ts';
import { houseText } from '../house-words.ts';

/** On the page of all sessions: what is wrong with what the server keeps, and sessions that it could not open. */
export function HouseLines({ state }: { readonly state: HallState }): JSX.Element | null {
  const known = state.house.value;
  if (known === undefined) return null;
  const text = houseText();
  const { writing, unchecked, tracesLeft } = known.house;
  return (
    <>
      {writing === 'failed' ? <Fault>{text.notWriting}</Fault> : null}
      {known.damaged.map(({ session, damage }) => (
        <DamagedSession key={session} state={state} session={session} damage={damage} />
      ))}
      {unchecked > 0 ? <Strip>{text.unchecked(unchecked)}</Strip> : null}
      {tracesLeft ? <Strip>{text.tracesLeft}</Strip> : null}
    </>
  );
}

interface DamagedProps {
  readonly state: HallState;
  readonly session: string;
  readonly damage: LogDamage;
}

/** It can be deleted, in two taps: its code, which would be typed, is in a record that may not be read. */
function DamagedSession({ state, session, damage }: DamagedProps): JSX.Element | null {
  const text = houseText();
  const isSure = useSignal(false);
  const isGone = useSignal(false);
  if (isGone.value) return null;
  const remove = async () => {
    if (!isSure.value) {
      isSure.value = true;
      return;
    }
    const answer = await ask('deleteSession', { bearer: state.key.value, session });
    if (answer.ok) isGone.value = true;
    else state.refuse(answer.code);
  };
  return (
    <div>
      <Fault>{text.damagedSession(session, damage)}</Fault>
      <p>
        <button type="button" class="btn" onClick={remove}>
          {isSure.value ? text.removeSure : text.remove}
        </button>
      </p>
    </div>
  );
}

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { JoinAnswer, SeatAnswer, WaitingView } from '../../../shared/wire/messages.ts';
import type { Unreachable } from '../../feed/api.ts';
import { readSavedSeat, saveSeat } from '../../feed/saved-seat.ts';
import { askToRejoin, askToSit } from '../../feed/seat-api.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import { Field } from '../../lib/parts/field.tsx';
import { plainCode, rejoinPart } from '../../lib/table/join-form.ts';
import { lobbyText } from './words.ts';

type Answer = JoinAnswer | SeatAnswer | Unreachable;

/** A table that knows who waits, the digits of a number, the code of an own seat: whichever somebody has. */
export function WaysIn({ person }: { readonly person: WaitingView }): JSX.Element | null {
  const text = lobbyText().ways;
  const token = readSavedSeat()?.token;
  if (token === undefined) return null;
  const { asked } = person;
  return (
    <>
      {asked?.isOpen ? <p class="card">{text.asked(asked.table)}</p> : null}
      {asked !== undefined && !asked.isOpen ? <p class="sm">{text.unanswered(asked.table)}</p> : null}
      <OneWay
        id="own-table"
        label={text.table}
        hint={text.tableHint}
        act={text.askTable}
        isNumber
        send={(typed) => askToSit(token, { table: Number(typed) })}
      />
      {person.digits ? (
        <OneWay
          id="own-digits"
          label={text.digits}
          act={text.sendDigits}
          isNumber
          send={(digits) => askToSit(token, { digits })}
        />
      ) : null}
      <OneWay
        id="own-code"
        label={text.code}
        hint={text.codeHint}
        act={text.sendCode}
        send={(typed) => {
          const session = plainCode(person.sessionCode);
          return askToRejoin(session, rejoinPart(typed, session), token);
        }}
      />
    </>
  );
}

type OneWayProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly act: string;
  readonly isNumber?: boolean;
  readonly send: (typed: string) => Promise<Answer>;
};

function OneWay({ id, label, hint, act, isNumber, send }: OneWayProps): JSX.Element {
  const typed = useSignal('');
  const fault = useSignal<string | undefined>(undefined);
  const submit = async () => {
    if (typed.value.trim() === '' || (isNumber && !/^\d+$/.test(typed.value.trim()))) {
      fault.value = lobbyText().ways.missing;
      return;
    }
    const answer = await send(typed.value.trim());
    fault.value = answer.ok ? undefined : refusalText(answer.code === 'unreachable' ? 'internal' : answer.code);
    if (answer.ok && 'token' in answer) comeIn(answer);
  };
  return (
    <form
      class="way-in"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        id={id}
        label={label}
        hint={hint}
        fault={fault.value}
        input={{
          autoComplete: 'off',
          enterKeyHint: 'go',
          ...(isNumber ? { inputMode: 'numeric' } : { class: 'code num' }),
          value: typed.value,
          onInput: (event) => {
            typed.value = event.currentTarget.value;
          },
        }}
      />
      <button type="submit" class="btn wide">
        {act}
      </button>
    </form>
  );
}

/** The place is another one now: the page opens it anew. */
function comeIn(answer: Extract<JoinAnswer, { ok: true }>): void {
  const about = answer.seat ?? answer.waiting;
  if (about === undefined) return;
  saveSeat({ code: about.sessionCode, token: answer.token, rejoinCode: answer.rejoinCode, name: about.name });
  location.replace(`/?code=${encodeURIComponent(about.sessionCode)}&resume=1`);
}

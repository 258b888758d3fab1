import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { isBlank, lengthOf } from '../../../shared/kernel/text.ts';
import { TEXT_LIMITS } from '../../../shared/negotiation/vocabulary.ts';
import type { Order } from '../../../shared/session/commands.ts';
import type { Board } from '../../../shared/wire/host-messages.ts';
import { commonText } from '../../text/common/messages.ts';
import { hostText } from '../../text/host/messages.ts';
import { say } from '../../text/language.ts';
import { Dialog } from '../common/dialog.tsx';
import { Fault } from '../common/field.tsx';
import type { HostState } from './host-state.ts';

export type SpeakingDialogProps = {
  readonly state: HostState;
  readonly board: Board;
  /** One table, or all of them. */
  readonly table?: number | undefined;
  readonly onClose: () => void;
};

/** A word from the facilitator: to all tables, to one, or to one team of it. What was written stays until it is sent. */
export function AnnounceDialog({ state, board, table, onClose }: SpeakingDialogProps): JSX.Element {
  const text = hostText();
  const words = useSignal('');
  const team = useSignal('');
  const fault = useSignal<string | undefined>(undefined);
  const send = async () => {
    const most = TEXT_LIMITS.announcement;
    const wrong = isBlank(words.value)
      ? text.announceEmpty
      : lengthOf(words.value) > most
        ? text.announceLong({ most })
        : undefined;
    fault.value = wrong;
    if (wrong !== undefined) return document.getElementById('announce-text')?.focus();
    const order: Order =
      team.value === ''
        ? { kind: 'announce', text: words.value }
        : { kind: 'nudge', to: team.value, text: words.value };
    if (await state.order(order, table)) onClose();
  };
  return (
    <Dialog title={text.announceTitle} onClose={onClose}>
      <form
        class="host-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p class="sm">{table === undefined ? text.everyTable : text.tableNumber({ table })}</p>
        {table === undefined ? null : (
          <div class="field">
            <label for="announce-to">{text.announceTo}</label>
            <select
              id="announce-to"
              value={team.value}
              onChange={(event) => {
                team.value = event.currentTarget.value;
              }}
            >
              <option value="">{text.announceEveryone}</option>
              {board.state.scenario.parties.map((party) => (
                <option key={party.id} value={party.id}>
                  {text.announceTeam({ party: say(party.shortName) })}
                </option>
              ))}
            </select>
          </div>
        )}
        <div class="field">
          <label for="announce-text">{text.announceText}</label>
          <textarea
            id="announce-text"
            rows={4}
            value={words.value}
            aria-invalid={fault.value === undefined ? undefined : 'true'}
            aria-describedby={fault.value === undefined ? undefined : 'announce-fault'}
            onInput={(event) => {
              words.value = event.currentTarget.value;
            }}
          />
          {fault.value === undefined ? null : <Fault id="announce-fault">{fault.value}</Fault>}
        </div>
        {state.trouble.value === undefined ? null : <Fault>{state.trouble.value}</Fault>}
        <div class="dialog-actions">
          <button type="button" class="btn" onClick={onClose}>
            {commonText().cancel}
          </button>
          <button type="submit" class="btn main">
            {text.announceSend}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

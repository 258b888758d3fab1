import type { JSX } from 'preact';
import { commonText } from '../../text/common/messages.ts';
import { hostText } from '../../text/host/messages.ts';
import { say } from '../../text/language.ts';
import { Dialog } from '../common/dialog.tsx';
import { Fault } from '../common/field.tsx';
import type { SpeakingDialogProps } from './announce-dialog.tsx';

/** The events that the case has ready, each with its text and the moment at which it teaches most. */
export function InjectDialog({ state, board, table, onClose }: SpeakingDialogProps): JSX.Element {
  const text = hostText();
  const { injections } = board;
  return (
    <Dialog title={text.injectTitle} onClose={onClose}>
      <p class="sm">{table === undefined ? text.everyTable : text.tableNumber({ table })}</p>
      {injections.length === 0 ? <p class="soft">{text.injectNone}</p> : null}
      {state.trouble.value === undefined ? null : <Fault>{state.trouble.value}</Fault>}
      <ul class="host-injections">
        {injections.map((one) => (
          <li key={one.id}>
            <h3>{say(one.title)}</h3>
            <p class="sm">{say(one.text)}</p>
            {one.hint === undefined ? null : <p class="sm soft">{text.injectHint({ hint: say(one.hint) })}</p>}
            <button
              type="button"
              class="btn small"
              onClick={async () => {
                if (await state.order({ kind: 'inject', injection: one.id }, table)) onClose();
              }}
            >
              {text.injectSend({ title: say(one.title) })}
            </button>
          </li>
        ))}
      </ul>
      <div class="dialog-actions">
        <button type="button" class="btn" onClick={onClose}>
          {commonText().cancel}
        </button>
      </div>
    </Dialog>
  );
}

import type { JSX } from 'preact';
import { isOnThisLaptop } from '../../feed/key-door.ts';
import { hostText } from '../../text/host/messages.ts';
import { keysText } from '../../text/keys/messages.ts';
import { refusalText } from '../../text/refusals/messages.ts';
import { Fault } from '../common/field.tsx';
import { KeyForm } from '../common/key-form.tsx';
import { keyIn } from './host-key.ts';
import type { HostState } from './host-state.ts';

/** The way in: on the server's own laptop by one tap, elsewhere by a key or a link with one. */
export function SignIn({ state }: { readonly state: HostState }): JSX.Element {
  const text = hostText();
  const keys = keysText();
  const isHome = isOnThisLaptop();
  const code = state.ticketFault.value;
  const fault = code === undefined ? undefined : code === 'unreachable' ? text.unreachable : refusalText(code);
  return (
    <KeyForm
      id="host-key"
      words={{ title: text.title, label: text.key, hint: text.keyHint, missing: text.keyMissing, use: text.keyUse }}
      fault={state.isKeyWrong.value ? text.keyWrong : undefined}
      onKey={(pasted) => void state.useKey(keyIn(pasted))}
      first={
        isHome ? (
          <>
            <p>{keys.hereLead}</p>
            {fault === undefined ? null : <Fault>{fault}</Fault>}
            <button
              type="button"
              class="btn main wide"
              disabled={state.opening.value}
              onClick={() => void state.openHere(undefined)}
            >
              {state.opening.value ? keys.opening : keys.here}
            </button>
            <p class="sm soft">{keys.orKey}</p>
          </>
        ) : undefined
      }
    >
      {isHome ? null : (
        <p class="sm soft">
          {keys.elsewhere(`http://localhost${location.port === '' ? '' : `:${location.port}`}/host`)}
        </p>
      )}
    </KeyForm>
  );
}

import type { JSX } from 'preact';
import { isOnThisLaptop } from '../../feed/hall-api.ts';
import { keyIn } from '../../lib/browser/host-key.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { KeyForm } from '../../lib/parts/key-form.tsx';
import type { HallState } from '../hall-state.ts';
import { hallText } from '../words.ts';
import { signInText } from './words.ts';

/** The way in: on the server's own laptop by one tap, elsewhere by a key or a link with one. */
export function SignIn({ state }: { readonly state: HallState }): JSX.Element {
  const text = signInText();
  const keys = signInText();
  const isHome = isOnThisLaptop();
  const code = state.ticketFault.value;
  const fault = code === undefined ? undefined : code === 'unreachable' ? hallText().unreachable : refusalText(code);
  return (
    <KeyForm
      id="host-key"
      words={{
        title: hallText().title,
        label: text.key,
        hint: text.keyHint,
        missing: text.keyMissing,
        use: text.keyUse,
      }}
      fault={state.isKeyOfProjector.value ? text.keyOfProjector : state.isKeyWrong.value ? text.keyWrong : undefined}
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

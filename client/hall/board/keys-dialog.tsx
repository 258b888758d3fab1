import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CredentialListing } from '../../../shared/wire/hall-messages.ts';
import { ask } from '../../feed/hall-api.ts';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { Fault, Field } from '../../lib/parts/field.tsx';
import { announce } from '../../lib/parts/live-region.tsx';
import { timeOfDay } from '../board-sayings.ts';
import { useBoard } from '../board-view.ts';
import { HostKeys } from '../keys/host-keys.tsx';
import { SecretLink } from '../keys/secret-link.tsx';
import { keysText } from '../keys/words.ts';
import { boardText } from './words.ts';

const KINDS = ['facilitator', 'observer', 'projector'] as const;
type Kind = (typeof KINDS)[number];

/** Keys for further facilitators, observers and the projector: make one, show it once, revoke it. */
export function KeysDialog(): JSX.Element {
  const { state, board } = useBoard();
  const text = boardText().keys;
  const made = useSignal<{ readonly kind: Kind; readonly path: string } | undefined>(undefined);
  const live = useSignal<readonly CredentialListing[] | undefined>(undefined);
  const name = useSignal('');
  const key = state.key.value ?? '';
  const refresh = async () => {
    const answer = await ask('listKeys', { bearer: key, session: board.session });
    if (answer.ok) live.value = answer.credentials;
    else state.refuse(answer.code);
  };
  useEffect(() => void refresh(), []);
  const make = async (kind: Kind) => {
    const said = name.value.trim();
    const body = { kind, ...(said === '' ? {} : { name: said }) };
    const answer = await ask('mintKey', { bearer: key, session: board.session, body });
    if (!answer.ok) return state.refuse(answer.code);
    made.value = { kind, path: answer.path };
    name.value = '';
    announce(text.made(text.kinds[kind]));
    await refresh();
  };
  const revoke = async ({ id }: CredentialListing) => {
    const answer = await ask('endKey', { bearer: key, session: board.session, id });
    if (!answer.ok) return state.refuse(answer.code);
    announce(text.revoked);
    await refresh();
  };
  return (
    <Dialog title={text.title} onClose={() => state.dialogs.back()}>
      <p class="sm soft dialog-body">{text.lead}</p>
      {state.trouble.value === undefined ? null : <Fault>{state.trouble.value}</Fault>}
      <Field
        id="key-name"
        label={text.name}
        hint={text.nameHint}
        input={{
          autoComplete: 'off',
          maxLength: 60,
          value: name.value,
          onInput: (event) => {
            name.value = event.currentTarget.value;
          },
        }}
      />
      <ul class="key-kinds">
        {KINDS.map((kind) => (
          <li key={kind}>
            <p class="sm">
              <b>{text.kinds[kind]}</b> <span class="soft">{text.means[kind]}</span>
            </p>
            <button type="button" class="btn small" onClick={() => make(kind)}>
              {text.make(text.kinds[kind])}
            </button>
          </li>
        ))}
      </ul>
      {made.value === undefined ? null : (
        <section class="made-key">
          <h3>{text.made(text.kinds[made.value.kind])}</h3>
          <p class="sm">{text.once}</p>
          <SecretLink path={made.value.path} />
        </section>
      )}
      <h3>{text.live}</h3>
      {live.value?.length === 0 ? <p class="sm soft">{text.none}</p> : null}
      <ul class="live-keys">
        {live.value?.map((one) => {
          const time = timeOfDay(one.createdAt);
          return (
            <li key={one.id} class="sm">
              <span>
                {one.name === undefined ? null : <b>{one.name} </b>}
                {text.kinds[one.right]} <span class="soft num">{text.since(time)}</span>
              </span>
              <button
                type="button"
                class="btn small"
                aria-label={text.revoke(
                  one.name === undefined ? text.kinds[one.right] : `${text.kinds[one.right]} ${one.name}`,
                  time,
                )}
                onClick={() => revoke(one)}
              >
                {text.revokeShort}
              </button>
            </li>
          );
        })}
      </ul>
      {state.right.value === 'host' ? (
        <>
          <h3>{keysText().title}</h3>
          <HostKeys state={state} />
        </>
      ) : null}
      <CloseFoot onClose={() => state.dialogs.back()} />
    </Dialog>
  );
}

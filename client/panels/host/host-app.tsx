import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { commonText } from '../../text/common/messages.ts';
import { hostText } from '../../text/host/messages.ts';
import { Field } from '../common/field.tsx';
import { LanguageSwitch } from '../common/language-switch.tsx';
import { LiveRegion } from '../common/live-region.tsx';
import { ScreenHeading } from '../common/screen-heading.tsx';
import { Selvedge } from '../weave/party-shape.tsx';
import { BoardPage } from './board-page.tsx';
import { keyIn } from './host-key.ts';
import type { HostState } from './host-state.ts';
import { SessionsPage } from './sessions-page.tsx';

/** The facilitator's page: the key, the sessions, one session. */
export function HostApp({ state }: { readonly state: HostState }): JSX.Element {
  const text = hostText();
  const feed = state.feed.value;
  const isIn = state.key.value !== undefined;
  const title = `${text.title} · ${commonText().product}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (isIn && feed !== undefined) {
    return (
      <>
        <BoardPage state={state} feed={feed} />
        <LiveRegion />
      </>
    );
  }
  return (
    <>
      <Selvedge />
      <header class="host-bar">
        <span class="serif">{commonText().product}</span>
        <span class="host-bar-end">
          {isIn ? (
            <button type="button" class="btn small" onClick={() => state.leave()}>
              {text.leave}
            </button>
          ) : null}
          <LanguageSwitch />
        </span>
      </header>
      <main class="host">{isIn ? <SessionsPage state={state} /> : <KeyForm state={state} />}</main>
      <LiveRegion />
    </>
  );
}

function KeyForm({ state }: { readonly state: HostState }): JSX.Element {
  const text = hostText();
  const typed = useSignal('');
  return (
    <form
      class="host-narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const key = keyIn(typed.value);
        if (key !== '') return void state.useKey(key);
        state.keyFault.value = text.keyMissing;
        document.getElementById('host-key')?.focus();
      }}
    >
      <ScreenHeading screen="key">{text.title}</ScreenHeading>
      <Field
        id="host-key"
        label={text.key}
        hint={text.keyHint}
        fault={state.keyFault.value}
        input={{
          type: 'password',
          autoComplete: 'off',
          value: typed.value,
          onInput: (event) => {
            typed.value = event.currentTarget.value;
          },
        }}
      />
      <button type="submit" class="btn main wide">
        {text.keyUse}
      </button>
    </form>
  );
}

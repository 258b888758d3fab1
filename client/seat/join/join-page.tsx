import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { commonText } from '../../lib/language/common.ts';
import { Fault, Field } from '../../lib/parts/field.tsx';
import { LanguageSwitch } from '../../lib/parts/language-switch.tsx';
import { announce, LiveRegion } from '../../lib/parts/live-region.tsx';
import { spokenCode } from '../../lib/table/join-form.ts';
import { InLine } from './in-line.tsx';
import type { JoinState } from './join-state.ts';
import { type JoinField, troubleText } from './trouble.ts';
import { joinText } from './words.ts';

type StateProps = { readonly state: JoinState };

/** The way in: with code and name, back with a rejoin code, or on with the seat that this device holds. */
export function JoinPage({ state }: StateProps): JSX.Element {
  const trouble = state.trouble.value;
  useEffect(() => {
    const field = (['code', 'name', 'digits', 'rejoin'] as const).find((one) => trouble[one] !== undefined);
    if (field !== undefined) document.getElementById(field)?.focus();
    const form = trouble.form;
    if (form !== undefined) announce(troubleText(form));
  }, [trouble]);
  const mode = state.mode.value;
  const title = joinText().title;
  useEffect(() => {
    document.title = `${title} · ${commonText().product}`;
  }, [title]);
  const screen = state.line.value === undefined ? mode : 'line';
  const shown = useRef<string>(screen);
  useEffect(() => {
    if (shown.current !== screen) document.querySelector<HTMLElement>('#join h1')?.focus();
    shown.current = screen;
  }, [screen]);
  return (
    <>
      <main>
        {screen === 'line' ? (
          <InLine state={state} />
        ) : mode === 'continue' ? (
          <Continue state={state} />
        ) : mode === 'rejoin' ? (
          <Rejoin state={state} />
        ) : (
          <Join state={state} />
        )}
      </main>
      <footer>
        <span class="serif">{commonText().product}</span>
        <a class="btn quiet" href="/practise">
          {joinText().practise}
        </a>
        <LanguageSwitch />
      </footer>
      <LiveRegion />
    </>
  );
}

function Join({ state }: StateProps): JSX.Element {
  const text = joinText();
  const saved = state.saved();
  return (
    <>
      <h1 tabIndex={-1}>{text.title}</h1>
      {state.asksForCode.value ? <p class="lead soft">{text.lead}</p> : null}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          state.join();
        }}
      >
        {state.asksForCode.value ? <CodeField state={state} hint={text.codeHint} next="next" /> : null}
        <Field
          id="name"
          label={text.name}
          hint={text.nameHint}
          fault={faultOf(state, 'name')}
          input={{
            name: 'name',
            autoComplete: 'off',
            enterKeyHint: 'go',
            value: state.name.value,
            onInput: (event) => {
              state.name.value = event.currentTarget.value;
            },
          }}
        />
        {state.asksForDigits.value ? (
          <Field
            id="digits"
            label={text.digits}
            hint={text.digitsHint}
            fault={faultOf(state, 'digits')}
            input={{
              autoComplete: 'off',
              inputMode: 'numeric',
              enterKeyHint: 'go',
              value: state.digits.value,
              onInput: (event) => {
                state.digits.value = event.currentTarget.value;
              },
            }}
          />
        ) : null}
        {state.link.table === undefined ? null : <p class="sm">{text.table(state.link.table)}</p>}
        <FormFault state={state} />
        <SubmitButton state={state}>{text.join}</SubmitButton>
      </form>
      <p class="xs soft who">{text.who}</p>
      {state.asksForCode.value ? null : (
        <button type="button" class="btn quiet wide" onClick={() => state.askForCode()}>
          {text.otherCode}
        </button>
      )}
      <button type="button" class="btn quiet wide" onClick={() => state.show('rejoin')}>
        {text.toRejoin}
      </button>
      {saved === undefined ? null : (
        <button type="button" class="btn wide" onClick={() => state.show('continue')}>
          {text.backToSeat(saved.name)}
        </button>
      )}
    </>
  );
}

function Rejoin({ state }: StateProps): JSX.Element {
  const text = joinText();
  return (
    <>
      <h1 tabIndex={-1}>{text.rejoinTitle}</h1>
      <p class="lead soft">{text.rejoinLead}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          state.rejoin();
        }}
      >
        <CodeField state={state} next="next" />
        <Field
          id="rejoin"
          label={text.rejoinCode}
          hint={text.rejoinHint}
          fault={faultOf(state, 'rejoin')}
          input={{
            class: 'code num',
            autoComplete: 'off',
            autoCapitalize: 'characters',
            spellcheck: false,
            enterKeyHint: 'go',
            value: state.rejoinCode.value,
            onInput: (event) => {
              state.rejoinCode.value = event.currentTarget.value;
            },
          }}
        />
        <FormFault state={state} />
        <SubmitButton state={state}>{text.rejoin}</SubmitButton>
      </form>
      <button type="button" class="btn quiet wide" onClick={() => state.show('join')}>
        {text.toJoin}
      </button>
    </>
  );
}

function Continue({ state }: StateProps): JSX.Element | null {
  const text = joinText();
  const saved = state.saved();
  if (saved === undefined) return null;
  return (
    <>
      <h1 tabIndex={-1}>{text.continueTitle}</h1>
      <p class="lead soft">{text.continueLead(spokenCode(saved.code))}</p>
      <FormFault state={state} />
      <button type="button" class="btn main wide" onClick={() => state.goOn()}>
        {state.busy.value === undefined ? text.continueAs(saved.name) : text.opening}
      </button>
      <button type="button" class="btn quiet wide" onClick={() => state.show('join')}>
        {text.notYou}
      </button>
    </>
  );
}

type CodeFieldProps = StateProps & { readonly hint?: string; readonly next: 'next' | 'go' };

function CodeField({ state, hint, next }: CodeFieldProps): JSX.Element {
  return (
    <Field
      id="code"
      label={joinText().code}
      hint={hint}
      fault={faultOf(state, 'code')}
      input={{
        name: 'code',
        class: 'code num',
        autoComplete: 'off',
        autoCapitalize: 'characters',
        spellcheck: false,
        enterKeyHint: next,
        value: state.code.value,
        onInput: (event) => {
          state.code.value = event.currentTarget.value;
        },
      }}
    />
  );
}

function faultOf(state: JoinState, field: JoinField): string | undefined {
  const trouble = state.trouble.value[field];
  if (trouble === undefined) return undefined;
  const isAsked = field === 'name' && trouble.kind === 'rejoin-code-unknown';
  return isAsked ? `${troubleText(trouble)} ${joinText().orName}` : troubleText(trouble);
}

function FormFault({ state }: StateProps): JSX.Element | null {
  const trouble = state.trouble.value.form;
  if (trouble === undefined) return null;
  return (
    <>
      <Fault>{troubleText(trouble)}</Fault>
      {trouble.kind === 'client-too-old' || (trouble.kind === 'not-loaded' && state.isKept()) ? (
        <button type="button" class="btn wide" onClick={() => location.reload()}>
          {joinText().reload}
        </button>
      ) : null}
    </>
  );
}

function SubmitButton({ state, children }: StateProps & { readonly children: string }): JSX.Element {
  const text = joinText();
  const busy = state.busy.value;
  return (
    <button type="submit" class="btn main wide" aria-disabled={busy === undefined ? undefined : 'true'}>
      {busy === 'joining' ? text.joining : busy === 'opening' ? text.opening : children}
    </button>
  );
}

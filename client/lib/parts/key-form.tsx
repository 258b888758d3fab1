import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { Field } from './field.tsx';
import { ScreenHeading } from './screen-heading.tsx';
import './keyed-page.css';

export type KeyFormProps = {
  readonly id: string;
  readonly words: {
    readonly title: string;
    readonly label: string;
    readonly hint: string;
    /** Said when nothing was typed. */
    readonly missing: string;
    readonly use: string;
  };
  /** Why the key that was tried last opens nothing. */
  readonly fault: string | undefined;
  /** Gets what was pasted: a key, or a whole link with one. */
  readonly onKey: (pasted: string) => void;
  /** An easier way in, before the key; its button is then the main one. */
  readonly first?: ComponentChildren;
  /** Other ways on, after the button. */
  readonly children?: ComponentChildren;
};

/** Asks for the key without which a page shows nothing. */
export function KeyForm({ id, words, fault, onKey, first, children }: KeyFormProps): JSX.Element {
  const typed = useSignal('');
  const isMissing = useSignal(false);
  return (
    <form
      class="key-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        isMissing.value = typed.value.trim() === '';
        if (isMissing.value) document.getElementById(id)?.focus();
        else onKey(typed.value);
      }}
    >
      <ScreenHeading screen="key">{words.title}</ScreenHeading>
      {first}
      <Field
        id={id}
        label={words.label}
        hint={words.hint}
        fault={isMissing.value ? words.missing : fault}
        input={{
          type: 'password',
          autoComplete: 'off',
          value: typed.value,
          onInput: (event) => {
            typed.value = event.currentTarget.value;
          },
        }}
      />
      <button type="submit" class={first === undefined ? 'btn main wide' : 'btn wide'}>
        {words.use}
      </button>
      {children}
    </form>
  );
}

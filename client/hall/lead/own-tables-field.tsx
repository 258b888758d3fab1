import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Field } from '../../lib/parts/field.tsx';
import { ownTables, readTables, sayTables } from './own-tables.ts';
import { leadText } from './words.ts';

/** Names the tables that whoever holds this laptop looks after; empty: all. */
export function OwnTablesField(): JSX.Element {
  const text = leadText().own;
  const own = ownTables.value;
  const typed = useSignal(own === undefined ? '' : sayTables(own));
  const isWrong = typed.value.trim() !== '' && readTables(typed.value) === undefined;
  return (
    <Field
      id="own-tables"
      label={text.label}
      hint={text.hint}
      fault={isWrong ? text.wrong : undefined}
      input={{
        autoComplete: 'off',
        value: typed.value,
        onInput: ({ currentTarget }) => {
          typed.value = currentTarget.value;
          const read = readTables(typed.value);
          if (read !== undefined || typed.value.trim() === '') ownTables.name(read);
        },
      }}
    />
  );
}

/** Over the list while only one's own tables stand in it: which, how many others need somebody, and the way to all. */
export function OwnTablesStrip({ others }: { readonly others: number }): JSX.Element | null {
  const own = ownTables.value;
  if (own === undefined) return null;
  const text = leadText().own;
  return (
    <p class="own-strip num">
      <b>{text.shown(sayTables(own))}</b> <span class="soft">{text.others(others)}</span>
      <button type="button" class="btn small" onClick={() => ownTables.name(undefined)}>
        {text.all}
      </button>
    </p>
  );
}

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { seatOf } from '../../../shared/negotiation/members.ts';
import { commonText } from '../../lib/language/common.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import { Field } from '../../lib/parts/field.tsx';
import { announce } from '../../lib/parts/live-region.tsx';
import { nameFault } from '../../lib/table/join-form.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { useSeat } from '../seat-state.ts';
import { playText } from './words.ts';

/** The own name, to be corrected; who shares a phone does that in the list of its names. */
export function OwnName({ view }: { readonly view: TableView }): JSX.Element | null {
  const { feed } = useSeat().store;
  const own = view.seat.seat;
  const holder = own && seatOf(view.table, own);
  const typed = useSignal<string | undefined>(undefined);
  const fault = useSignal<string | undefined>(undefined);
  const isBusy = useSignal(false);
  if (holder?.kind !== 'person' || holder.members !== undefined || feed.rename === undefined) return null;
  const t = playText().ownName;
  const name = typed.value ?? holder.name;
  const save = async () => {
    if (isBusy.value) return;
    const wrong = nameFault(name);
    fault.value = wrong && (wrong === 'name-missing' ? commonText().nameMissing : commonText().nameTooLong);
    if (fault.value !== undefined) return;
    if (name.trim() === holder.name) return void announce(t.saved);
    isBusy.value = true;
    const answer = await feed.rename?.(name).catch(() => undefined);
    isBusy.value = false;
    if (answer?.ok !== true) {
      fault.value = answer === undefined ? t.unreachable : refusalText(answer.code);
      return;
    }
    typed.value = undefined;
    announce(t.saved);
  };
  return (
    <form
      class="own-name"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        id="own-name"
        label={t.label}
        fault={fault.value}
        input={{
          value: name,
          autoComplete: 'name',
          onInput: (event) => {
            typed.value = event.currentTarget.value;
            fault.value = undefined;
          },
        }}
      />
      <button type="submit" class="btn small" aria-disabled={isBusy.value ? 'true' : undefined}>
        {t.save}
      </button>
    </form>
  );
}

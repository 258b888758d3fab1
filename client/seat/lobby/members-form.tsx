import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { seatOf } from '../../../shared/negotiation/members.ts';
import { TABLE_LIMITS } from '../../../shared/negotiation/vocabulary.ts';
import type { CommandAnswer } from '../../../shared/wire/messages.ts';
import type { Feed } from '../../feed/feed.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import { Fault, Field } from '../../lib/parts/field.tsx';
import { announce } from '../../lib/parts/live-region.tsx';
import { correctedPlaces } from '../../lib/table/renamings.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { lobbyText } from './words.ts';

export type MembersFormProps = {
  readonly view: TableView;
  readonly feed: Feed;
  readonly onSaved?: (() => void) | undefined;
};

/** Whether this device can say who is at it: any seat's can, also where most have a device of their own. */
export function mayNameMembers({ seat }: TableView, feed: Feed): boolean {
  return seat.seat !== undefined && feed.changeMembers !== undefined;
}

/** Whether it is asked to: where each team has one device. */
export function asksForMembers(view: TableView, feed: Feed): boolean {
  return view.seat.isShared === true && mayNameMembers(view, feed);
}

/** The names of those who share this device, one to eight. What is typed stays until the server has it. */
export function MembersForm({ view, feed, onSaved }: MembersFormProps): JSX.Element {
  const t = lobbyText().members;
  const field = useId();
  const own = view.seat.seat;
  const known = own && seatOf(view.table, own)?.members;
  const typed = useSignal<readonly string[] | undefined>(undefined);
  const fault = useSignal<string | undefined>(undefined);
  const isBusy = useSignal(false);
  // Whoever came in on this device is at it.
  const names = typed.value ?? known ?? [own?.name ?? ''];
  const form = useRef<HTMLFormElement>(null);
  const isAdded = useRef(false);
  useEffect(() => {
    if (isAdded.current) [...(form.current?.querySelectorAll('input') ?? [])].at(-1)?.focus();
    isAdded.current = false;
  }, [names.length]);
  const add = () => {
    isAdded.current = true;
    typed.value = [...names, ''];
  };
  const write = (at: number, name: string) => {
    typed.value = names.map((old, index) => (index === at ? name : old));
    fault.value = undefined;
  };
  /** Names that are corrected keep the pen and what was signed; another list is given as a whole. */
  const given = async (members: readonly string[]): Promise<CommandAnswer | undefined> => {
    const places = known && feed.rename && correctedPlaces(known, members);
    if (places === undefined) return feed.changeMembers?.(members);
    for (const at of places) {
      const answer = await feed.rename?.(members[at] ?? '', at);
      if (answer?.ok !== true) return answer;
    }
    return { ok: true };
  };
  const save = async () => {
    const members = names.map((name) => name.trim()).filter((name) => name !== '');
    if (isBusy.value) return;
    fault.value = members.length === 0 ? t.missing : undefined;
    if (members.length === 0) return;
    isBusy.value = true;
    const answer = await given(members).catch(() => undefined);
    isBusy.value = false;
    if (answer?.ok !== true) {
      fault.value = answer === undefined ? t.unreachable : refusalText(answer.code);
      return;
    }
    typed.value = undefined;
    announce(t.saved);
    onSaved?.();
  };
  return (
    <form
      ref={form}
      class="members"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p class="sm soft">{t.text}</p>
      {names.map((name, at) => (
        <Field
          key={at}
          id={`${field}-${at}`}
          label={t.name(at + 1)}
          input={{
            value: name,
            autoComplete: 'off',
            onInput: (event) => write(at, event.currentTarget.value),
          }}
        />
      ))}
      {fault.value === undefined ? null : <Fault>{fault.value}</Fault>}
      {known !== undefined && typed.value === undefined ? <p class="sm soft">{t.saved}</p> : null}
      <div class="members-acts">
        {names.length >= TABLE_LIMITS.membersPerSeat ? null : (
          <button type="button" class="btn small" onClick={add}>
            {t.add}
          </button>
        )}
        <button type="submit" class="btn small" aria-disabled={isBusy.value ? 'true' : undefined}>
          {t.save}
        </button>
      </div>
    </form>
  );
}

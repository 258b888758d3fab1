import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { penOf, seatOf } from '../../../shared/negotiation/members.ts';
import { commonText } from '../../lib/language/common.ts';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { DialogForm } from '../../lib/parts/dialog-form.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import type { TableView } from '../../lib/table/table-store.ts';
import { Icon } from '../../lib/weave/icon.tsx';
import { asksForMembers, MembersForm, mayNameMembers } from '../lobby/members-form.tsx';
import { lobbyText } from '../lobby/words.ts';
import { useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import { playText } from './words.ts';

const SPOT = 'pen';

/** Who acts on a device that a team shares, and the way to hand the pen on. Nothing where everybody has a device. */
export function PenBar({ view }: { readonly view: TableView }): JSX.Element | null {
  const isOpen = useSignal(false);
  const { seat } = view.seat;
  const members = seat && seatOf(view.table, seat)?.members;
  const { feed } = useSeat().store;
  const stage = view.table.stage.kind;
  const holder = seat && penOf(view.table, seat);
  const isAlone = members?.length === 1;
  useEffect(() => {
    // Where nobody else could hold it, nobody is asked.
    if (isAlone && holder === undefined && stage !== 'closed')
      void feed.send({ type: 'TakePen', member: 0 }).catch(() => undefined);
  }, [isAlone, holder, stage]);
  if (seat === undefined || stage === 'closed') return null;
  if (members === undefined || isAlone) {
    // In the lobby the form itself is on the screen.
    const isAsked = isAlone || asksForMembers(view, feed);
    return isAsked && stage !== 'lobby' ? <NameMembers view={view} known={members?.[0]} /> : null;
  }
  const t = playText().pen;
  return (
    <>
      <button type="button" class="pen-bar sm" aria-haspopup="dialog" onClick={() => (isOpen.value = true)}>
        <Icon name="edit" />
        <span>{holder === undefined ? t.free : t.held(holder)}</span>
        <span class="change">{holder === undefined ? t.pick : t.change}</span>
      </button>
      {isOpen.value ? <PenDialog view={view} members={members} onClose={() => (isOpen.value = false)} /> : null}
    </>
  );
}

/** A team at one device that started without saying who is there, or with one name: the way to say it. */
function NameMembers({ view, known }: { readonly view: TableView; readonly known: string | undefined }): JSX.Element {
  const isOpen = useSignal(false);
  const { feed } = useSeat().store;
  const t = lobbyText().members;
  const close = () => {
    isOpen.value = false;
  };
  return (
    <>
      <button type="button" class="pen-bar sm" aria-haspopup="dialog" onClick={() => (isOpen.value = true)}>
        <Icon name="people" />
        <span>{known ?? t.title}</span>
        {known === undefined ? null : <span class="change">{playText().pen.change}</span>}
      </button>
      {isOpen.value ? (
        <Dialog title={t.title} onClose={close}>
          <div class="dialog-body">
            <MembersForm view={view} feed={feed} onSaved={close} />
          </div>
          <CloseFoot onClose={close} />
        </Dialog>
      ) : null}
    </>
  );
}

type PenDialogProps = {
  readonly view: TableView;
  readonly members: readonly string[];
  readonly onClose: () => void;
};

function PenDialog({ view, members, onClose }: PenDialogProps): JSX.Element {
  const seat = useSeat();
  const group = useId();
  const own = view.seat.seat;
  const held = own && seatOf(view.table, own)?.pen;
  const chosen = useSignal(held);
  const isMissing = useSignal(false);
  const t = playText().pen;
  const take = async () => {
    const member = chosen.value;
    isMissing.value = member === undefined;
    if (member === undefined) return;
    if (member === held || (await seat.send({ type: 'TakePen', member }, SPOT))) onClose();
  };
  return (
    <Dialog title={t.title} onClose={onClose}>
      <DialogForm submit={t.take} onSubmit={take} onCancel={onClose} cancel={commonText().close}>
        <fieldset>
          <legend class="sm soft">{t.text}</legend>
          {members.map((name, member) => (
            <label key={member} class="choice">
              <input
                type="radio"
                name={group}
                checked={chosen.value === member}
                onChange={() => {
                  chosen.value = member;
                  isMissing.value = false;
                }}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        {isMissing.value ? <Fault>{t.choose}</Fault> : null}
        <SentState spot={SPOT} />
      </DialogForm>
      {mayNameMembers(view, seat.store.feed) ? (
        <details>
          <summary class="sm">{t.rename}</summary>
          <MembersForm view={view} feed={seat.store.feed} />
        </details>
      ) : null}
    </Dialog>
  );
}

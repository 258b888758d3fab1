import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { ownValue } from '../../../shared/kernel/own-value.ts';
import type { CrowdAnswer } from '../../../shared/wire/hall-messages.ts';
import { commonText } from '../../lib/language/common.ts';
import { ChoiceRow } from '../../lib/parts/choice-row.tsx';
import { Dialog } from '../../lib/parts/dialog.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { useBoard } from '../board-view.ts';
import { peopleText } from './words.ts';

type Comer = Extract<CrowdAnswer, { ok: true }>['people'][number];
type Whom = 'all' | 'without-phone';

/** Who came in from one address within a short time, and the way to send them out again: all, or those who have no phone there. */
export function CrowdDialog({ crowd }: { readonly crowd: number }): JSX.Element {
  const { state, board } = useBoard();
  const text = peopleText().crowd;
  const came = useSignal<readonly Comer[] | undefined>(undefined);
  const whom = useSignal<Whom>('all');
  useEffect(() => {
    void state.feed.value?.crowd(crowd).then((answer) => {
      if (!answer.ok) return void state.refuse(answer.code);
      came.value = answer.people;
      const without = answer.people.filter(({ hasPhone }) => !hasPhone).length;
      // Behind one router real phones stand between the others: they are not sent away without a look.
      if (without > 0 && without < answer.people.length) whom.value = 'without-phone';
    });
  }, [crowd]);
  const here = (came.value ?? []).flatMap((comer) => {
    const person = ownValue(board.state.people, comer.person);
    return person === undefined ? [] : [{ ...comer, name: person.name, table: person.seat?.table }];
  });
  const without = here.filter(({ hasPhone }) => !hasPhone);
  const chosen = whom.value === 'all' ? here : without;
  const remove = async () => {
    const people = chosen.map(({ person }) => person);
    if (await state.run({ type: 'RemovePeople', people }, text.removed(people.length))) state.dialogs.back();
  };
  return (
    <Dialog title={text.title(here.length)} onClose={() => state.dialogs.back()}>
      <p class="sm dialog-body">{text.lead}</p>
      {state.trouble.value === undefined ? null : <Fault>{state.trouble.value}</Fault>}
      {without.length === 0 || without.length === here.length ? null : (
        <ChoiceRow<Whom>
          name="crowd-whom"
          legend={text.whom}
          value={whom.value}
          onChange={(next) => {
            whom.value = next;
          }}
          choices={[
            { value: 'without-phone', label: text.withoutPhone(without.length) },
            { value: 'all', label: text.all(here.length) },
          ]}
        />
      )}
      <ul class="crowd-people sm" aria-label={text.whom}>
        {chosen.map(({ person, name, table, hasPhone }) => (
          <li key={person}>
            {name} <span class="soft num">{text.place(table)}</span>
            {hasPhone ? null : <span class="soft"> · {text.noPhone}</span>}
          </li>
        ))}
      </ul>
      <div class="dialog-actions">
        <button type="button" class="btn" onClick={() => state.dialogs.back()}>
          {commonText().cancel}
        </button>
        {chosen.length === 0 ? null : (
          <button type="button" class="btn main" onClick={remove}>
            {text.remove(chosen.length)}
          </button>
        )}
      </div>
    </Dialog>
  );
}

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { peopleToSeat } from '../../../shared/seating/closing-up.ts';
import type { Mix } from '../../../shared/seating/filling.ts';
import { planPlaces } from '../../../shared/seating/seating-plan.ts';
import { phonesOfTeam } from '../../../shared/session/free-seats.ts';
import type { Session } from '../../../shared/session/session.ts';
import type { Relocation } from '../../../shared/session/vocabulary.ts';
import { say } from '../../lib/language/case-texts.ts';
import { ChoiceRow } from '../../lib/parts/choice-row.tsx';
import { ConfirmDialog, Dialog } from '../../lib/parts/dialog.tsx';
import { DialogForm } from '../../lib/parts/dialog-form.tsx';
import { countMoves } from './seating-moves.ts';
import { seatingText } from './words.ts';
import '../forms.css';
import type { SeatingHand } from './seating-hand.ts';

type HandProps = { readonly hand: SeatingHand; readonly session: Session };

/** Asks before somebody plays a party after having read another one's brief. */
export function BriefWarning({ hand, session }: HandProps): JSX.Element | null {
  const text = seatingText();
  const asked = hand.asked.value;
  if (asked === undefined) return null;
  const name = (id: string) => {
    const party = session.scenario.parties.find((one) => one.id === id);
    return party === undefined ? id : say(party.shortName);
  };
  const shown = asked.readers.slice(0, 5);
  const more = asked.readers.length - shown.length;
  return (
    <ConfirmDialog
      title={text.warn.title}
      confirm={text.warn.confirm}
      onCancel={() => {
        hand.asked.value = undefined;
      }}
      onConfirm={() => {
        hand.asked.value = undefined;
        void hand.apply(asked.moves);
      }}
    >
      <ul class="seat-readers">
        {shown.map((reader) => (
          <li key={reader.name}>{text.warn.body(reader.name, name(reader.read), name(reader.next))}</li>
        ))}
        {more > 0 ? <li>{text.warn.more(more)}</li> : null}
      </ul>
      <p>{text.warn.why}</p>
    </ConfirmDialog>
  );
}

/** Plans the seats of all tables that have not started, and shows what would change before anybody moves. */
export function PlanDialog({ hand, session, onClose }: HandProps & { readonly onClose: () => void }): JSX.Element {
  const text = seatingText();
  const mix = useSignal<Mix>('any');
  const { moves, tables, hasGroups } = planAnew(session, mix.value);
  const { moved, seated, up } = countMoves(session, moves);
  const apply = async () => {
    if (moves.length > 0 && (await hand.apply(moves))) onClose();
  };
  return (
    <Dialog title={text.planning.title} onClose={onClose}>
      <p class="sm soft dialog-body">{text.planning.lead}</p>
      <DialogForm
        submit={text.planning.apply(moves.length)}
        onSubmit={apply}
        onCancel={onClose}
        isIdle={moves.length === 0}
      >
        <ChoiceRow<Mix>
          name="plan-mix"
          legend={text.planning.mix}
          value={mix.value}
          onChange={(next) => {
            mix.value = next;
          }}
          choices={[
            { value: 'any', label: text.planning.any, hint: text.planning.anyHint },
            { value: 'together', label: text.planning.together, hint: text.planning.togetherHint },
            { value: 'apart', label: text.planning.apart, hint: text.planning.apartHint },
          ]}
        />
        {hasGroups ? null : <p class="sm soft">{text.planning.noGroups}</p>}
        <p class="opening-sizes" role="status">
          <b class="num">{text.planning.preview(moved, seated, up, tables)}</b>
        </p>
      </DialogForm>
    </Dialog>
  );
}

/** The plan for everybody who does not sit at a table that has started; proxies stay where they act. */
function planAnew(session: Session, mix: Mix): { moves: Relocation[]; tables: number; hasGroups: boolean } {
  const started = new Set(session.started);
  const free = session.tables.filter((table) => !started.has(table));
  const people = Object.values(session.people).filter(
    ({ seat, kind }) => kind === 'person' && (seat === undefined || !started.has(seat.table)),
  );
  const wish = { tables: free, teamSize: phonesOfTeam(session), mix };
  const toSeat = peopleToSeat(session, people);
  const places = planPlaces(toSeat, session.scenario.parties, wish);
  const moves = people.flatMap(({ id, seat }): Relocation[] => {
    const to = places.get(id);
    if (seat?.table === to?.table && seat?.party === to?.party) return [];
    return [to === undefined ? { person: id } : { person: id, to: { table: to.table, party: to.party } }];
  });
  const tables = new Set([...places.values()].map(({ table }) => table)).size;
  return { moves, tables, hasGroups: toSeat.some(({ group }) => group !== undefined) };
}

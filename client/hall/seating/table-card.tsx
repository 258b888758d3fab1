import { useComputed } from '@preact/signals';
import { Component, type JSX } from 'preact';
import { sameInEach } from '../../../shared/kernel/languages.ts';
import { lengthOf } from '../../../shared/kernel/text.ts';
import type { PublicParty } from '../../../shared/scenario/public-scenario.ts';
import type { Person } from '../../../shared/session/session.ts';
import { say } from '../../lib/language/case-texts.ts';
import { sharedName } from '../../lib/table/shared-name.ts';
import { AttentionMark } from '../../lib/weave/icon.tsx';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { carryStart, dropZone } from './dragging.ts';
import type { SeatingTable, SeatingTeam } from './seating-board.ts';
import type { SeatingHand } from './seating-hand.ts';
import { seatingText } from './words.ts';

export type TableCardProps = {
  readonly hand: SeatingHand;
  readonly table: SeatingTable;
  readonly parties: readonly PublicParty[];
  readonly mayChange: boolean;
  /** Language of the screen: a card is drawn anew only when something of it changed. */
  readonly language: string;
};

/** One table with its teams: everything in it can be picked, and put down on. */
export class TableCard extends Component<TableCardProps> {
  override shouldComponentUpdate(next: TableCardProps): boolean {
    const { table, language, mayChange, parties } = this.props;
    return (
      next.table !== table || next.language !== language || next.mayChange !== mayChange || next.parties !== parties
    );
  }

  override render({ hand, table, parties, mayChange }: TableCardProps): JSX.Element {
    const text = seatingText();
    const named = (id: string) => parties.find((party) => party.id === id);
    return (
      <li
        class={`seat-table ${table.stage}${table.people === 0 ? ' empty' : ''}`}
        data-table={table.table}
        {...(mayChange ? dropZone(hand, { table: table.table }) : {})}
      >
        <div class="seat-head">
          <TableButton hand={hand} table={table} mayChange={mayChange} />
          {table.stage === 'waiting' ? null : <span class="chip">{text.stage[table.stage]}</span>}
          {table.lacks.length === 0 ? null : (
            <ul class="seat-lacks xs">
              {table.lacks.map((party) => (
                <li key={party}>
                  <AttentionMark /> {text.lacks(say(named(party)?.shortName ?? sameInEach(party)))}
                </li>
              ))}
            </ul>
          )}
        </div>
        <ul class="seat-teams">
          {table.teams.map((team) => {
            const party = named(team.party);
            return party === undefined ? null : (
              <Team key={team.party} hand={hand} at={table.table} team={team} party={party} mayChange={mayChange} />
            );
          })}
        </ul>
      </li>
    );
  }
}

function TableButton({ hand, table, mayChange }: Pick<TableCardProps, 'hand' | 'table' | 'mayChange'>): JSX.Element {
  const text = seatingText();
  const { table: number, people, stage } = table;
  const hold = useComputed(() => {
    const { value } = hand.carried;
    if (value === undefined) return 'nothing';
    if (value.kind === 'people') return 'people';
    return value.table === number ? 'this' : value.table;
  }).value;
  if (!mayChange) {
    return (
      <h3 class="seat-number num">
        <span class="sr">{text.table(number)}</span>
        <span aria-hidden="true">{number}</span>
      </h3>
    );
  }
  const label =
    hold === 'people'
      ? text.dropTable(number)
      : typeof hold === 'number'
        ? text.swapTable(number, hold)
        : text.pickTable(number, people, text.stage[stage]);
  return (
    <h3>
      <button
        type="button"
        class={hold === 'this' ? 'seat-number num picked' : 'seat-number num'}
        data-spot={`${number}/table`}
        aria-label={label}
        aria-pressed={hold === 'this'}
        draggable={people > 0}
        onDragStart={carryStart(hand, () => hand.pickTable(number), text.table(number))}
        onClick={() => {
          if (hold === 'people' || typeof hold === 'number') void hand.putDown({ table: number });
          else if (hold === 'this') hand.drop();
          else if (people > 0) hand.pickTable(number);
        }}
      >
        {number}
      </button>
    </h3>
  );
}

type TeamProps = {
  readonly hand: SeatingHand;
  readonly at: number;
  readonly team: SeatingTeam;
  readonly party: PublicParty;
  readonly mayChange: boolean;
};

function Team({ hand, at, team, party, mayChange }: TeamProps): JSX.Element {
  const text = seatingText();
  const carries = useComputed(() => hand.carried.value?.kind === 'people').value;
  const { people, bots } = team;
  const name = say(party.shortName);
  const place = { table: at, party: team.party };
  const head = (
    <>
      <PartyShape index={team.index} waiting={people.length === 0} /> <span>{name}</span>
    </>
  );
  const pick = () => hand.pickPeople(people.map(({ id }) => id));
  return (
    <li class="seat-team" {...(mayChange ? dropZone(hand, place) : {})}>
      {mayChange ? (
        <button
          type="button"
          class="seat-party xs"
          data-spot={`${at}/${team.party}`}
          aria-label={carries ? text.dropTeam(name, at) : text.pickTeam(name, at, people.length)}
          draggable={people.length > 0}
          onDragStart={carryStart(hand, pick, `${name} ${at}`)}
          onClick={() => {
            if (carries) void hand.putDown(place);
            else if (hand.carried.peek()?.kind === 'table') void hand.putDown({ table: at });
            else pick();
          }}
        >
          {head}
        </button>
      ) : (
        <p class="seat-party xs">{head}</p>
      )}
      {people.length === 0 ? (
        <p class="xs soft seat-nobody">{bots > 0 ? text.bot : text.empty}</p>
      ) : (
        <ul class="seat-people">
          {people.map((person) => (
            <li key={person.id}>
              <PersonChip hand={hand} person={person} mayChange={mayChange} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

export type PersonChipProps = {
  readonly hand: SeatingHand;
  readonly person: Person;
  readonly mayChange: boolean;
};

/** Longer names are cut after three lines, whole under the pointer and for readers of the screen. */
const LONG_NAME = 48;

/** Somebody's name, to be picked or dragged; whoever is picked already is dragged along. */
export function PersonChip({ hand, person, mayChange }: PersonChipProps): JSX.Element {
  const text = seatingText();
  const picked = useComputed(() => hand.isPicked(person.id)).value;
  const marks = [...(person.kind === 'proxy' ? [text.proxy] : []), ...(person.muted ? [text.muted] : [])];
  const name = sharedName(person);
  const words = (
    <>
      <span class={lengthOf(name) > LONG_NAME ? 'seat-name long' : 'seat-name'} title={name}>
        {name}
      </span>
      {marks.length === 0 ? null : <span class="soft"> {marks.join(', ')}</span>}
    </>
  );
  const look = picked ? 'seat-person sm picked' : 'seat-person sm';
  if (!mayChange) {
    return (
      <span class={look} data-person={person.id} tabIndex={-1}>
        {words}
      </span>
    );
  }
  return (
    <button
      type="button"
      class={look}
      data-person={person.id}
      aria-pressed={picked}
      draggable
      onDragStart={carryStart(
        hand,
        () => {
          if (!picked) hand.pickPeople([person.id]);
        },
        person.name,
      )}
      onClick={() => hand.pickPerson(person.id)}
    >
      {words}
    </button>
  );
}

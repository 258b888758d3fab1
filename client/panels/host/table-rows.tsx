import type { JSX } from 'preact';
import type { Board } from '../../../shared/wire/host-messages.ts';
import { minutesAndSeconds } from '../../models/clock.ts';
import type { BoardMember, BoardRow, BoardTeam } from '../../models/host-board.ts';
import { commonText } from '../../text/common/messages.ts';
import { hostText } from '../../text/host/messages.ts';
import { say } from '../../text/language.ts';
import { PartyShape } from '../weave/party-shape.tsx';
import type { HostState } from './host-state.ts';

export type TableRowsProps = {
  readonly state: HostState;
  readonly board: Board;
  readonly rows: readonly BoardRow[];
};

/** Every table in order of its number: where it is, what it did last, who sits there. */
export function TableRows({ state, board, rows }: TableRowsProps): JSX.Element {
  const loose = Object.values(board.state.people).filter(({ seat }) => seat === undefined);
  return (
    <>
      <ul class="host-tables">
        {rows.map((row) => (
          <TableRow key={row.table} state={state} board={board} row={row} />
        ))}
      </ul>
      {loose.length === 0 ? null : (
        <section>
          <h3>{hostText().unseated}</h3>
          <ul class="host-team">
            {loose.map(({ id, name }) => (
              <li key={id}>
                <Person state={state} member={{ name, person: id, kind: 'person', connected: false }} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function TableRow({ state, board, row }: Omit<TableRowsProps, 'rows'> & { readonly row: BoardRow }): JSX.Element {
  const text = hostText();
  return (
    <li class="host-table">
      <div class="host-table-head">
        <h3 class="num" aria-label={text.tableNumber({ table: row.table })}>
          {row.table}
        </h3>
        <p class="sm">
          <b>{stageName(board, row)}</b>{' '}
          {row.leftMs === undefined ? null : <span class="num host-clock">{minutesAndSeconds(row.leftMs)}</span>}{' '}
          {row.paused ? <span class="chip signal">{text.pausedChip}</span> : null}{' '}
          {row.revealed ? <span class="chip">{text.revealedChip}</span> : null}
          <span class="soft num host-acts">{actsOf(row)}</span>
        </p>
        <button
          type="button"
          class="btn small"
          onClick={() => {
            state.dialog.value = { kind: 'table', table: row.table };
          }}
        >
          {text.manageTable({ table: row.table })}
        </button>
      </div>
      <ul class="host-teams">
        {row.teams.map((team) => (
          <Team key={team.party} state={state} board={board} team={team} />
        ))}
      </ul>
    </li>
  );
}

function stageName(board: Board, row: BoardRow): string {
  const phase = row.phase === undefined ? undefined : board.state.scenario.phases[row.phase];
  if (phase !== undefined) return say(phase.name);
  if (row.stage === 'closed' && row.outcome !== undefined) return hostText().outcome[row.outcome];
  return commonText().phases[row.stage];
}

function actsOf(row: BoardRow): string {
  const text = hostText();
  if (row.stage === 'lobby') return '';
  if (row.offers === 0 && row.messages === 0) return text.nothingYet;
  const acts = [text.offers({ offers: row.offers })];
  if (row.quietMinutes !== undefined && row.stage !== 'closed') acts.push(text.quiet({ minutes: row.quietMinutes }));
  return acts.join(', ');
}

type TeamProps = { readonly state: HostState; readonly board: Board; readonly team: BoardTeam };

function Team({ state, board, team }: TeamProps): JSX.Element {
  const text = hostText();
  const party = board.state.scenario.parties[team.index];
  return (
    <li class="host-team">
      <p class="xs host-team-name">
        <PartyShape index={team.index} waiting={team.members.length === 0} />{' '}
        {party ? say(party.shortName) : team.party}
      </p>
      {team.members.length === 0 ? <p class="sm soft">{text.emptyTeam}</p> : null}
      <ul>
        {team.members.map((member) => (
          <li key={member.person ?? member.name}>
            <Person state={state} member={member} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Person({ state, member }: { readonly state: HostState; readonly member: BoardMember }): JSX.Element {
  const text = hostText();
  const { person, name, kind, connected } = member;
  if (person === undefined || kind === 'bot') {
    return (
      <span class="sm">
        {name}
        {/^bot\b/i.test(name) ? null : <span class="soft"> {text.bot}</span>}
      </span>
    );
  }
  return (
    <button
      type="button"
      class={connected ? 'host-person' : 'host-person away'}
      onClick={() => {
        state.dialog.value = { kind: 'person', person };
      }}
    >
      <i aria-hidden="true" />
      <span>
        <span class="sr">{text.manage} </span>
        {name}
      </span>
      <span class={connected ? 'sr' : 'soft xs'}>{connected ? text.connected : text.away}</span>
    </button>
  );
}

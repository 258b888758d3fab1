import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { TableStatus, TeamStatus } from '../../../shared/wire/hall-messages.ts';
import type { Presence } from '../../../shared/wire/messages.ts';
import { sharedName } from '../../lib/table/shared-name.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { Act } from '../act.tsx';
import { partyName } from '../board-sayings.ts';
import { useBoard } from '../board-view.ts';
import { type BoardTeam, teamsAt } from '../hall-board.ts';
import { letStandIn, putBotIn, recallStandIn } from '../remedies.ts';
import { hallText } from '../words.ts';
import { lookText } from './words.ts';

export type LookPeopleProps = {
  readonly line: TableStatus;
  /** Seats with a phone connected; unknown until the table answered. */
  readonly presence: Presence | undefined;
};

/** The teams of a table with everybody in them, and what can be done for a team. */
export function LookPeople({ line, presence }: LookPeopleProps): JSX.Element {
  const { state, board, view } = useBoard();
  const text = lookText();
  const arrange = () => {
    state.dialogs.clear();
    view.page.value = 'seating';
  };
  return (
    <div class="look-people">
      <div class="look-offers-head">
        <h3>{text.people}</h3>
        {view.mayOrder.value ? <Act onClick={arrange}>{text.arrange}</Act> : null}
      </div>
      <ul class="host-teams">
        {teamsAt(board.state, line.table).map((team) => (
          <Team key={team.party} line={line} team={team} presence={presence} />
        ))}
      </ul>
    </div>
  );
}

function Team({ line, team, presence }: LookPeopleProps & { readonly team: BoardTeam }): JSX.Element {
  const { state, board } = useBoard();
  const text = lookText();
  const { party, people, bots, index } = team;
  const isThere = (seat: number) => presence?.includes(`${party}:${seat}`);
  return (
    <li>
      <p class="sm host-team-name">
        <PartyShape index={index} waiting={people.length + bots.length === 0} /> {partyName(board.state, party)}
      </p>
      {people.length + bots.length === 0 ? <p class="sm soft">{text.empty}</p> : null}
      <ul>
        {people.map((person) => {
          const isAway = person.seat !== undefined && isThere(person.seat.seat) === false;
          return (
            <li key={person.id}>
              <button
                type="button"
                class={isAway ? 'host-person away' : 'host-person'}
                onClick={() => state.dialogs.show({ kind: 'person', person: person.id })}
              >
                <i aria-hidden="true" />
                <span>
                  <span class="sr">{text.manage} </span>
                  {sharedName(person)}
                </span>
                <span class="xs soft">
                  {[
                    ...(isAway ? [text.away] : []),
                    ...(person.muted ? [hallText().person.muted] : []),
                    ...(person.kind === 'proxy' ? [text.proxy] : []),
                  ].join(', ')}
                </span>
              </button>
            </li>
          );
        })}
        {bots.map((bot) => (
          <li key={bot.seat} class="sm looked-bot">
            {bot.name}
          </li>
        ))}
      </ul>
      <StandIn why={line.teams.find((one) => one.party === party)?.standIn} />
      <TeamActs line={line} team={team} />
    </li>
  );
}

function StandIn({ why }: { readonly why: TeamStatus['standIn'] }): JSX.Element | null {
  return why === undefined ? null : <p class="sm looked-bot">{lookText().standIn[why]}</p>;
}

function TeamActs({ line, team }: { readonly line: TableStatus; readonly team: BoardTeam }): JSX.Element | null {
  const { state, board, view } = useBoard();
  const text = lookText();
  const opened = useSignal<string | undefined>(undefined);
  const isAsking = useSignal(false);
  const { party, bots } = team;
  const { table } = line;
  if (!view.mayOrder.value || board.state.stage !== 'open' || line.stage === 'closed') return null;
  const name = partyName(board.state, party);
  const teamLine = line.teams.find((one) => one.party === party);
  const isMissing = (teamLine?.connected ?? 0) === 0 && bots.length === 0;
  const proxy = team.people.find(({ kind }) => kind === 'proxy');
  const act = async () => {
    isAsking.value = false;
    // Only what opens with the tap itself is not blocked; where it is, a link is left to tap.
    const tab = window.open('', '_blank');
    const answer = await state.feed.value?.actAs({ table, party, name: text.actName });
    if (answer?.ok !== true) {
      tab?.close();
      if (answer !== undefined) state.refuse(answer.code);
    } else if (tab === null) opened.value = answer.path;
    else {
      tab.opener = null;
      tab.location.href = new URL(answer.path, location.href).href;
    }
  };
  const isHere = (teamLine?.connected ?? 0) > 0;
  const mayAct = () => {
    if (isHere) isAsking.value = true;
    else void act();
  };
  return (
    <div class="team-acts">
      {team.people.length === 0 ? null : (
        <Act onClick={() => state.dialogs.show({ kind: 'nudge', table, party })}>{text.nudgeTeam(name)}</Act>
      )}
      {bots.length > 0 ? (
        <Act onClick={() => state.run({ type: 'RemoveBot', table, party }, text.botOut(name, table))}>
          {text.removeBot(name)}
        </Act>
      ) : null}
      {isMissing && team.people.length === 0 ? (
        <Act onClick={() => putBotIn(state, board, table, party)}>{text.seatBot(name)}</Act>
      ) : null}
      {isMissing && team.people.some(({ kind }) => kind === 'person') && teamLine?.standIn === undefined ? (
        <Act onClick={() => letStandIn(state, table, party)}>{text.letStandIn(name)}</Act>
      ) : null}
      {teamLine?.standIn === undefined ? null : (
        <Act onClick={() => recallStandIn(state, table, party)}>{text.recallStandIn(name)}</Act>
      )}
      {proxy !== undefined ? (
        <Act onClick={() => state.run({ type: 'RemovePerson', person: proxy.id }, text.actingEnded(name, table))}>
          {text.stopActing(name)}
        </Act>
      ) : isAsking.value ? (
        <>
          <p class="sm">{text.actAnyway(name, table)}</p>
          <Act onClick={act}>{text.actAs(name)}</Act>
        </>
      ) : (
        <Act onClick={mayAct}>{text.actAs(name)}</Act>
      )}
      {opened.value === undefined || proxy === undefined ? null : (
        <a class="btn small main" href={opened.value} target="_blank" rel="noopener">
          {text.actLink(name)}
        </a>
      )}
    </div>
  );
}

import type { JSX } from 'preact';
import type { Feed } from '../../feed/feed.ts';
import { say } from '../../lib/language/case-texts.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { ScreenHeading } from '../../lib/parts/screen-heading.tsx';
import { sharedName } from '../../lib/table/shared-name.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { partyClass } from '../../lib/weave/geometry.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { ownPartyIndex } from '../brief-sheet.ts';
import { kindWord } from '../member-name.ts';
import { KeptCode } from './kept-code.tsx';
import { asksForMembers, MembersForm, mayNameMembers } from './members-form.tsx';
import { PracticeOffer } from './practice-offer.tsx';
import { lobbyText } from './words.ts';
import './lobby.css';
import { Said } from '../../lib/parts/said.tsx';

export type LobbyPanelProps = {
  readonly view: TableView;
  /** Seats with a phone connected, as `party:seat`. */
  readonly presence: readonly string[];
  /** Where those who share the device are named. */
  readonly feed?: Feed | undefined;
};

/** The time before the table starts: that one has a seat, who else sits here, what is ahead. */
export function LobbyPanel({ view, presence, feed }: LobbyPanelProps): JSX.Element {
  const text = lobbyText();
  const { scenario, seat } = view;
  const index = ownPartyIndex(view);
  const party = index === undefined ? undefined : scenario.parties[index];
  return (
    <article class={index === undefined ? 'lobby' : `lobby ${partyClass(index)}`}>
      <p class="lobby-place">
        {index === undefined ? null : <PartyShape index={index} />}{' '}
        {text.seated.place(seat.table, party === undefined ? '' : say(party.name))}
      </p>
      <ScreenHeading>{text.seated.title}</ScreenHeading>
      <p>{text.seated.text}</p>
      <p class="sm soft">
        {text.seated.advice} {text.data}
      </p>
      {feed === undefined ? null : <Members view={view} feed={feed} />}
      {seat.seat === undefined || index === undefined ? null : <PracticeOffer scenario={scenario} party={index} />}
      <section>
        <h2>{text.seated.who}</h2>
        <ul class="lobby-teams">
          {scenario.parties.map((one, i) => (
            <Team key={one.id} view={view} presence={presence} index={i} />
          ))}
        </ul>
      </section>
      <section>
        <h2>
          <Said of={scenario.title} />
        </h2>
        <p class="sm">
          <Said of={scenario.summary} />
        </p>
        <h3>{text.seated.ahead}</h3>
        <ol class="lobby-plan num">
          {scenario.phases.map((phase) => (
            <li key={phase.id}>
              <span>
                <Said of={phase.name} />
              </span>
              <span>{text.seated.minutes(sayNumber(phase.minutes, phase.minutes % 1 === 0 ? 0 : 1))}</span>
            </li>
          ))}
        </ol>
      </section>
      {seat.seat === undefined ? null : <KeptCode />}
    </article>
  );
}

function Team({
  view,
  presence,
  index,
}: Omit<LobbyPanelProps, 'feed'> & { readonly index: number }): JSX.Element | null {
  const text = lobbyText();
  const party = view.scenario.parties[index];
  if (party === undefined) return null;
  const seats = view.table.seats.filter((seat) => seat.party === party.id);
  return (
    <li>
      <h3>
        <PartyShape index={index} waiting={seats.length === 0} /> <Said of={party.shortName} />
      </h3>
      {seats.length === 0 ? (
        <p class="sm soft">{text.seated.empty}</p>
      ) : (
        <ul>
          {seats.map((seat) => {
            const own = view.seat.seat;
            const isOwn = own !== undefined && own.party === seat.party && own.seat === seat.seat;
            const connected = isOwn || presence.includes(`${seat.party}:${seat.seat}`);
            return (
              <li key={seat.seat} class="sm">
                {sharedName(seat)}{' '}
                <span class="soft">
                  {kindWord(seat) ?? (isOwn ? text.seated.you : connected ? '' : text.seated.away)}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}

/** Who shares this device: asked of a team's, out of the way on anybody's own. */
function Members({ view, feed }: { readonly view: TableView; readonly feed: Feed }): JSX.Element | null {
  if (!mayNameMembers(view, feed)) return null;
  if (asksForMembers(view, feed)) {
    return (
      <section>
        <h2>{lobbyText().members.title}</h2>
        <MembersForm view={view} feed={feed} />
      </section>
    );
  }
  return (
    <details>
      <summary class="sm">{lobbyText().members.shared}</summary>
      <MembersForm view={view} feed={feed} />
    </details>
  );
}

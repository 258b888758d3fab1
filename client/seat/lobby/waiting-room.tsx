import type { JSX } from 'preact';
import type { WaitingView } from '../../../shared/wire/messages.ts';
import { say } from '../../lib/language/case-texts.ts';
import { LanguageSwitch } from '../../lib/parts/language-switch.tsx';
import { HallClock } from './hall-clock.tsx';
import { KeptCode } from './kept-code.tsx';
import { WaysIn } from './ways-in.tsx';
import { lobbyText } from './words.ts';
import './lobby.css';

export type WaitingRoomProps = {
  readonly person: WaitingView;
  /** Server time, ms since the epoch. */
  readonly now: number;
};

/** Joined, and no seat yet: what the whole hall may know, and the ways in that are open to who waits. */
export function WaitingRoom({ person, now }: WaitingRoomProps): JSX.Element {
  const t = lobbyText().waiting;
  const { news } = person.hall;
  return (
    <div class="play loading">
      <div class="selvedge" aria-hidden="true" />
      <main class="reading">
        <h1 tabIndex={-1}>{t.title(person.name)}</h1>
        <p>{person.round > 1 ? t.nextRound : t.text}</p>
        <HallClock hall={person.hall} now={now} />
        {news.map((one) => (
          <p key={one.at} class="card">
            {one.kind === 'announcement' ? one.text : say(one.title)}
          </p>
        ))}
        <WaysIn person={person} />
        <p class="sm soft">{lobbyText().data}</p>
        <KeptCode />
        <LanguageSwitch />
      </main>
    </div>
  );
}

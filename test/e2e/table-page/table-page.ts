/// <reference types="vite/client" />
import '../../../client/panels/tokens.css';
import { createTableStore } from '../../../client/models/table-store.ts';
import { mountPlay } from '../../../client/play.tsx';
import { chooseLanguage } from '../../../client/text/language.ts';
import type { PartyCommand, TableCommand } from '../../../shared/negotiation/commands.ts';
import { PlayedTable } from '../../support/client-table.ts';
import { PlayedFeed } from '../../support/played-feed.ts';
import type { ScenarioInput } from '../../support/scenarios.ts';
import { threePartyScenario } from '../../support/scenarios.ts';

let played: PlayedTable;
let feed: PlayedFeed;

/** A phone's screens over a table that lives in this page; tests steer the others through `window.tablePage`. */
const tablePage = {
  /** Seats everybody, runs to the negotiation (unless told to stay in the lobby) and shows a party's phone. */
  open(party: string, changes: Partial<ScenarioInput> = {}, teamOf = 1) {
    played = PlayedTable.negotiating(threePartyScenario(changes));
    for (let seat = 2; seat <= teamOf; seat++) {
      played.facilitate({ type: 'SeatMember', party, seat, name: `Budi ${seat}`, kind: 'person' });
    }
    feed = new PlayedFeed(played, party);
    const app = document.querySelector<HTMLElement>('#app');
    if (app !== null) mountPlay(app, createTableStore(feed.open));
  },
  act: (party: string, command: PartyCommand, seat = 1) => feed.ask(command, { kind: 'seat', party, seat }),
  facilitate: (command: TableCommand) => feed.ask(command, { kind: 'facilitator' }),
  lastOffer: () => played.lastOffer,
  cut: (isCut: boolean) => feed.cut(isCut),
  speak: chooseLanguage,
};

declare global {
  interface Window {
    tablePage: typeof tablePage;
  }
}
window.tablePage = tablePage;

/// <reference types="vite/client" />
import '../../client/lib/parts/tokens.css';
import { chooseLanguage } from '../../client/lib/language/language.ts';
import { createTableStore } from '../../client/lib/table/table-store.ts';
import { mountPlay } from '../../client/seat/play/mount-play.tsx';
import type { PartyCommand, TableCommand } from '../../shared/negotiation/commands.ts';
import type { Actor } from '../../shared/negotiation/vocabulary.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { compiledScenario } from '../support/case-files.ts';
import { PlayedTable } from '../support/client-table.ts';
import { constrainedScenario } from '../support/constrained-case.ts';
import { PlayedFeed } from '../support/played-feed.ts';
import type { CaseChanges } from '../support/scenarios.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { secondScenario } from '../support/second-case.ts';

let played: PlayedTable;
let feed: PlayedFeed | undefined;
let leave = () => {};

interface Begin {
  readonly until?: Parameters<PlayedTable['begun']>[0];
  /** Names of those who share the seat of a party. */
  readonly members?: Readonly<Record<string, string[]>>;
  readonly changes?: CaseChanges;
  /** A case of format 2, whole or one of its variants. */
  readonly second?: 'whole' | 'short';
  /** A case with an issue that is settled on a number. */
  readonly numbers?: boolean;
  /** A case with constraints, of which events bring these. */
  readonly rules?: readonly string[];
  /** Any other case, compiled. */
  readonly scenario?: Scenario;
}

function ask(command: TableCommand, actor: Actor): void {
  const code = feed === undefined ? played.tryTo(command, actor) : feed.ask(command, actor);
  if (code !== undefined) throw new Error(`${command.type} was refused: ${code}`);
}

/** A phone's screens over a table that lives in this page; tests steer the others through `window.tablePage`. */
export const tablePage = {
  /** Seats everybody, runs to the negotiation (unless told to stay in the lobby) and shows a party's phone. */
  open(party: string, changes: CaseChanges = {}, teamOf = 1) {
    played = PlayedTable.negotiating(threePartyScenario(changes));
    for (let seat = 2; seat <= teamOf; seat++) {
      played.facilitate({ type: 'SeatMember', party, seat, name: `Budi ${seat}`, kind: 'person' });
    }
    this.show(party);
  },
  /** Plays a table up to a kind of phase; nobody's phone is shown yet. */
  begin({ until = 'negotiation', members = {}, changes = {}, second, numbers = false, rules, scenario: given }: Begin) {
    const plain = () => (rules === undefined ? threePartyScenario(changes) : constrainedScenario({ injected: rules }));
    const first = () => (numbers ? compiledScenario() : plain());
    const named = () => (second === undefined ? first() : secondScenario(second === 'short' ? second : undefined));
    played = new PlayedTable(given ?? named()).begun(until, members);
    feed = undefined;
  },
  /** Shows the phone of a seat from now on, in place of another one. */
  show(party: string, seat = 1, isShared = false) {
    leave();
    feed = new PlayedFeed(played, party, seat, isShared);
    const app = document.querySelector<HTMLElement>('#app');
    if (app !== null) leave = mountPlay(app, createTableStore(feed.open));
  },
  /** Lets time pass while no phone is shown. */
  wait(ms: number) {
    played.wait(ms);
  },
  act: (party: string, command: PartyCommand, seat = 1) => ask(command, { kind: 'seat', party, seat }),
  facilitate: (command: TableCommand) => ask(command, { kind: 'facilitator' }),
  lastOffer: () => played.lastOffer,
  cut: (isCut: boolean) => feed?.cut(isCut),
  speak: chooseLanguage,
};

declare global {
  interface Window {
    tablePage: typeof tablePage;
  }
}
window.tablePage = tablePage;

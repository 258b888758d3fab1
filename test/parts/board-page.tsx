/// <reference types="vite/client" />
import '../../client/lib/parts/tokens.css';
import '../../client/lib/parts/own-fonts.css';
import '../../client/lib/parts/parts.css';
import '../../client/lib/parts/screens.css';
import '../../client/hall/hall.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { Connection } from '../../client/feed/feed.ts';
import type { HallFeed } from '../../client/feed/hall-feed.ts';
import { HallApp } from '../../client/hall/app/hall-app.tsx';
import type { HallDialog } from '../../client/hall/board-dialogs.ts';
import { createHallState } from '../../client/hall/hall-state.ts';
import { CheckPage } from '../../client/hall/preflight/check-page.tsx';
import { chooseLanguage, language } from '../../client/lib/language/language.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import { decideSession } from '../../shared/session/decide.ts';
import { foldSession } from '../../shared/session/evolve.ts';
import type { ScenarioListing } from '../../shared/wire/case-messages.ts';
import type { Board } from '../../shared/wire/hall-messages.ts';
import type { SessionListing } from '../../shared/wire/session-listing.ts';
import { personId } from '../support/session-story.ts';
import { answerHere } from './answers.ts';
import { sceneNow, storiesNow } from './played-scene.ts';
import { type PlayedSession, playedSession, STARTED_AT, scenario } from './played-session.ts';

const { title, parties, phases } = publicScenario(scenario);
const minutes = phases.reduce((sum, phase) => sum + phase.minutes, 0);
const cases: readonly ScenarioListing[] = [
  { folder: 'three', id: scenario.id, title, parties, minutes, phases, problems: [] },
  { folder: 'broken', title, parties: [], minutes: 0, phases: [], problems: ['scenario.yaml:3:1 parties: wanted'] },
];
const common = { title, practise: false, round: 1, tables: 6, people: 18, openedAt: STARTED_AT } as const;
const sessions: readonly SessionListing[] = [
  { id: 's1', code: 'MR4K7T', stage: 'open', ...common },
  { id: 's0', code: 'PQ7X3N', stage: 'closed', ...common, openedAt: STARTED_AT - 86_400_000 },
];
answerHere({
  '/api/host/scenarios': { ok: true, scenarios: cases },
  '/api/host/sessions/s1/credentials': {
    ok: true,
    credentials: [{ id: 'k1', right: 'observer', createdAt: STARTED_AT }],
  },
  '/api/host/sessions/s1/case': {
    ok: true,
    scenario: publicScenario(scenario),
    hash: 'hash',
    facilitation: scenario,
    warnings: [],
  },
  '/api/check': { ok: true },
});

const unreachable = async () => ({ ok: false, code: 'unreachable' }) as const;

/** A board over a session that lives in this page: the rules decide what is asked of it. */
function feedOf(played: PlayedSession, connection: Connection): HallFeed {
  const board = played.board();
  const shown = signal<Board | undefined>(board);
  return {
    board: shown,
    connection: signal(connection),
    ended: signal<string | undefined>(undefined),
    now: () => board.serverTime,
    async command(command: SessionCommand) {
      const { state, lines } = shown.peek() ?? board;
      const openTables = lines.filter(({ stage }) => stage !== 'closed').map(({ table }) => table);
      const injections = board.injections.map(({ id }) => id);
      const decision = decideSession(state, command, { at: board.serverTime, openTables, injections });
      if (decision.kind === 'refused') return { ok: false, code: decision.code };
      shown.value = { ...board, state: foldSession(state, decision.events) };
      return { ok: true };
    },
    letInAgain: unreachable,
    handOver: unreachable,
    actAs: unreachable,
    enterPaper: unreachable,
    goToHand: unreachable,
    renewCode: unreachable,
    crowd: async () => ({ ok: true, people: [{ person: personId(1), hasPhone: true }] }),
    debrief: async () => storiesNow(played),
    scene: signal(sceneNow(played)),
    followScene: () => undefined,
    close: () => undefined,
  };
}

export interface ShownBoard {
  readonly minutes?: number;
  readonly waiting?: number;
  readonly asked?: readonly SessionCommand[];
  readonly changes?: Partial<Board>;
  readonly tables?: number;
  readonly dialogs?: readonly HallDialog[];
  readonly connection?: Connection;
}

const app = document.querySelector<HTMLElement>('#app') as HTMLElement;
const START = { house: { writing: 'works', tracesLeft: false, unchecked: 0 }, damaged: [] } as const;

/** The board of a session at a moment, with the dialogs that were opened over it. */
export function showBoard({ dialogs = [], connection = 'connected', ...told }: ShownBoard): void {
  const state = createHallState('key');
  state.right.value = told.changes?.right ?? 'facilitator';
  state.scenarios.value = cases;
  state.feed.value = feedOf(playedSession(told), connection);
  render(<HallApp state={state} />, app);
  for (const dialog of dialogs) state.dialogs.show(dialog);
}

/** The page before a session is chosen: the key, or the sessions. */
export function showSessions(isIn: boolean, some: readonly SessionListing[] = sessions): void {
  const state = createHallState(isIn ? 'key' : undefined);
  if (isIn) {
    state.right.value = 'host';
    state.scenarios.value = cases;
    state.sessions.value = some;
    state.house.value = START;
  }
  render(<HallApp state={state} />, app);
}

/** What a phone measures of its Wi-Fi. */
export function showCheck(): void {
  chooseLanguage(language.peek());
  render(<CheckPage />, app);
}

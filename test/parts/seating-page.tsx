/// <reference types="vite/client" />
import '../../client/lib/parts/parts.css';
import '../../client/hall/hall.css';
import '../../client/lib/parts/tokens.css';
import '../../client/lib/parts/own-fonts.css';
import '../../client/lib/parts/screens.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { createCaseActs } from '../../client/hall/case-acts.ts';
import { OpenSessionForm } from '../../client/hall/opening/open-session-form.tsx';
import { RoundDialog } from '../../client/hall/opening/round-dialog.tsx';
import { SeatingView } from '../../client/hall/seating/seating-view.tsx';
import { chooseLanguage } from '../../client/lib/language/language.ts';
import { LiveRegion } from '../../client/lib/parts/live-region.tsx';
import { sheetOfText } from '../../shared/roster/delimited-sheet.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import { decideSession } from '../../shared/session/decide.ts';
import { foldSession } from '../../shared/session/evolve.ts';
import type { Session } from '../../shared/session/session.ts';
import type { ScenarioListing } from '../../shared/wire/case-messages.ts';
import type { Board } from '../../shared/wire/hall-messages.ts';
import type { OpenRoundRequest, OpenSessionRequest } from '../../shared/wire/requests.ts';
import { boardWith, tableStatus } from '../support/hall-boards.ts';
import { personName } from '../support/person-names.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { joining, personId, SessionStory } from '../support/session-story.ts';

const board = signal<Board | undefined>(undefined);
const trouble = signal<string | undefined>(undefined);
const opened: OpenSessionRequest[] = [];
const asked: SessionCommand[] = [];
const rounds: OpenRoundRequest[] = [];

function showSession(session: Session): void {
  const { state: _, ...rest } = boardWith(
    threePartyScenario(),
    session.tables.map((table) =>
      tableStatus(session.scenario, table, session.started.includes(table) ? { stage: 'negotiation' } : {}),
    ),
    {},
    { addresses: ['http://192.168.8.10:2567', 'http://10.0.0.7:2567'] },
  );
  board.value = { ...rest, state: session };
}

/** Decides like the server, and shows what came of it. */
async function run(command: SessionCommand): Promise<boolean> {
  const session = board.peek()?.state;
  if (session === undefined) return false;
  asked.push(command);
  const openTables = command.type === 'RevealSession' ? [] : session.tables;
  const decision = decideSession(session, command, { at: Date.now(), openTables, injections: [] });
  trouble.value = decision.kind === 'refused' ? decision.code : undefined;
  if (decision.kind === 'refused') return false;
  showSession(foldSession(session, decision.events));
  return true;
}

const app = document.querySelector<HTMLElement>('#app') as HTMLElement;

/** The seating page over a session that lives in this page; tests steer it through `window.seatingPage`. */
export const seatingPage = {
  /** So many people at so many tables, in teams of two; the last `waiting` of them have no seat. */
  open({ people = 0, tables = 2, waiting = 0, started = [] as number[], observer = false } = {}) {
    const story = new SessionStory().having({
      type: 'OpenSession',
      code: 'MR4K7T',
      tables,
      bots: false,
      practise: false,
      teamSize: 2,
    });
    for (let number = 1; number <= people; number++) story.having(joining(number, { name: personName(number) }));
    const standing = Array.from({ length: waiting }, (_, i) => ({ person: personId(people - i) }));
    if (waiting > 0) story.having({ type: 'MovePeople', moves: standing });
    if (started.length > 0) story.having({ type: 'OrderTables', tables: started, order: { kind: 'start' } });
    showSession(story.session);
    const Page = () => (
      <main class="host">
        <h1>Energi bersih NTB dan Kanada</h1>
        {board.value === undefined ? null : (
          <SeatingView
            board={observer ? { ...board.value, right: 'observer' } : board.value}
            run={run}
            readSheet={async (file) => sheetOfText(await file.text())}
            trouble={trouble.value}
            onPerson={(person) => {
              document.title = person;
            }}
          />
        )}
        <LiveRegion />
      </main>
    );
    render(<Page />, app);
  },
  /** The form that opens a session. */
  opening(scenarios: readonly ScenarioListing[]) {
    const refuse = () => false as const;
    const listed = signal<readonly ScenarioListing[] | undefined>(scenarios);
    const state = {
      ...createCaseActs({ key: signal(undefined), scenarios: listed, trouble: signal(undefined), refuse }),
      scenarios: listed,
      refuse,
      open: async (wish: OpenSessionRequest) => {
        opened.push(wish);
        return true;
      },
    };
    render(
      <main class="host">
        <h1>Runding</h1>
        <div class="host-columns">
          <section>
            <h2>Buka sesi baru</h2>
            <OpenSessionForm state={state} scenarios={scenarios} />
          </section>
        </div>
      </main>,
      app,
    );
  },
  /** The dialog for a further round, over the session that was opened before; its tables have closed. */
  round(scenarios: readonly ScenarioListing[], trouble?: string) {
    const now = board.peek();
    if (now === undefined) return;
    const lines = now.lines.map((line) => ({ ...line, stage: 'closed' as const }));
    const open = async (wish: OpenRoundRequest) => {
      rounds.push(wish);
      return trouble === undefined;
    };
    const close = () => render(<main />, app);
    render(
      <main class="host">
        <h1>Energi bersih NTB dan Kanada</h1>
        <RoundDialog board={{ ...now, lines }} scenarios={scenarios} open={open} trouble={trouble} onClose={close} />
      </main>,
      app,
    );
  },
  rounds: () => rounds,
  run,
  asked: () => asked,
  opened: () => opened,
  seatOf(number: number) {
    const seat = board.peek()?.state.people[personId(number)]?.seat;
    return seat && `${seat.table}/${seat.party}`;
  },
  speak: chooseLanguage,
};

declare global {
  interface Window {
    seatingPage: typeof seatingPage;
  }
}
window.seatingPage = seatingPage;

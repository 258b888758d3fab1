import { contrastingStories } from '../../shared/debrief/stories.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { Table } from '../../shared/negotiation/table.ts';
import { type Announcement, isRevealed, type Session } from '../../shared/session/session.ts';
import type { ProjectorView } from '../../shared/session/vocabulary.ts';
import {
  type ArrivalScene,
  type ProjectorScene,
  type PublicNews,
  type SceneView,
  STORY_LETTERS,
} from '../../shared/wire/projector.ts';
import { figuresScene, quadrantScene, type RoundDebrief } from './debrief.ts';
import { phaseScene } from './phase.ts';
import { storyScene, type ToldTable } from './story.ts';

/** A session as the projector's page is made of it. */
export interface SceneSource {
  readonly id: string;
  readonly session: Session;
  readonly scenarioHash: string;
  readonly addresses: readonly string[];
  /** Server time now, ms since the epoch. */
  readonly now: number;
  /** Tables of the present round, in order. */
  readonly tables: readonly Table[];
  readonly news: readonly PublicNews[];
  /** What was announced last, if it is to stand on the wall. */
  readonly said: ProjectorScene['said'];
  /** What is known of a revealed round; asked for such only. */
  debrief(round: number): RoundDebrief | undefined;
  /** What is known of a table of a revealed round; asked for such only. */
  told(round: number, table: number): ToldTable | undefined;
}

/**
 * What stands on the projector now. Before the reveal of a round nothing in it is made of points or of what a package
 * contains: a view that would need them is blank.
 */
export function sceneOf(source: SceneSource): ProjectorScene {
  const { id, session, scenarioHash, addresses, now, said } = source;
  return {
    session: id,
    title: session.scenario.title,
    code: session.code,
    addresses,
    language: session.language,
    serverTime: now,
    scenarioHash,
    round: session.round,
    view: viewOf(source),
    ...(session.projector.page === undefined ? {} : { page: session.projector.page }),
    ...announcedIn(source),
    ...(said === undefined || now >= said.until ? {} : { said }),
    ...(session.timer === undefined ? {} : { timer: session.timer }),
  };
}

/** What concerns the hall: an announcement to some tables is theirs alone. */
function announcedIn({ session, tables }: SceneSource): Pick<ProjectorScene, 'announced'> {
  const open = tables.filter(({ stage }) => stage.kind !== 'closed').length;
  const isForTheHall = ({ order, tables: announcedTo }: Announcement) =>
    order.kind === 'close-session' || announcedTo.length * 2 > open;
  const found = session.announcements?.find(isForTheHall);
  return found === undefined ? {} : { announced: { kind: found.order.kind, at: found.at } };
}

function viewOf(source: SceneSource): SceneView {
  const { session } = source;
  const view = session.projector;
  switch (view.kind) {
    case 'arrival':
      return arrivalScene(session);
    case 'phase':
      return phaseScene(session, source.tables, source.news);
    case 'blank':
      return { kind: 'blank' };
    case 'quadrant': {
      const debrief = isRevealed(session, view.round) ? source.debrief(view.round) : undefined;
      return debrief === undefined ? { kind: 'blank' } : quadrantScene(debrief, view);
    }
    case 'figures': {
      const revealed = roundsOf(session).filter((round) => isRevealed(session, round));
      const debriefs = revealed.flatMap((round) => source.debrief(round) ?? []);
      return debriefs.length === 0 ? { kind: 'blank' } : figuresScene(debriefs, view.numbers);
    }
    case 'story': {
      const told = isRevealed(session, view.round) ? source.told(view.round, view.table) : undefined;
      return told === undefined ? { kind: 'blank' } : storyScene(view, told, letterOf(source, view));
    }
    default:
      return assertNever(view);
  }
}

/** What the wall calls a story: by its place among those of its round. */
function letterOf({ debrief }: SceneSource, { round, table }: Extract<ProjectorView, { kind: 'story' }>) {
  const known = debrief(round);
  if (known === undefined || known.pending !== undefined) return undefined;
  const place = contrastingStories(known.scenario, known.results).findIndex((story) => story.table === table);
  return STORY_LETTERS[place];
}

/** Every round of the session in order. */
function roundsOf({ pastRounds, round }: Session): number[] {
  return [...pastRounds.map((past) => past.round), round];
}

/** How many have come and where they sit, without a name. A shared phone counts its members. */
function arrivalScene(session: Session): ArrivalScene {
  const people = Object.values(session.people).filter(({ kind }) => kind === 'person');
  const counted = people.map(({ members, seat }) => ({ count: Math.max(1, members?.length ?? 1), table: seat?.table }));
  const sum = (some: typeof counted) => some.reduce((total, { count }) => total + count, 0);
  return {
    kind: 'arrival',
    tables: session.tables.map((number) => sum(counted.filter(({ table }) => table === number))),
    places: session.teamSize * session.scenario.parties.length,
    present: sum(counted),
    waiting: sum(counted.filter(({ table }) => table === undefined)),
    ...expectedIn(session),
  };
}

/** How many people are expected: those of the list, else as many as the facilitator said. */
function expectedIn({ roster, expected }: Session): { readonly expected?: number } {
  if (roster.length > 0) return { expected: roster.length };
  return expected === undefined ? {} : { expected };
}

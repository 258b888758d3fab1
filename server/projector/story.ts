import type { TableCourse } from '../../shared/debrief/table-course.ts';
import type { TableResult } from '../../shared/debrief/table-result.ts';
import { type AskedPerson, talkIsConsented } from '../../shared/negotiation/afterwards.ts';
import type { Table } from '../../shared/negotiation/table.ts';
import { harmOf } from '../../shared/scenario/condition-names.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import { roundIndex } from '../../shared/scoring/quadrant.ts';
import type { ProjectorView } from '../../shared/session/vocabulary.ts';
import type { CourseMoment, SceneParty, StoryScene } from '../../shared/wire/projector.ts';

type StoryView = Extract<ProjectorView, { kind: 'story' }>;

/** What is known of a table that is told about. */
export interface ToldTable {
  readonly scenario: PublicScenario;
  /** As it is now: teams may agree to show their talk after the course was made. */
  readonly table: Table;
  /** Everybody whose word is needed for showing its talk. */
  readonly asked: readonly AskedPerson[];
  readonly course: TableCourse | undefined;
  readonly result: TableResult | undefined;
}

/** Words that led to the end. */
const MOST_SAID = 5;

/** What happened at one revealed table, which has a letter where it is one of the round's stories. Names only where they were asked for, talk only where all teams agreed to it. */
export function storyScene(
  view: StoryView,
  { scenario, table, asked, course, result }: ToldTable,
  letter: string | undefined,
): StoryScene {
  const { stage, agreement } = table;
  const outcome = stage.kind === 'closed' ? stage.outcome : undefined;
  const agreed = outcome === 'agreement' ? agreement : undefined;
  const talk = !view.talk ? 'off' : talkIsConsented(table, asked) ? 'shown' : 'refused';
  return {
    kind: 'story',
    round: view.round,
    ...(letter === undefined ? {} : { letter }),
    names: view.names,
    talk,
    ...(course === undefined ? { pending: { done: 0, of: 1 } } : {}),
    parties: scenario.parties.map(({ id, role, name, shortName }, index) => ({
      id,
      index,
      role,
      name,
      shortName,
      ...(view.names ? { people: peopleOf(table, id) } : {}),
    })),
    outcome,
    ...(table.paper === undefined ? {} : { isFromPaper: true }),
    leftBy: stage.kind === 'closed' ? stage.by : undefined,
    endPlayMs: course?.endPlayMs ?? 0,
    phases: (course?.phases ?? []).flatMap(({ index, fromPlayMs }) => {
      const phase = scenario.phases[index];
      return phase === undefined ? [] : [{ kind: phase.kind, name: phase.name, fromPlayMs }];
    }),
    offers: (course?.demands ?? []).map(({ share, ...offer }) => ({ ...offer, share: percent(share) })),
    moments: momentsOf(course),
    steps: course?.steps ?? [],
    shares: result?.measures?.parties.map(({ party, share }) => ({ party, share: percent(share) })),
    benefit: result?.measures?.mutualBenefit,
    impact: result?.measures?.localImpact,
    breached: breachedNames(scenario, agreed === undefined ? undefined : result),
    agreedAfterMs: result?.timeToAgreementMs,
    messages: table.messages.filter(({ channel }) => channel === 'table').length,
    agreed: agreed && { package: agreed.package, issues: issuesOf(scenario, agreed.package) },
    said: talk === 'shown' ? saidAt(table, view.names) : [],
  };
}

function percent(share: number): number {
  return roundIndex(share * 100);
}

function peopleOf({ seats }: Table, party: string): SceneParty['people'] {
  return seats
    .filter((seat) => seat.party === party && seat.kind !== 'bot')
    .flatMap(({ name, members }) => members ?? [name]);
}

function breachedNames({ conditions }: PublicScenario, result: TableResult | undefined): StoryScene['breached'] {
  const breached = result?.measures?.breached ?? [];
  return conditions.filter(({ id }) => breached.includes(id)).map(harmOf);
}

function issuesOf({ issues }: PublicScenario, chosen: readonly number[]) {
  return issues.map(({ name, shortName, options }, issue) => {
    const option = options[chosen[issue] ?? 0];
    return { name, shortName, options: options.length, chosen: option?.shortName ?? option?.name ?? name };
  });
}

function momentsOf(course: TableCourse | undefined): CourseMoment[] {
  return (course?.moments ?? []).flatMap(({ atPlayMs, what }): CourseMoment[] => {
    switch (what.kind) {
      case 'first-offer':
      case 'big-concession':
        return [{ kind: what.kind, atPlayMs, party: what.party }];
      case 'injected':
        return [{ kind: what.kind, atPlayMs, title: what.title }];
      case 'ended':
        return [{ kind: what.kind, atPlayMs, party: what.by }];
      case 'last-chance':
      case 'agreement':
      case 'returned':
      case 'not-ratified':
        return [{ kind: what.kind, atPlayMs }];
      default:
        return [];
    }
  });
}

/** Words to the whole table only: what a team or some parties said among themselves stays closed. */
function saidAt({ messages, seats }: Table, names: boolean): StoryScene['said'] {
  const open = messages.filter(({ channel }) => channel === 'table');
  return open.slice(-MOST_SAID).map(({ party, seat, pen, text, playMs }) => ({
    party,
    ...(names ? { name: pen ?? seats.find((one) => one.party === party && one.seat === seat)?.name } : {}),
    atPlayMs: playMs,
    text,
  }));
}

import { contrastingStories } from '../../shared/debrief/stories.ts';
import { consentOf, peopleAsked } from '../../shared/negotiation/afterwards.ts';
import { harmOf } from '../../shared/scenario/condition-names.ts';
import type { DebriefAnswer, TableStory } from '../../shared/wire/hall-messages.ts';
import type { TableHost } from '../hosting/table-host.ts';
import type { RoundDebrief } from './debrief.ts';

/** What of a table's host is asked. */
type ToldHost = Pick<TableHost, 'entries' | 'table'>;

/** The stories of a round with their tables and what the people there said about showing their talk: for facilitators. */
export function debriefTables(
  { scenario, results, pending }: RoundDebrief,
  hostOf: (table: number) => ToldHost | undefined,
): Extract<DebriefAnswer, { ok: true }> {
  if (pending !== undefined) return { ok: true, pending, stories: [] };
  const stories = contrastingStories(scenario, results).map(
    ({ breached, leftBy, round: _, ...facts }): TableStory => ({
      ...facts,
      breached: scenario.conditions.filter(({ id }) => breached.includes(id)).map(harmOf),
      leftBy: scenario.parties.find(({ id }) => id === leftBy)?.shortName,
      ...answersAt(hostOf(facts.table)),
    }),
  );
  return { ok: true, stories };
}

function answersAt(host: ToldHost | undefined): Pick<TableStory, 'asked' | 'yes' | 'no'> {
  if (host === undefined) return { asked: 0, yes: 0, no: 0 };
  const answers = peopleAsked(host.entries.flatMap(({ events }) => events)).map((who) => consentOf(host.table, who));
  const said = (given: boolean) => answers.filter((one) => one === given).length;
  return { asked: answers.length, yes: said(true), no: said(false) };
}

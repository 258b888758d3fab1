import { language } from '../../client/lib/language/language.ts';
import { debriefTables } from '../../server/projector/debrief-tables.ts';
import { publicNews } from '../../server/projector/phase.ts';
import { saidLast } from '../../server/projector/said.ts';
import { sceneOf } from '../../server/projector/scene.ts';
import { quadrantPicture } from '../../shared/debrief/quadrant-picture.ts';
import { tableCourse } from '../../shared/debrief/table-course.ts';
import { tableResult } from '../../shared/debrief/table-result.ts';
import { peopleAsked } from '../../shared/negotiation/afterwards.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { revealedCase } from '../../shared/scoring/revealed-case.ts';
import { logs, type PlayedSession, scenario } from './played-session.ts';

const open = publicScenario(scenario);

/** The round as far as the results of so many of its tables are made. */
function debriefOf(made: number, round: number) {
  return {
    round,
    scenario: open,
    tables: logs.length,
    picture: quadrantPicture(revealedCase(scenario)),
    results: logs.slice(0, made).map((log) => tableResult(log)),
    pending: made < logs.length ? { done: made, of: logs.length } : undefined,
  };
}

/** The stories with their tables, as facilitators are told them. */
export function storiesNow({ tables }: PlayedSession) {
  return debriefTables(debriefOf(logs.length, 1), (table) => {
    const [log, known] = [logs[table - 1], tables[table - 1]];
    return log === undefined || known === undefined ? undefined : { entries: log.entries, table: known };
  });
}

/** What the hall sees of a session that was played here. @param made how many of the tables' results are there */
export function sceneNow({ story, tables, now }: PlayedSession, made: number = logs.length) {
  return sceneOf({
    id: 's1',
    session: { ...story.session, language: language.value },
    scenarioHash: 'hash',
    addresses: ['http://192.168.8.10:2567'],
    now,
    tables,
    news: publicNews(story.steps, story.session, tables),
    said: saidLast(story.steps, story.session),
    debrief: (round) => debriefOf(made, round),
    told: (_, table) => {
      const log = logs[table - 1];
      const known = tables[table - 1];
      if (log === undefined || known === undefined) return undefined;
      const people = peopleAsked(log.entries.flatMap(({ events }) => events));
      return { scenario: open, table: known, asked: people, course: tableCourse(log), result: tableResult(log) };
    },
  });
}

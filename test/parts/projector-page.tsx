/// <reference types="vite/client" />
import '../../client/lib/parts/tokens.css';
import '../../client/lib/parts/screens.css';
import '../../client/projector/projector.css';
import '../../client/projector/arrival.css';
import '../../client/projector/phase.css';
import '../../client/projector/debrief.css';
import '../../client/projector/story.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { Connection } from '../../client/feed/feed.ts';
import { language } from '../../client/lib/language/language.ts';
import { ProjectorApp } from '../../client/projector/projector-app.tsx';
import { publicNews } from '../../server/projector/phase.ts';
import { sceneOf } from '../../server/projector/scene.ts';
import { quadrantPicture } from '../../shared/debrief/quadrant-picture.ts';
import { tableCourse } from '../../shared/debrief/table-course.ts';
import { tableResult } from '../../shared/debrief/table-result.ts';
import { peopleAsked } from '../../shared/negotiation/consent.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { revealedCase } from '../../shared/scoring/revealed-case.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import type { ProjectorView } from '../../shared/session/vocabulary.ts';
import { answerHere } from './answers.ts';
import { logs, type PlayedSession, playedSession, scenario } from './played-session.ts';

const open = publicScenario(scenario);
answerHere({ '/api/scenarios/': open });
document.documentElement.dataset.screen = 'projector';

export interface Shown {
  readonly view?: ProjectorView;
  readonly minutes?: number;
  readonly asked?: readonly SessionCommand[];
  /** How many of the tables' results are made so far. */
  readonly made?: number;
  readonly connection?: Connection;
  /** Nothing is followed any more, or nothing came yet. */
  readonly instead?: 'ended' | 'connecting' | 'noKey';
}

function sceneNow({ story, tables, now }: PlayedSession, made: number) {
  const pending = made < logs.length ? { done: made, of: logs.length } : undefined;
  return sceneOf({
    id: 's1',
    session: { ...story.session, language: language.value },
    scenarioHash: 'hash',
    addresses: ['http://192.168.8.10:2567'],
    now,
    tables,
    news: publicNews(story.steps, story.session, tables),
    debrief: (round) => ({
      round,
      scenario: open,
      tables: logs.length,
      picture: quadrantPicture(revealedCase(scenario)),
      results: logs.slice(0, made).map((log) => tableResult(log)),
      pending,
    }),
    told: (_, table) => {
      const log = logs[table - 1];
      const known = tables[table - 1];
      if (log === undefined || known === undefined) return undefined;
      const people = peopleAsked(log.entries.flatMap(({ events }) => events));
      return { scenario: open, table: known, asked: people, course: tableCourse(log), result: tableResult(log) };
    },
  });
}

/** The front screen over a session that was played in this page. */
export function showProjector({ view, minutes, asked = [], made = logs.length, ...shown }: Shown): void {
  const turned: SessionCommand[] = view === undefined ? [] : [{ type: 'TurnProjector', view }];
  const played = playedSession({
    ...(minutes === undefined ? {} : { minutes }),
    waiting: 2,
    asked: [...asked, ...turned],
  });
  const { instead, connection = 'connected' } = shown;
  const feed = {
    scene: signal(instead === undefined ? sceneNow(played, made) : undefined),
    connection: signal(connection),
    ended: signal(instead === 'ended' ? 'session-gone' : undefined),
    now: () => played.now,
    close: () => undefined,
  };
  const app = document.querySelector<HTMLElement>('#app');
  if (app !== null) render(<ProjectorApp feed={instead === 'noKey' ? undefined : feed} />, app);
}

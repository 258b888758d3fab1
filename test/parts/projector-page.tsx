/// <reference types="vite/client" />
import '../../client/lib/parts/tokens.css';
import '../../client/lib/parts/own-fonts.css';
import '../../client/lib/parts/screens.css';
import '../../client/projector/projector.css';
import '../../client/projector/arrival.css';
import '../../client/projector/phase.css';
import '../../client/projector/debrief.css';
import '../../client/projector/story.css';
import '../../client/projector/said.css';
import '../../client/projector/wall.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { Connection } from '../../client/feed/feed.ts';
import { ProjectorApp } from '../../client/projector/projector-app.tsx';
import { lay, type Over } from '../../client/projector/screen-keys.ts';
import { keepWifi, type Wifi } from '../../client/projector/wifi.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import type { ProjectorView } from '../../shared/session/vocabulary.ts';
import { answerHere } from './answers.ts';
import { sceneNow } from './played-scene.ts';
import { logs, playedSession, scenario } from './played-session.ts';

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
  /** What a key laid over the picture, and the Wi-Fi that was typed at the wall. */
  readonly over?: Over;
  readonly wifi?: Wifi;
  /** Nothing is followed any more, or nothing came yet. */
  readonly instead?: 'ended' | 'connecting' | 'noKey';
}

/** The front screen over a session that was played in this page. */
export function showProjector({ view, minutes, asked = [], made = logs.length, ...shown }: Shown): void {
  const turned: SessionCommand[] = view === undefined ? [] : [{ type: 'TurnProjector', view }];
  const played = playedSession({
    ...(minutes === undefined ? {} : { minutes }),
    waiting: 2,
    asked: [...asked, ...turned],
  });
  const { instead, connection = 'connected', over, wifi = { name: '', password: '' } } = shown;
  keepWifi(wifi);
  lay(over);
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

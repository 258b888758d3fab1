import './panels/common/old-browsers.ts';
import './panels/common/no-eval.ts';
import { render } from 'preact';
import { ReplayApp } from './panels/replay/replay-app.tsx';
import './panels/replay/open.css';
import './panels/replay/replay.css';
import './panels/replay/timeline.css';
import './panels/replay/layout.css';
import { createReplayState } from './panels/replay/replay-state.ts';
import { chooseLanguage, language } from './text/language.ts';

chooseLanguage(language.value);
const state = createReplayState();
render(<ReplayApp state={state} />, document.getElementById('app') as HTMLElement);
void state.openServed();

import '../lib/browser/old-browsers.ts';
import '../lib/browser/no-eval.ts';
import { render } from 'preact';
import { ReplayApp } from '../replay/replay-app.tsx';
import '../replay/open.css';
import '../replay/replay.css';
import '../replay/timeline.css';
import '../replay/layout.css';
import { chooseLanguage, language } from '../lib/language/language.ts';
import { createReplayState } from '../replay/replay-state.ts';

chooseLanguage(language.value);
const state = createReplayState();
render(<ReplayApp state={state} />, document.getElementById('app') as HTMLElement);
void state.openServed();

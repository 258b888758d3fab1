import '../lib/browser/old-browsers.ts';
import '../lib/browser/no-eval.ts';
import { render } from 'preact';
import { DeskApp } from '../desk/desk-app.tsx';
import { markMarginBoxes } from '../lib/browser/margin-boxes.ts';
import '../desk/desk.css';
import '../lib/notes/notes.css';
import '../desk/report.css';
import { createDeskState } from '../desk/desk-state.ts';
import { takeHostKey } from '../lib/browser/host-key.ts';
import { chooseLanguage, language } from '../lib/language/language.ts';

chooseLanguage(language.value);
markMarginBoxes();
const state = createDeskState(takeHostKey());
addEventListener('popstate', () => state.returned());
render(<DeskApp state={state} />, document.getElementById('app') as HTMLElement);
void state.refresh();

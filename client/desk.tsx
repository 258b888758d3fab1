import './panels/common/old-browsers.ts';
import { render } from 'preact';
import { markMarginBoxes } from './panels/common/margin-boxes.ts';
import { DeskApp } from './panels/desk/desk-app.tsx';
import './panels/desk/desk.css';
import './panels/desk/notes.css';
import './panels/desk/report.css';
import { createDeskState } from './panels/desk/desk-state.ts';
import { takeHostKey } from './panels/host/host-key.ts';
import { chooseLanguage, language } from './text/language.ts';

chooseLanguage(language.value);
markMarginBoxes();
const state = createDeskState(takeHostKey());
addEventListener('popstate', () => state.returned());
render(<DeskApp state={state} />, document.getElementById('app') as HTMLElement);
void state.refresh();

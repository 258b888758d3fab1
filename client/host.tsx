import './panels/common/old-browsers.ts';
import { render } from 'preact';
import { HostApp } from './panels/host/host-app.tsx';
import './panels/host/host.css';
import { takeHostKey, takeTicket } from './panels/host/host-key.ts';
import { createHostState } from './panels/host/host-state.ts';
import { chooseLanguage, language } from './text/language.ts';

chooseLanguage(language.value);
const firstTicket = takeTicket();
const state = createHostState(firstTicket === undefined ? takeHostKey() : undefined);
addEventListener('hashchange', () => {
  const ticket = takeTicket();
  if (ticket !== undefined) return void state.openHere(ticket);
  // A link with a key, pasted into a tab that is open already.
  const key = takeHostKey();
  if (key !== undefined && key !== state.key.peek()) void state.useKey(key);
  else void state.follow();
});
render(<HostApp state={state} />, document.getElementById('app') as HTMLElement);
if (firstTicket === undefined) void state.follow();
else void state.openHere(firstTicket);

import '../lib/browser/old-browsers.ts';
import '../lib/browser/no-eval.ts';
import { render } from 'preact';
import { HallApp } from '../hall/app/hall-app.tsx';
import '../hall/hall.css';
import { createHallState } from '../hall/hall-state.ts';
import { takeHostKey, takeTicket } from '../lib/browser/host-key.ts';
import { chooseLanguage, language } from '../lib/language/language.ts';

chooseLanguage(language.value);
const firstTicket = takeTicket();
const state = createHallState(firstTicket === undefined ? takeHostKey() : undefined);
addEventListener('hashchange', () => {
  const ticket = takeTicket();
  if (ticket !== undefined) return void state.openHere(ticket);
  // A link with a key, pasted into a tab that is open already.
  const key = takeHostKey();
  if (key !== undefined && key !== state.key.peek()) void state.useKey(key);
  else void state.follow();
});
render(<HallApp state={state} />, document.getElementById('app') as HTMLElement);
if (firstTicket === undefined) void state.follow();
else void state.openHere(firstTicket);

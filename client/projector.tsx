import './panels/common/old-browsers.ts';
import { render } from 'preact';
import { openProjectorFeed } from './feed/projector-feed.ts';
import { ProjectorApp } from './panels/projector/projector-app.tsx';
import './panels/projector/projector.css';
import './panels/projector/arrival.css';
import './panels/projector/phase.css';
import './panels/projector/debrief.css';
import './panels/projector/story.css';
import { takeProjectorKey } from './panels/projector/projector-key.ts';
import { followScreenKeys } from './panels/projector/screen-keys.ts';

const app = document.getElementById('app') as HTMLElement;

function start(): void {
  const found = takeProjectorKey();
  const feed = found && openProjectorFeed(found.session, found.key);
  render(<ProjectorApp feed={feed} />, app);
}

followScreenKeys();
// A link with a key, pasted into a tab that is open already.
addEventListener('hashchange', () => {
  if (location.hash.startsWith('#key=')) location.reload();
});
start();

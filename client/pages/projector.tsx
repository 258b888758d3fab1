import '../lib/browser/old-browsers.ts';
import { render } from 'preact';
import { openProjectorFeed } from '../feed/projector-feed.ts';
import { ProjectorApp } from '../projector/projector-app.tsx';
import '../projector/projector.css';
import '../projector/arrival.css';
import '../projector/phase.css';
import '../projector/debrief.css';
import '../projector/story.css';
import '../projector/said.css';
import '../projector/wall.css';
import { takeProjectorKey } from '../projector/projector-key.ts';
import { followScreenKeys } from '../projector/screen-keys.ts';

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

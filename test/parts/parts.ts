import { showLanguage } from '../../client/lib/language/language.ts';
import { FIRST_LANGUAGE, languageOf } from '../../shared/kernel/languages.ts';
import { PAGES_OF_PARTS } from './pages.ts';
import { STATES } from './states.ts';

// One page for whoever looks at parts and for the tests that steer them: ?steer=table-page offers a page's own steering,
// ?state=… shows one state in a language and a theme, and without either there are all of them side by side.

const asked = new URLSearchParams(location.search);
const steered = PAGES_OF_PARTS[asked.get('steer') ?? ''];
const state = STATES.find(({ id }) => id === asked.get('state'));

/** Marks that the page stands. */
function say(shown: string): void {
  document.documentElement.dataset.shown = shown;
}

async function show(): Promise<void> {
  if (steered !== undefined) {
    await steered();
    return say('steered');
  }
  showLanguage(languageOf(asked.get('lang')) ?? FIRST_LANGUAGE);
  if (state !== undefined) {
    document.documentElement.dataset.theme = asked.get('theme') === 'dark' ? 'dark' : 'light';
    document.title = state.id;
    await state.show();
    return say(state.id);
  }
  const { showGallery } = await import('./gallery.tsx');
  showGallery(asked);
  say('gallery');
}

void show();

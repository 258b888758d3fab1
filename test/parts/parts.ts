import { render } from 'preact';
import { chooseTheme } from '../../client/lib/browser/theme.ts';
import { showLanguage } from '../../client/lib/language/language.ts';
import { FIRST_LANGUAGE, languageOf } from '../../shared/kernel/languages.ts';
import { PAGES_OF_PARTS } from './pages.ts';
import { STATES } from './states.ts';

// One page for whoever looks at parts and for the tests that steer them: ?steer=table-page offers a page's own steering,
// ?state=… shows one state in a language and a theme, and without either there are all of them side by side.

const asked = new URLSearchParams(location.search);
const steered = PAGES_OF_PARTS[asked.get('steer') ?? ''];

/** A state, in a language (the first where there is none of that name) and a theme. */
export interface Look {
  readonly state: string;
  readonly lang: string | null;
  readonly theme: string | null;
}

declare global {
  interface Window {
    showState: typeof showState;
  }
}

/** Marks that the page stands. */
function say(shown: string): void {
  document.documentElement.dataset.shown = shown;
}

/** Shows a state in place of what is on the page; resolves when it stands, with false where there is no such state. */
async function showState({ state: named, lang, theme }: Look): Promise<boolean> {
  const state = STATES.find(({ id }) => id === named);
  if (state === undefined) return false;
  const app = document.querySelector('#app');
  if (app !== null) render(null, app);
  showLanguage(languageOf(lang) ?? FIRST_LANGUAGE);
  const wanted = theme === 'dark' ? 'dark' : 'light';
  document.documentElement.dataset.theme = wanted;
  chooseTheme(wanted);
  document.title = state.id;
  await state.show();
  say(state.id);
  return true;
}
window.showState = showState;

async function show(): Promise<void> {
  if (steered !== undefined) {
    await steered();
    return say('steered');
  }
  const [lang, theme] = [asked.get('lang'), asked.get('theme')];
  if (await showState({ state: asked.get('state') ?? '', lang, theme })) return;
  showLanguage(languageOf(lang) ?? FIRST_LANGUAGE);
  const { showGallery } = await import('./gallery.tsx');
  showGallery(asked);
  say('gallery');
}

void show();

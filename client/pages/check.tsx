import '../lib/browser/old-browsers.ts';
import { render } from 'preact';
import { CheckPage } from '../hall/preflight/check-page.tsx';
import { language, showLanguage } from '../lib/language/language.ts';

showLanguage(language.value);
render(<CheckPage />, document.getElementById('app') as HTMLElement);

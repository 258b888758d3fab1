import './panels/common/old-browsers.ts';
import { render } from 'preact';
import { CheckPage } from './panels/preflight/check-page.tsx';
import { language, showLanguage } from './text/language.ts';

showLanguage(language.value);
render(<CheckPage />, document.getElementById('app') as HTMLElement);

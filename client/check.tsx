import './panels/common/old-browsers.ts';
import { render } from 'preact';
import { CheckPage } from './panels/preflight/check-page.tsx';
import { chooseLanguage, language } from './text/language.ts';

chooseLanguage(language.value);
render(<CheckPage />, document.getElementById('app') as HTMLElement);

import '../lib/browser/old-browsers.ts';
import { render } from 'preact';
import { CheckPage } from '../hall/preflight/check-page.tsx';
import { takeOver } from '../lib/door/take-over.ts';
import { language, showLanguage } from '../lib/language/language.ts';

if (takeOver() !== 'below') {
  showLanguage(language.value);
  render(<CheckPage />, document.getElementById('app') as HTMLElement);
}

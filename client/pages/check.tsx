import '../lib/browser/old-browsers.ts';
import { render } from 'preact';
import { CheckPage } from '../hall/preflight/check-page.tsx';
import { followTheme } from '../lib/browser/theme.ts';
import { takeOver } from '../lib/door/take-over.ts';
import { language, showLanguage } from '../lib/language/language.ts';

if (takeOver() !== 'below') {
  showLanguage(language.value);
  followTheme();
  render(<CheckPage />, document.getElementById('app') as HTMLElement);
}

import '../lib/browser/old-browsers.ts';
import { render } from 'preact';
import { followTheme } from '../lib/browser/theme.ts';
import { takeOver } from '../lib/door/take-over.ts';
import { language, showLanguage } from '../lib/language/language.ts';
import { PractiseApp } from '../seat/practise/practise-app.tsx';

if (takeOver() !== 'below') {
  showLanguage(language.value);
  followTheme();
  render(<PractiseApp />, document.getElementById('app') as HTMLElement);
}

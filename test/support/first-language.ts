import { showLanguage } from '../../client/lib/language/language.ts';
import { FIRST_LANGUAGE } from '../../shared/kernel/languages.ts';

// Each file begins in the first language, whatever a file before it in the same process was left in.

showLanguage(FIRST_LANGUAGE);

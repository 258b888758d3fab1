import type { ByLanguage } from '../../../shared/kernel/languages.ts';
import { en } from './domain-words.en.ts';
import { type DomainWords, id } from './domain-words.id.ts';

/** What stands around the names of an imported domain, in each language. */
export const domainWords: ByLanguage<DomainWords> = { id, en };

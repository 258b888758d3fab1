import type { ByLanguage } from '../kernel/languages.ts';
import { en } from './problem-words.en.ts';
import { id, type ProblemWords, SCHEMA_WORDS } from './problem-words.id.ts';

export type Said = ByLanguage<string>;
export type NameKind = Parameters<ProblemWords['kind']>[0];

/** A sentence made in every language: `said((words) => words.textEmpty())`. */
export function said(make: (words: ProblemWords, language: keyof Said) => string): Said {
  return { id: make(id, 'id'), en: make(en, 'en') };
}

const RESERVED = /^"(.+)" is (?:missing; (.+) is )?reserved for a later version(?:: (.+))?$/;

/** What a schema says by itself, in English, in every language; `otherwise` where it is none of its own sentences. */
export function schemaSaid(message: string, otherwise: Said): Said {
  const own = SCHEMA_WORDS[message];
  if (own !== undefined) return { id: own, en: message };
  const [, field, missing, meaning = missing] = RESERVED.exec(message) ?? [];
  if (field === undefined || meaning === undefined) return otherwise;
  return { id: id.reserved(field, SCHEMA_WORDS[meaning] ?? meaning), en: message };
}

import { z } from 'zod';
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

const indonesian = z.locales.id();

/** What a schema says of an issue, in every language: its own sentence, or that of the library. */
export function schemaSaid(issue: z.core.$ZodIssue): Said {
  const { message } = issue;
  const own = SCHEMA_WORDS[message];
  if (own !== undefined) return { id: own, en: message };
  const [, field, missing, meaning = missing] = RESERVED.exec(message) ?? [];
  if (field === undefined || meaning === undefined) return librarySaid(issue);
  return { id: id.reserved(field, SCHEMA_WORDS[meaning] ?? meaning), en: message };
}

function librarySaid(issue: z.core.$ZodIssue): Said {
  const told = indonesian.localeError(issue as z.core.$ZodRawIssue);
  const own = typeof told === 'string' ? told : (told?.message ?? issue.message);
  return { id: own.replace(/^Input tidak valid: /, ''), en: issue.message.replace(/^Invalid (input|string): /, '') };
}

/** In the one language of logs, of errors and of commands that speak no other. */
export function plainly({ en: words }: Said): string {
  return words;
}

/** Of three parties that all lack an issue's points, the issue is the cause. */
export function withoutParty(problem: Said): Said {
  return {
    id: problem.id.replace(/^pihak "[^"]*" belum punya poin/u, 'belum ada poin'),
    en: problem.en.replace(/^party "[^"]*" has no points/u, 'no points'),
  };
}

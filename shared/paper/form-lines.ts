import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';

/** What a line of a result form is about: which option of an issue, or how a party answers. */
export type FormLine =
  | { readonly kind: 'issue'; readonly issue: number; readonly choices: number }
  /** First choice: signed. Second: not. */
  | { readonly kind: 'signatory'; readonly party: PartyId; readonly choices: 2 }
  /** First choice: for. Second: against. */
  | { readonly kind: 'ratifier'; readonly party: PartyId; readonly choices: 2 };

/** The lines of a result form, counted from 1 in this order: every issue, then whoever signs, then whoever ratifies. */
export function formLines({ issues, parties }: Pick<PublicScenario, 'issues' | 'parties'>): readonly FormLine[] {
  const answers = (kind: 'signatory' | 'ratifier') =>
    parties.filter(({ role }) => role === kind).map(({ id }) => ({ kind, party: id, choices: 2 }) as const);
  return [
    ...issues.map(({ options }, issue) => ({ kind: 'issue', issue, choices: options.length }) as const),
    ...answers('signatory'),
    ...answers('ratifier'),
  ];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What a choice (from 0) is called on paper: a letter, or its number from 1 where a line has more choices than letters. */
export function choiceName(choice: number, choices: number): string {
  return choices > LETTERS.length ? String(choice + 1) : (LETTERS[choice] ?? '');
}

/** The choice (from 0) that a letter or a number from 1 names; `undefined` where the line has no such choice. */
export function choiceNamed(name: string, choices: number): number | undefined {
  const isNumber = /^\d+$/.test(name);
  const choice = isNumber ? Number(name) - 1 : choices > LETTERS.length ? -1 : LETTERS.indexOf(name.toUpperCase());
  return choice >= 0 && choice < choices ? choice : undefined;
}

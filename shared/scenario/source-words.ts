import { type CaseText, sameInEach } from '../kernel/languages.ts';
import type { Scenario } from './schema.ts';

type Source = Scenario['sources'][number];

/** The title of a source; one that has only one reads the same in every language. */
export function sourceTitle({ title }: Pick<Source, 'title'>): CaseText {
  return typeof title === 'string' ? sameInEach(title) : title;
}

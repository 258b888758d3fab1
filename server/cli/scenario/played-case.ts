import type { Language } from '../../../shared/kernel/languages.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { variantsOf } from '../../cases/scenario-file.ts';
import { loadScenario } from '../../cases/scenarios.ts';
import { placesOf, theCase } from './case-search.ts';
import { commandWords } from './command-words.ts';
import { toldProblems } from './told-problems.ts';

interface CaseOrder {
  readonly path: string;
  readonly variant?: string | undefined;
  /** The data folder, where own cases lie. */
  readonly data?: string | undefined;
  readonly language: Language;
}

/** The case, or its variant, that a command is to play; else why there is none, with the exit code. */
export async function playedCase(
  order: CaseOrder,
): Promise<{ readonly scenario: Scenario } | { readonly code: 1 | 2; readonly why: string }> {
  const words = commandWords[order.language];
  const found = await theCase(order.path, placesOf(order.data), words);
  if ('trouble' in found) return { code: 2, why: found.trouble };
  const loaded = await loadScenario(found.file);
  if ('problems' in loaded) return { code: 1, why: toldProblems(loaded.problems, order.language).join('\n') };
  if (order.variant === undefined) return { scenario: loaded.scenario };
  const variants = variantsOf(loaded);
  const scenario = variants.find(({ variant }) => variant?.id === order.variant);
  if (scenario !== undefined) return { scenario };
  const known = variants.flatMap(({ variant }) => (variant === undefined ? [] : [`"${variant.id}"`]));
  return { code: 2, why: words.stranger('variant', order.variant, loaded.scenario.id, known) };
}

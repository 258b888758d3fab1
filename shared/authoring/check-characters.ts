import { said } from '../case-file/problem-words.ts';
import { textFault } from '../kernel/unclean.ts';
import { firstPlaces, type PlacedText } from './case-texts.ts';
import { type Finding, warning } from './finding.ts';

/** Looks for signs that no author means. Files of format 2 are refused for them before they come here. */
export function checkCharacters(texts: readonly PlacedText[]): Finding[] {
  const faults = new Map<string, { readonly places: string[]; readonly what: ReturnType<typeof said> }>();
  for (const { at, text } of texts) {
    for (const [language, words] of Object.entries(text)) {
      const fault = textFault(words);
      if (fault === undefined) continue;
      const key = `${fault.kind} ${fault.sign}`;
      const known = faults.get(key) ?? { places: [], what: said((of) => of.unclean(fault.kind, fault.sign)) };
      known.places.push(`${at}.${language}`);
      faults.set(key, known);
    }
  }
  return [...faults.values()].map(({ places, what }) =>
    warning('unclean-text', places[0] ?? '', what, ...firstPlaces(places)),
  );
}

import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { OfferDraft } from './offer-draft.ts';

/** A draft as text that a browser can keep. */
export function writeDraft(scenario: PublicScenario, draft: OfferDraft): string {
  return JSON.stringify({ case: scenario.id, ...draft });
}

/** Reads a kept draft; `undefined` when it is not one, or not one of this case. */
export function readDraft(scenario: PublicScenario, text: string): OfferDraft | undefined {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { case: caseId, chosen, to, inReplyTo, against, clause, note } = kept as Record<string, unknown>;
  if (caseId !== scenario.id) return undefined;
  const options = readOptions(scenario, chosen);
  const parties = scenario.parties.map(({ id }) => id as unknown);
  const isText = (value: unknown): value is string => typeof value === 'string';
  if (options === undefined || !isText(clause) || !isText(note)) return undefined;
  if (!Array.isArray(to) || !to.every((party) => parties.includes(party))) return undefined;
  const compared = readOptions(scenario, against)?.filter((option) => option !== undefined);
  return {
    chosen: options,
    to,
    ...(isText(inReplyTo) ? { inReplyTo } : {}),
    ...(compared?.length === options.length ? { against: compared } : {}),
    clause,
    note,
  };
}

function readOptions({ issues }: PublicScenario, value: unknown): (number | undefined)[] | undefined {
  if (!Array.isArray(value) || value.length !== issues.length) return undefined;
  const options = value.map((option: unknown, issue) =>
    typeof option === 'number' && issues[issue]?.options[option] !== undefined ? option : undefined,
  );
  return options;
}

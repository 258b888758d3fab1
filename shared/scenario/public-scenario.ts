import type { CaseText } from '../kernel/languages.ts';
import { type CaseImage, partyImages, publicImages } from './case-images.ts';
import type { Scenario, ScenarioCondition, ScenarioConstraint, ScenarioIndicator, ScenarioParty } from './schema.ts';
import type { PartyId, PartyRole, PhaseKind } from './vocabulary.ts';

/** The part of a case that everybody may read: the rubric of local impact is in it, briefs and points are not. */
export interface PublicScenario {
  readonly id: string;
  readonly version: string;
  readonly title: CaseText;
  readonly summary: CaseText;
  readonly fiction: CaseText;
  readonly sources: Scenario['sources'];
  readonly parties: readonly PublicParty[];
  readonly issues: Scenario['issues'];
  /** Absent in a case without constraints. */
  readonly constraints?: readonly ScenarioConstraint[];
  readonly indicators: readonly ScenarioIndicator[];
  readonly conditions: readonly ScenarioCondition[];
  readonly phases: readonly PublicPhase[];
  readonly agreement: Scenario['agreement'];
  readonly cards: Scenario['cards'];
  readonly questions: Scenario['questions'];
  readonly languages?: Scenario['languages'];
  readonly variant?: Scenario['variant'];
  /** Long texts are Markdown. */
  readonly richText?: Scenario['richText'];
  /** Everybody may read the whole case: it is never played in a session. */
  readonly practise?: Scenario['practise'];
  readonly aims?: Scenario['aims'];
  readonly level?: Scenario['level'];
  readonly concepts?: Scenario['concepts'];
  readonly minutes?: Scenario['minutes'];
  readonly background?: Scenario['background'];
  /** Those that everybody may see. */
  readonly images?: readonly CaseImage[];
  readonly document?: Scenario['document'];
  readonly licence?: Scenario['licence'];
  readonly authors?: Scenario['authors'];
}

export interface PublicParty {
  readonly id: PartyId;
  readonly role: PartyRole;
  readonly name: CaseText;
  readonly shortName: CaseText;
  readonly description: CaseText;
  /** The image that shows it. */
  readonly image?: string;
}

export interface PublicPhase {
  readonly id: string;
  readonly kind: PhaseKind;
  readonly name: CaseText;
  readonly minutes: number;
}

/** The confidential part of one party: its members' eyes only until the reveal. */
export interface PartyBrief {
  readonly party: PartyId;
  readonly brief: CaseText;
  /** The brief in five lines. */
  readonly card?: FiveLines;
  readonly batna: CaseText;
  readonly reservation: number;
  /** points[issue][option], in the scenario's order. */
  readonly points: readonly (readonly number[])[];
  readonly interactions: readonly PartyInteraction[];
  /** In place of points while those are withheld: then all of them are 0. */
  readonly inWords?: WorthInWords;
  /** Those that only this party sees. */
  readonly images?: readonly CaseImage[];
}

/** What a party's options are worth to it, without a number of points. */
export interface WorthInWords {
  /** By issue, in the case's order. */
  readonly issues: readonly IssueInWords[];
  /** No agreement is worth about as much as the best on these issues (indices) and the worst on all others. */
  readonly alternative: readonly number[];
  /** Where two issues meet in these options (indices), there is something more or less in it. */
  readonly extras: readonly (Omit<PartyInteraction, 'points'> & { readonly isGain: boolean })[];
}

export interface IssueInWords {
  /** 1 is the issue on which most depends; equals share a rank. */
  readonly rank: number;
  readonly weight: Weight;
  /** By option: 0 is the best of the issue, equals share a step. */
  readonly steps: readonly number[];
}

/** How much depends on an issue, beside the issue on which most does. */
export type Weight = 'most' | 'much' | 'some' | 'none';

/** What a party has to have in its head: what it wants, can give, never does, has to ask, and what no deal means. */
export type FiveLines = NonNullable<ScenarioParty['card']>;

/** Extra points for one party when two issues meet in these options (indices). */
export interface PartyInteraction {
  readonly issues: readonly [number, number];
  readonly options: readonly [number, number];
  readonly points: number;
  readonly because: CaseText;
}

/** Builds up what everybody may read of a case, field by field. */
export function publicScenario(scenario: Scenario): PublicScenario {
  return {
    id: scenario.id,
    version: scenario.version,
    title: scenario.title,
    summary: scenario.summary,
    fiction: scenario.fiction,
    sources: scenario.sources,
    parties: scenario.parties.map(({ id, role, name, shortName, description, image }) => ({
      id,
      role,
      name,
      shortName,
      description,
      ...given({ image }),
    })),
    issues: scenario.issues,
    indicators: scenario.indicators,
    conditions: scenario.conditions,
    phases: scenario.phases.map(({ id, kind, name, minutes }) => ({ id, kind, name, minutes })),
    agreement: scenario.agreement,
    cards: scenario.cards,
    questions: scenario.questions,
    ...given({
      constraints: publicConstraints(scenario),
      languages: scenario.languages,
      variant: scenario.variant,
      richText: scenario.richText,
      practise: scenario.practise,
      aims: scenario.aims,
      level: scenario.level,
      concepts: scenario.concepts,
      minutes: scenario.minutes,
      background: scenario.background,
      images: publicImages(scenario),
      document: scenario.document,
      licence: scenario.licence,
      authors: scenario.authors,
    }),
  };
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that hold something: what a case does not have is not named in what is made of it. */
export function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}

/** Those in force from the start: what an event brings is secret until then. */
function publicConstraints({ constraints, injections }: Scenario): ScenarioConstraint[] | undefined {
  const later = new Set(injections.flatMap((injection) => injection.constraints ?? []));
  const first = constraints?.filter(({ id }) => !later.has(id));
  return first?.length === 0 ? undefined : first;
}

/** Whether a value has the shape of a public case: its lists, and the names that stand on every screen. */
export function isPublicScenario(value: unknown): value is PublicScenario {
  if (!isRecord(value)) return false;
  const texts = [value.title, value.summary, value.fiction];
  const lists = [value.sources, value.indicators, value.conditions, value.cards, value.questions];
  const areNamed = (list: unknown) => Array.isArray(list) && list.every((one) => isRecord(one) && isCaseText(one.name));
  return (
    typeof value.id === 'string' &&
    typeof value.version === 'string' &&
    texts.every(isCaseText) &&
    lists.every(Array.isArray) &&
    [value.parties, value.issues, value.phases, value.constraints ?? []].every(areNamed) &&
    isRecord(value.agreement)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isCaseText(value: unknown): value is CaseText {
  return isRecord(value) && Object.values(value).some((one) => typeof one === 'string');
}

/** Builds up the confidential part of one party. Throws `RangeError` for a party the case does not have. */
export function partyBrief(scenario: Scenario, id: PartyId): PartyBrief {
  const party = scenario.parties.find((candidate) => candidate.id === id);
  if (party === undefined) throw new RangeError(`No party "${id}" in scenario "${scenario.id}"`);
  return {
    party: id,
    brief: party.brief,
    ...given({ card: party.card }),
    batna: party.batna,
    reservation: party.reservation,
    points: scenario.issues.map((issue) => issue.options.map((option) => pointsOf(party, issue.id, option.id))),
    interactions: scenario.interactions.filter((one) => one.party === id).map((one) => indexInteraction(scenario, one)),
    ...given({ images: partyImages(scenario, id) }),
  };
}

function pointsOf(party: ScenarioParty, issue: string, option: string): number {
  return party.points[issue]?.[option] ?? 0;
}

function indexInteraction(scenario: Scenario, one: Scenario['interactions'][number]): PartyInteraction {
  const [first, second] = Object.entries(one.when).map(([issueId, optionId]) => {
    const issue = scenario.issues.findIndex((candidate) => candidate.id === issueId);
    const option = scenario.issues[issue]?.options.findIndex((candidate) => candidate.id === optionId) ?? -1;
    return { issue, option };
  });
  if (first === undefined || second === undefined || first.option < 0 || second.option < 0) {
    throw new RangeError(`Interaction of "${one.party}" does not name two options of scenario "${scenario.id}"`);
  }
  return {
    issues: [first.issue, second.issue],
    options: [first.option, second.option],
    points: one.points,
    because: one.because,
  };
}

import type { CommandOf } from '../../shared/negotiation/commands.ts';
import type { Agreement, Draft, Offer, Table } from '../../shared/negotiation/table.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { ScenarioConstraint } from '../../shared/scenario/schema.ts';
import type { Package, PartyId } from '../../shared/scenario/vocabulary.ts';
import {
  brokenConstraints,
  type CompiledConstraint,
  compileConstraints,
  constraintsInForce,
  type PartPackage,
} from '../../shared/scoring/lawful.ts';
import type { OwnPoints } from '../lib/table/own-points.ts';
import { missingSignatories, possibleAddressees } from '../lib/table/parties.ts';
import type { TableView } from '../lib/table/table-store.ts';
import { returnedAgreement } from '../lib/table/vote.ts';

/** An offer that is being put together; nothing of it leaves the phone until it is sent or shared. */
export interface OfferDraft {
  /** An option for every issue; `undefined` where none is chosen yet. */
  readonly chosen: readonly (number | undefined)[];
  readonly to: readonly PartyId[];
  /** The offer that it answers. */
  readonly inReplyTo?: string;
  /** The package that changes are marked against: the answered offer's, else the own latest. */
  readonly against?: Package;
  readonly clause: string;
  readonly note: string;
}

/** A draft from nothing, to everybody who can make it the agreement. */
export function emptyDraft(scenario: PublicScenario, party: PartyId): OfferDraft {
  return {
    chosen: scenario.issues.map(() => undefined),
    to: possibleAddressees(scenario, party),
    clause: '',
    note: '',
  };
}

/** A draft that starts from the own latest offer, to the same parties. */
export function draftFromOwn(offer: Offer): OfferDraft {
  return { chosen: offer.package, to: offer.to, against: offer.package, clause: offer.clause ?? '', note: '' };
}

/** A draft that starts from the agreement that came back, to everybody who can make the next one. */
export function draftFromReturned(scenario: PublicScenario, party: PartyId, agreement: Agreement): OfferDraft {
  const { package: chosen, clause = '' } = agreement;
  return { ...emptyDraft(scenario, party), chosen, against: chosen, clause };
}

/** Whether a draft is compared with the agreement that came back. */
export function isFromReturned({ against, inReplyTo }: OfferDraft, agreement: Agreement): boolean {
  return inReplyTo === undefined && against?.every((option, issue) => option === agreement.package[issue]) === true;
}

/**
 * What a party starts from when it drafts anew: the agreement that came back until the party has offered since, else its
 * own latest offer, else nothing.
 */
export function freshDraft(view: TableView, party: PartyId, ownLatest: Offer | undefined): OfferDraft {
  const returned = returnedAgreement(view);
  if (returned !== undefined && !returned.offeredSince.includes(party)) {
    return draftFromReturned(view.scenario, party, returned.agreement);
  }
  return ownLatest === undefined ? emptyDraft(view.scenario, party) : draftFromOwn(ownLatest);
}

/** A draft that answers an offer: the same package to its author and its other addressees. */
export function counterDraft(scenario: PublicScenario, party: PartyId, offer: Offer): OfferDraft {
  const asked = [offer.author, ...offer.to];
  const to = possibleAddressees(scenario, party).filter((one) => asked.includes(one));
  const { clause = '' } = offer;
  return { chosen: offer.package, to, inReplyTo: offer.id, against: offer.package, clause, note: '' };
}

/** A draft that goes on from one that the team shared. */
export function draftFromShared({ package: chosen, to, inReplyTo, clause = '', note = '' }: Draft): OfferDraft {
  return { chosen, to, ...(inReplyTo === undefined ? {} : { inReplyTo }), against: chosen, clause, note };
}

/** Chooses an option for an issue. */
export function chooseOption(draft: OfferDraft, issue: number, option: number): OfferDraft {
  return { ...draft, chosen: draft.chosen.map((old, index) => (index === issue ? option : old)) };
}

/** The issue to choose for after another one: the next without an option, from the top again after the last. */
export function nextUnchosen({ chosen }: OfferDraft, after: number): number | undefined {
  const order = [...chosen.keys()].map((_, step) => (after + 1 + step) % chosen.length);
  return order.find((issue) => chosen[issue] === undefined);
}

/** Adds an addressee, or takes it away; the case's order is kept. */
export function toggleAddressee(scenario: PublicScenario, draft: OfferDraft, party: PartyId): OfferDraft {
  const to = draft.to.includes(party) ? draft.to.filter((one) => one !== party) : [...draft.to, party];
  return { ...draft, to: scenario.parties.map(({ id }) => id).filter((id) => to.includes(id)) };
}

/** One issue of a draft. */
export interface DraftRow {
  readonly issue: number;
  readonly option?: number;
  /** Own points of the chosen option. */
  readonly points?: number;
  readonly changed: boolean;
  /** Options that an injected event closed. */
  readonly closed: readonly number[];
  /** Options that break a constraint with what is chosen for other issues. */
  readonly barred: readonly BarredOption[];
}

/** An option that the other choices of a draft do not go with. */
export interface BarredOption {
  readonly option: number;
  /** The constraint that stands in the way: the first, where several do. */
  readonly constraint: ScenarioConstraint;
  /** The issue whose choice closes it. */
  readonly closedBy: number;
}

/** What a draft amounts to. */
export interface DraftSummary {
  readonly rows: readonly DraftRow[];
  /** Absent until every issue has an option. */
  readonly package?: Package;
  readonly unchosen: number;
  /** Issues whose chosen option has been closed meanwhile. */
  readonly closedChosen: readonly number[];
  /** Constraints that the choices break. */
  readonly broken: readonly ScenarioConstraint[];
  /** What options that meet add to the points of each, or take from them; absent where they do not. */
  readonly bonus?: number;
  /** Own points of the whole package, interactions included. */
  readonly points?: number;
  /** Own points of what is chosen, while issues have no option yet; absent before the first choice. */
  readonly soFar?: number;
  /** Points more (or fewer, below 0) than the package it is compared with. */
  readonly difference?: number;
  /** Points by which it is below the team's limit; absent when it is not. */
  readonly belowLimit?: number;
  /** Signatories that are not addressed: with any, it cannot become the agreement. */
  readonly missing: readonly PartyId[];
}

/** Adds up a draft for its party. */
export function summarise(
  table: Pick<Table, 'scenario' | 'closedOptions' | 'enteredConstraints'>,
  party: PartyId,
  draft: OfferDraft,
  own: OwnPoints | undefined,
): DraftSummary {
  const { scenario, closedOptions } = table;
  const closedOf = (issue: number) => closedOptions.filter((one) => one.issue === issue).map((one) => one.option);
  const inForce = constraintsInForce(scenario, table.enteredConstraints);
  const constraints = compileConstraints(scenario, table.enteredConstraints);
  const rows = draft.chosen.map((option, issue): DraftRow => {
    const changed = draft.against !== undefined && option !== draft.against[issue];
    const shut = { closed: closedOf(issue), barred: barredIn(scenario, inForce, constraints, draft.chosen, issue) };
    if (option === undefined) return { issue, changed: false, ...shut };
    const points = own?.option(issue, option);
    return { issue, option, ...(points === undefined ? {} : { points }), changed, ...shut };
  });
  const chosen = draft.chosen.filter((option) => option !== undefined);
  const whole = chosen.length === scenario.issues.length ? chosen : undefined;
  const points = whole === undefined ? undefined : own?.of(whole);
  return {
    rows,
    ...(whole === undefined ? {} : { package: whole }),
    unchosen: draft.chosen.length - chosen.length,
    closedChosen: rows.flatMap(({ issue, option, closed }) =>
      option !== undefined && closed.includes(option) ? [issue] : [],
    ),
    ...pointsFields(points, draft.against, own),
    ...(own === undefined || whole !== undefined || chosen.length === 0 ? {} : { soFar: own.soFar(draft.chosen) }),
    ...bonusField(rows, own?.soFar(draft.chosen)),
    broken: namedBy(inForce, brokenConstraints(constraints, draft.chosen)),
    missing: missingSignatories(scenario, party, draft.to),
  };
}

/** The options of an issue that break a constraint with what is chosen for the others. */
function barredIn(
  scenario: PublicScenario,
  inForce: readonly ScenarioConstraint[],
  compiled: readonly CompiledConstraint[],
  chosen: PartPackage,
  issue: number,
): BarredOption[] {
  const naming = compiled.filter((one) => issuesOf(one).includes(issue));
  if (naming.length === 0) return [];
  return (scenario.issues[issue]?.options ?? []).flatMap((_, option) => {
    const tried = chosen.map((old, at) => (at === issue ? option : old));
    const [first] = brokenConstraints(naming, tried);
    const [constraint] = first === undefined ? [] : namedBy(inForce, [first]);
    if (first === undefined || constraint === undefined) return [];
    const closedBy = issuesOf(first).find((other) => other !== issue && chosen[other] !== undefined);
    return closedBy === undefined ? [] : [{ option, constraint, closedBy }];
  });
}

function issuesOf({ when, other }: CompiledConstraint): number[] {
  return [...when, ...other].map(([issue]) => issue);
}

function namedBy(inForce: readonly ScenarioConstraint[], found: readonly CompiledConstraint[]): ScenarioConstraint[] {
  return inForce.filter(({ id }) => found.some((one) => one.id === id));
}

function pointsFields(points: number | undefined, against: Package | undefined, own: OwnPoints | undefined) {
  if (points === undefined || own === undefined) return {};
  return {
    points,
    ...(against === undefined ? {} : { difference: points - own.of(against) }),
    ...(points < own.limit ? { belowLimit: own.limit - points } : {}),
  };
}

function bonusField(rows: readonly DraftRow[], sum: number | undefined): Pick<DraftSummary, 'bonus'> {
  const bonus = (sum ?? 0) - rows.reduce((all, { points }) => all + (points ?? 0), 0);
  return sum === undefined || bonus === 0 ? {} : { bonus };
}

/** The command that sends a draft, or shares it with the own team; `undefined` while the package is not whole. */
export function commandOf(
  type: 'MakeOffer' | 'ShareDraft',
  draft: OfferDraft,
  chosen: Package | undefined,
): CommandOf<'MakeOffer' | 'ShareDraft'> | undefined {
  if (chosen === undefined) return undefined;
  const text = (name: 'clause' | 'note') => (draft[name].trim() === '' ? {} : { [name]: draft[name] });
  return {
    type,
    package: [...chosen],
    to: [...draft.to],
    ...(draft.inReplyTo === undefined ? {} : { inReplyTo: draft.inReplyTo }),
    ...text('clause'),
    ...text('note'),
  };
}

import type { CaseText } from '../kernel/languages.ts';
import { type Offer, readersOf, type Table } from '../negotiation/table.ts';
import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { Package, PartyId } from '../scenario/vocabulary.ts';
import type { BotMind } from './bot-mind.ts';
import type { BotPlan } from './planning.ts';
import { issuesBySpread } from './preparing.ts';
import { issueName, optionName } from './reasons.ts';
import { issuesNamedIn } from './stated-wishes.ts';

/**
 * Why an offer goes out: what it gives and all that it asks for beyond the own offer before that all its readers saw. A
 * concession that is taken back is said.
 */
export function offerReason(mind: BotMind, plan: BotPlan, to: readonly PartyId[]): CaseText {
  const { scenario } = mind.table;
  const before = lastSeenBy(mind, to);
  const change = (issue: number) => (before === undefined ? 0 : changeOn(mind, before.package, plan.package, issue));
  const moved = scenario.issues.flatMap((_, i) => (before && plan.package[i] !== before.package[i] ? [i] : []));
  const asked = moved.filter((issue) => change(issue) > 0);
  if (plan.from !== undefined) return withAsked(scenario, reuseReason(scenario, plan.from), asked, plan.package);
  if (before === undefined) return openingReason(mind, plan.package);
  if (moved.length === 0) {
    return { id: 'Paket kami tetap sama; kami ajukan lagi.', en: 'Our package stays the same; we put it again.' };
  }
  const given = moved.filter((issue) => change(issue) <= 0).sort((a, b) => change(a) - change(b));
  const heard = namedInRefusal(mind.table, before);
  const first = given.find((issue) => heard.includes(issue)) ?? given[0];
  if (first === undefined) return takenBack(scenario, asked, plan.package);
  const moves = movedReason(scenario, first, before.package, plan.package);
  return withAsked(scenario, heard.includes(first) ? becauseRefused(moves) : moves, asked, plan.package);
}

/** The party's latest offer that all these parties read. */
function lastSeenBy({ table, party }: BotMind, readers: readonly PartyId[]): Offer | undefined {
  const seen = Object.values(table.offers).filter(
    (one) => one.author === party && readers.every((id) => readersOf(one).includes(id)),
  );
  return seen.reduce<Offer | undefined>((a, b) => (a && a.madeAtPlayMs > b.madeAtPlayMs ? a : b), undefined);
}

function changeOn({ brief }: BotMind, before: Package, after: Package, issue: number): number {
  const points = brief.points[issue] ?? [];
  return (points[after[issue] ?? -1] ?? 0) - (points[before[issue] ?? -1] ?? 0);
}

/** Issues that a refusal of an offer named, with the offer refused. */
function namedInRefusal({ scenario }: Table, offer: Offer): number[] {
  return offer.state === 'rejected' && offer.reason !== undefined ? issuesNamedIn(scenario, offer.reason) : [];
}

function openingReason({ table, brief }: BotMind, chosen: Package): CaseText {
  const { scenario } = table;
  const issue = issuesBySpread(brief.points)[0] ?? 0;
  const [name, option] = [issueName(scenario, issue), optionName(scenario, issue, chosen[issue])];
  return {
    id: `Kami membuka dengan paket lengkap. Yang paling kami jaga: ${name.id}, yaitu ${option.id}.`,
    en: `We open with a whole package. What we care for most: ${name.en}, namely ${option.en}.`,
  };
}

function reuseReason(scenario: PublicScenario, from: Offer): CaseText {
  const name = scenario.parties.find(({ id }) => id === from.author)?.shortName;
  return {
    id: `Paket yang pernah diajukan ${name?.id ?? ''} dapat kami dukung; kami ajukan lagi.`,
    en: `A package that ${name?.en ?? ''} once put is one we can stand behind; we put it again.`,
  };
}

function movedReason(scenario: PublicScenario, issue: number, before: Package, after: Package): CaseText {
  const [name, from, to] = [
    issueName(scenario, issue),
    optionName(scenario, issue, before[issue]),
    optionName(scenario, issue, after[issue]),
  ];
  return {
    id: `Untuk ${name.id}, kami bersedia beralih dari ${from.id} ke ${to.id}.`,
    en: `We move on ${name.en}: from ${from.en} to ${to.en}.`,
  };
}

function becauseRefused(moves: CaseText): CaseText {
  return { id: `Keberatan Anda kami dengar. ${moves.id}`, en: `We heard your objection. ${moves.en}` };
}

/** Everything in which an offer is better for its own party than the one before. */
function withAsked(scenario: PublicScenario, first: CaseText, asked: readonly number[], chosen: Package): CaseText {
  if (asked.length === 0) return first;
  const { id, en } = listOf(scenario, asked, chosen);
  return { id: `${first.id} Sebagai imbangannya kami meminta ${id}.`, en: `${first.en} In return we ask for ${en}.` };
}

function takenBack(scenario: PublicScenario, asked: readonly number[], chosen: Package): CaseText {
  const { id, en } = listOf(scenario, asked, chosen);
  return {
    id: `Sebagian kelonggaran kami tarik kembali: kami meminta ${id}.`,
    en: `We take something back: we ask for ${en}.`,
  };
}

function listOf(scenario: PublicScenario, issues: readonly number[], chosen: Package): { id: string; en: string } {
  const named = issues.map(
    (issue) => [optionName(scenario, issue, chosen[issue]), issueName(scenario, issue)] as const,
  );
  return {
    id: named.map(([option, issue]) => `${option.id} pada ${issue.id}`).join(', '),
    en: named.map(([option, issue]) => `${option.en} on ${issue.en}`).join(', '),
  };
}

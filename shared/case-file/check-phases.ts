import { PARTY_ROLES, type PartyRole, PHASE_KINDS, type PhaseKind } from '../scenario/vocabulary.ts';
import { itemsOf, memberOf } from './case-names.ts';
import { type Problem, valueProblem } from './problem.ts';

/** Checks that somebody is there to agree: at least two signatories. */
export function checkRoles(content: unknown): Problem[] {
  const parties = memberOf(content, 'parties');
  if (!Array.isArray(parties)) return [];
  const roles = parties.map((party) => memberOf(party, 'role'));
  const signatories = roles.filter((role) => role === 'signatory').length;
  if (signatories >= 2 || !roles.every(isRole)) return [];
  return [valueProblem(['parties'], (words) => words.signatories(signatories))];
}

/** Checks that there is a negotiation, and one ratification after it exactly when there are ratifiers. */
export function checkPhases(content: unknown): Problem[] {
  const phases = itemsOf(memberOf(content, 'phases'));
  const kinds = phases.map((phase) => memberOf(phase, 'kind'));
  if (kinds.length === 0 || !kinds.every(isKind)) return [];
  const problems: Problem[] = [];
  const lastNegotiation = kinds.lastIndexOf('negotiation');
  if (lastNegotiation < 0) problems.push(valueProblem(['phases'], (words) => words.noNegotiation()));

  const roles = itemsOf(memberOf(content, 'parties')).map((party) => memberOf(party, 'role'));
  if (!roles.every(isRole)) return problems;
  const ratifiers = roles.filter((role) => role === 'ratifier');
  const ratifications = kinds.flatMap((kind, i) => (kind === 'ratification' ? [i] : []));
  if (ratifiers.length > 0 && ratifications.length === 0) {
    problems.push(valueProblem(['phases'], (words) => words.noRatification()));
  }
  ratifications.forEach((index, order) => {
    const path = ['phases', index, 'kind'];
    if (ratifiers.length === 0) problems.push(valueProblem(path, (words) => words.noRatifier()));
    if (index < lastNegotiation) problems.push(valueProblem(path, (words) => words.ratificationEarly()));
    if (order > 0) problems.push(valueProblem(path, (words) => words.ratificationTwice()));
  });
  return problems;
}

function isRole(value: unknown): value is PartyRole {
  return PARTY_ROLES.some((role) => role === value);
}

function isKind(value: unknown): value is PhaseKind {
  return PHASE_KINDS.some((kind) => kind === value);
}

import { ownValue } from '../kernel/own-value.ts';
import { isRefused, type Refused, refused } from '../kernel/refusable.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { CommandOf } from './commands.ts';
import {
  cleanOptional,
  cleanText,
  type Decision,
  DecisionBuilder,
  type DecisionContext,
  inCaseOrder,
} from './decision.ts';
import { packageFault } from './offers.ts';
import { clearNegotiation, closeTable } from './phases.ts';
import { playTime } from './play-clock.ts';
import { isRatified } from './ratification.ts';
import type { RefusalCode } from './refusals.ts';
import { partiesWithRole, type Table } from './table.ts';
import { TEXT_LIMITS } from './vocabulary.ts';

/**
 * [PA-1] What a table agreed on paper becomes its result, in whatever state the table is, until the reveal. [PA-2] What
 * stands is closed by it. [PA-4] It is corrected once.
 */
export function enterPaperResult(
  table: Table,
  command: CommandOf<'EnterPaperResult'>,
  { at }: DecisionContext,
): Decision {
  const fault = whyNotNow(table, command) ?? packageFault(table, command.package) ?? whyUnsigned(table, command);
  if (fault !== undefined) return fault;
  const typedBy = cleanText(command.typedBy, TEXT_LIMITS.name);
  if (isRefused(typedBy)) return typedBy;
  const clause = cleanOptional(command.clause, TEXT_LIMITS.clause);
  if (isRefused(clause)) return clause;
  const { scenario } = table;
  const playMs = playTime(table, at);
  const builder = new DecisionBuilder(table);
  clearNegotiation(builder);
  builder.add({ type: 'PaperResultEntered', typedBy, correction: command.corrects, playMs });
  const parties = inCaseOrder(table, command.signatories);
  builder.add({ type: 'TentativeAgreementReached', package: [...command.package], clause, parties, playMs });
  const ratifiers = partiesWithRole(scenario, 'ratifier');
  const votes = Object.fromEntries(ratifiers.map((party) => [party, command.votes[party] ?? 'against']));
  const ratified = ratifiers.length === 0 || isRatified(scenario, Object.values(votes));
  if (ratifiers.length > 0) builder.add({ type: 'RatificationDecided', votes, ratified });
  closeTable(builder, ratified ? 'agreement' : 'not-ratified', at);
  return builder.decide();
}

function whyNotNow(
  { revealed, paper }: Table,
  { corrects }: CommandOf<'EnterPaperResult'>,
): Refused<RefusalCode> | undefined {
  if (revealed) return refused('table-already-revealed');
  if (paper === undefined) return corrects ? refused('paper-not-entered') : undefined;
  if (!corrects) return refused('paper-already-entered');
  return paper.corrected ? refused('paper-already-corrected') : undefined;
}

/** [PA-3] Everybody who must sign has signed, every ratifier has voted, and nobody else did either. */
function whyUnsigned(
  { scenario }: Table,
  { signatories, votes }: CommandOf<'EnterPaperResult'>,
): Refused<RefusalCode> | undefined {
  const [signing, ratifying] = [partiesWithRole(scenario, 'signatory'), partiesWithRole(scenario, 'ratifier')];
  const isStranger = (one: PartyId, among: readonly PartyId[]) => !among.includes(one);
  if (signatories.some((one) => isStranger(one, signing))) return refused('party-may-not');
  if (Object.keys(votes).some((one) => isStranger(one, ratifying))) return refused('party-may-not');
  if (signing.some((one) => !signatories.includes(one))) return refused('signatures-missing');
  return ratifying.some((one) => ownValue(votes, one) === undefined) ? refused('votes-missing') : undefined;
}

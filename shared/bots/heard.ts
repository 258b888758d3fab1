import type { Table } from '../negotiation/table.ts';
import type { TalkAct } from '../negotiation/talk-act.ts';
import type { Weight } from '../negotiation/vocabulary.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { issuesNamedIn } from './stated-wishes.ts';

/** What a party said of itself in talk acts and in its reasons, by issue; the latest word on a thing counts. */
export interface Heard {
  readonly weights: ReadonlyMap<number, Weight>;
  /** Options that it wished for, asked in a trade, or left an issue at. */
  readonly wishes: ReadonlyMap<number, readonly number[]>;
  /** Options that it cannot accept or sign. */
  readonly unacceptable: ReadonlyMap<number, readonly number[]>;
}

/** Everything that a party said of itself, as far as the table is known. */
export function heardFrom(table: Table, party: PartyId): Heard {
  return heardUntil(table, party, Number.POSITIVE_INFINITY);
}

/** What a party had said of itself by a play time. */
export function heardUntil(table: Table, party: PartyId, untilMs: number): Heard {
  const heard = { weights: new Map(), wishes: new Map(), unacceptable: new Map() } satisfies Heard;
  for (const { act, party: speaker, playMs } of table.messages) {
    if (act !== undefined && speaker === party && playMs <= untilMs) hear(heard, act);
  }
  hearRejections(heard, table, party, untilMs);
  return heard;
}

/** A reason that names an issue: what the refused package had there is not acceptable, until the party offers it itself. */
function hearRejections({ unacceptable }: Hearing, { offers, scenario }: Table, party: PartyId, untilMs: number): void {
  const all = Object.values(offers).filter((one) => one.madeAtPlayMs <= untilMs);
  for (const refused of all) {
    if (refused.rejectedBy !== party || refused.reason === undefined) continue;
    for (const issue of issuesNamedIn(scenario, refused.reason)) {
      const option = refused.package[issue] ?? -1;
      const offers = (one: (typeof all)[number]) => one.author === party && one.package[issue] === option;
      if (!all.some(offers)) unacceptable.set(issue, [...(unacceptable.get(issue) ?? []), option]);
    }
  }
}

interface Hearing {
  readonly weights: Map<number, Weight>;
  readonly wishes: Map<number, readonly number[]>;
  readonly unacceptable: Map<number, readonly number[]>;
}

function hear({ weights, wishes, unacceptable }: Hearing, act: TalkAct): void {
  switch (act.kind) {
    case 'answer': {
      const { issue, says } = act;
      if (says.kind === 'weight') weights.set(issue, says.weight);
      if (says.kind === 'wish') wishes.set(issue, says.options);
      if (says.kind === 'unacceptable') unacceptable.set(issue, says.options);
      return;
    }
    case 'tell-weight':
      weights.set(act.issue, act.weight);
      return;
    case 'tell-unacceptable':
      unacceptable.set(act.issue, [...(unacceptable.get(act.issue) ?? []), act.option]);
      return;
    case 'trade':
      wishes.set(act.asks.issue, [act.asks.option]);
      return;
    case 'leave-at':
      wishes.set(act.issue, [act.option]);
      return;
    case 'ask':
    case 'set-aside':
    case 'back-to':
    case 'thank':
    case 'need-time':
    case 'spoke-face-to-face':
      return;
  }
}

import type { Table } from '../../../shared/negotiation/table.ts';
import { NO_AGREEMENT, type Settlement } from '../../../shared/scoring/points.ts';

/**
 * What a closed table came to: the agreed package, or no agreement; `undefined` while it is open, was called off, or
 * agreed on a package that the viewer does not read.
 */
export function settlementOf({ stage, agreement }: Pick<Table, 'stage' | 'agreement'>): Settlement | undefined {
  if (stage.kind !== 'closed' || stage.outcome === 'cancelled') return undefined;
  return stage.outcome === 'agreement' ? agreement?.package : NO_AGREEMENT;
}

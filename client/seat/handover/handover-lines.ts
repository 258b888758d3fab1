import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { say } from '../../lib/language/case-texts.ts';
import { offerName } from '../../lib/table/offer-names.ts';
import { faceOf } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import type { HandoverAct, Promised } from './handover.ts';
import { handoverText } from './words.ts';

/** Longest part of a message that the card repeats, in characters. */
const QUOTED = 90;

/** One act in one line. */
export function actWords(view: TableView, act: HandoverAct): string {
  const t = handoverText();
  const party = (id: string) => say(faceOf(view.scenario, id).shortName);
  const offer = (id: string) => nameOf(view, id);
  switch (act.kind) {
    case 'made':
      return t.made(offer(act.offer));
    case 'withdrawn':
      return t.withdrawn(offer(act.offer));
    case 'accepted':
      return t.accepted(party(act.party), offer(act.offer));
    case 'rejected':
      return t.rejected(party(act.party), offer(act.offer));
    case 'said':
      return t.said(party(act.party), quoted(act.text));
    case 'stated':
      return t.stated(party(act.party), quoted(act.text));
    case 'injected':
      return t.injected(say(act.title));
    case 'agreed':
      return t.agreed;
    case 'returned':
      return t.returned;
    default:
      return assertNever(act);
  }
}

/** One promise in one line. */
export function promiseWords(view: TableView, promise: Promised): string {
  const t = handoverText();
  switch (promise.kind) {
    case 'condition':
      return t.condition(say(faceOf(view.scenario, promise.party).shortName), promise.text);
    case 'clause':
      return t.clause(nameOf(view, promise.offer), promise.text);
    case 'understanding':
      return t.understanding(nameOf(view, promise.offer));
    case 'agreement':
      return t.agreement;
    default:
      return assertNever(promise);
  }
}

function nameOf(view: TableView, id: string): string {
  const offer = view.table.offers[id];
  return offer === undefined ? '' : offerName(view, offer);
}

function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const letters = [...line];
  return letters.length <= QUOTED ? line : `${letters.slice(0, QUOTED).join('').trimEnd()}…`;
}

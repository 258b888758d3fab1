import type { Entry } from '../../shared/kernel/entry.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import { WALL_USUAL_MS } from '../../shared/session/limits.ts';
import type { Session } from '../../shared/session/session.ts';
import type { ProjectorScene } from '../../shared/wire/projector.ts';

/**
 * [SE-32] The facilitator's newest words to the whole hall, and until when they stand on the wall. They are off it once
 * they are taken down, when all are told to look ahead or something happens in the case, and in the next round.
 */
export function saidLast(
  entries: readonly Pick<Entry<unknown, unknown, SessionEvent>, 'at' | 'events'>[],
  session: Pick<Session, 'tables'>,
): ProjectorScene['said'] {
  /** Tables there were when the entry was written. */
  let count = session.tables.length;
  for (const { at, events } of entries.toReversed()) {
    for (const event of events.toReversed()) {
      if (event.type === 'RoundOpened' || event.type === 'WordsTakenDown') return undefined;
      if (event.type === 'TableOpened') count -= 1;
      if (event.type !== 'TablesOrdered' || event.tables.length < count) continue;
      const { order } = event;
      if (order.kind === 'announce') return { at, text: order.text, until: at + (order.wallMs ?? WALL_USUAL_MS) };
      if (order.kind === 'inject' || (order.kind === 'pause' && order.eyesUp === true)) return undefined;
    }
  }
  return undefined;
}

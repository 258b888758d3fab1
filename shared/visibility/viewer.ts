import type { PartyId } from '../scenario/vocabulary.ts';

/** Who looks: names parties and roles, never persons. */
export type Viewer =
  | { readonly kind: 'party'; readonly party: PartyId }
  | { readonly kind: 'facilitator' }
  | { readonly kind: 'instructor' }
  | { readonly kind: 'spectator' };

/** Who may read an event. Facilitators and instructors read everything but `nobody`. */
export type Audience = 'everyone' | 'table' | { readonly parties: readonly PartyId[] } | 'facilitators' | 'nobody';

/** Whether a viewer belongs to an audience. */
export function isReader(viewer: Viewer, audience: Audience): boolean {
  if (audience === 'nobody') return false;
  if (viewer.kind === 'facilitator' || viewer.kind === 'instructor' || audience === 'everyone') return true;
  if (viewer.kind === 'spectator' || audience === 'facilitators') return false;
  return audience === 'table' || audience.parties.includes(viewer.party);
}

/** A viewer in one word: `party:ntb`, `facilitator`. */
export function viewerName(viewer: Viewer): string {
  return viewer.kind === 'party' ? `party:${viewer.party}` : viewer.kind;
}

/** The viewer that a word names, or `undefined`. */
export function parseViewer(word: string): Viewer | undefined {
  if (word.startsWith('party:')) return { kind: 'party', party: word.slice('party:'.length) };
  if (word === 'facilitator' || word === 'instructor' || word === 'spectator') return { kind: word };
  return undefined;
}

/**
 * One uninterrupted view: a cursor counts inside it. Moving to another party or the reveal begins a new one, and the fold
 * starts again from its first entry.
 */
export function epochOf(viewer: Viewer, revealed: boolean): string {
  return revealed ? `${viewerName(viewer)}/revealed` : viewerName(viewer);
}

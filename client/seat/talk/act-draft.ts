import type { TalkAct } from '../../../shared/negotiation/talk-act.ts';
import type { Asked, Weight } from '../../../shared/negotiation/vocabulary.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';

/** The quick phrases, and the answer to a question. */
export type Phrase = 'ask' | 'tell' | 'trade' | 'one-issue' | 'time' | 'answer';

export const TOLD = ['most', 'little', 'unacceptable', 'thank', 'spoke-face-to-face'] as const;
export type Told = (typeof TOLD)[number];
export const ON_ISSUE = ['leave-at', 'set-aside', 'back-to'] as const;
export type OnIssue = (typeof ON_ISSUE)[number];

/** One option of one issue. */
export interface Place {
  readonly issue: number;
  readonly option: number;
}

/** A talk act while it is put together; what is not chosen yet is absent. */
export interface ActDraft {
  readonly phrase: Phrase;
  /** Who is asked, or who asked. */
  readonly other?: PartyId;
  readonly about: Asked;
  readonly told: Told;
  readonly onIssue: OnIssue;
  readonly issue?: number;
  /** Options of that issue; one but for an answer. */
  readonly options: readonly number[];
  readonly weight?: Weight;
  /** An answer that says no more: as said before, or withheld. */
  readonly short?: 'as-before' | 'withheld';
  readonly asks?: Place;
  readonly gives?: Place;
  /** Own words beside an answer. */
  readonly text: string;
}

/** An empty draft of a phrase. */
export function startDraft(phrase: Phrase): ActDraft {
  return { phrase, about: 'wish', told: 'most', onIssue: 'leave-at', options: [], text: '' };
}

/** The act that a draft says; `undefined` while something is missing. */
export function actOfDraft(draft: ActDraft): TalkAct | undefined {
  const { phrase, other, about, issue, asks, gives } = draft;
  switch (phrase) {
    case 'ask':
      return other === undefined || issue === undefined ? undefined : { kind: 'ask', of: other, about, issue };
    case 'tell':
      return tells(draft);
    case 'trade':
      return asks === undefined || gives === undefined || asks.issue === gives.issue
        ? undefined
        : { kind: 'trade', asks, gives };
    case 'one-issue':
      return onOneIssue(draft);
    case 'time':
      return { kind: 'need-time' };
    case 'answer':
      return answers(draft);
  }
}

function tells({ told, issue, options: [option] }: ActDraft): TalkAct | undefined {
  if (told === 'thank' || told === 'spoke-face-to-face') return { kind: told };
  if (issue === undefined) return undefined;
  if (told !== 'unacceptable') return { kind: 'tell-weight', issue, weight: told };
  return option === undefined ? undefined : { kind: 'tell-unacceptable', issue, option };
}

function onOneIssue({ onIssue, issue, options: [option] }: ActDraft): TalkAct | undefined {
  if (issue === undefined) return undefined;
  if (onIssue !== 'leave-at') return { kind: onIssue, issue };
  return option === undefined ? undefined : { kind: 'leave-at', issue, option };
}

function answers({ other, about, issue, options, weight, short, text }: ActDraft): TalkAct | undefined {
  if (other === undefined || issue === undefined) return undefined;
  const words = text.trim() === '' ? {} : { text };
  const base = { kind: 'answer', to: other, about, issue, ...words } as const;
  if (short !== undefined) return { ...base, says: { kind: short } };
  if (about === 'reason') return weight === undefined ? undefined : { ...base, says: { kind: 'weight', weight } };
  if (about === 'wish') {
    return options.length === 0 ? undefined : { ...base, says: { kind: 'wish', options: [...options] } };
  }
  return { ...base, says: { kind: 'unacceptable', options: [...options] } };
}

import { type BetterOrder, type BetterPackages, betterFrom } from '../../../shared/advice/what-if.ts';
import type { PlayOnOptions } from '../../../shared/bots/play-on.ts';
import { isRefused } from '../../../shared/kernel/refusable.ts';
import type { TableLog } from '../../../shared/log/table-log.ts';
import type { RefusalCode } from '../../../shared/negotiation/refusals.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import type { Settlement } from '../../../shared/scoring/points.ts';
import type { RevealedCase } from '../../../shared/scoring/revealed-case.ts';
import { type Branch, type Grown, letBotAnswer, letBotsFinish } from './branch.ts';
import { type LineResult, resultsOf } from './branch-result.ts';
import { type ContinuedPair, continueBoth } from './continuations.ts';

/** What a page asks of the worker behind "what if". */
export type WhatIfQuestion =
  | {
      readonly kind: 'better';
      readonly revealed: RevealedCase;
      readonly from: Settlement;
      readonly order: BetterOrder;
      readonly limit: number;
    }
  | {
      readonly kind: 'grow';
      readonly log: TableLog;
      readonly branch: Branch;
      /** Whose bot acts once; `undefined`: all of them, to the end. */
      readonly party: PartyId | undefined;
      readonly options: PlayOnOptions;
    }
  | {
      /** Many continuations, with the edits of a variation and without; each is a part that comes before the answer. */
      readonly kind: 'continue';
      readonly log: TableLog;
      readonly branch: Branch;
      readonly options: PlayOnOptions;
    }
  | { readonly kind: 'results'; readonly log: TableLog; readonly branches: readonly Branch[] };

export type WhatIfAnswer =
  | { readonly kind: 'better'; readonly better: BetterPackages }
  | { readonly kind: 'grow'; readonly grown: Grown & { readonly isIdle?: boolean } }
  | { readonly kind: 'continue'; readonly refused: RefusalCode | undefined }
  | { readonly kind: 'results'; readonly results: readonly (LineResult | undefined)[] };

/** Answers a question; takes a while for a large case. Throws as the measures of `shared/debrief` do. */
export async function answerWhatIf(
  question: WhatIfQuestion,
  report: (pair: ContinuedPair) => void,
): Promise<WhatIfAnswer> {
  switch (question.kind) {
    case 'better': {
      const { revealed, from, order, limit } = question;
      return { kind: 'better', better: betterFrom(revealed, from, limit, order) };
    }
    case 'grow': {
      const { log, branch, party, options } = question;
      const grown =
        party === undefined ? letBotsFinish(log, branch, options) : letBotAnswer(log, branch, party, options);
      return { kind: 'grow', grown };
    }
    case 'continue': {
      const { log, branch, options } = question;
      const played = await continueBoth(log, branch, options, report);
      return { kind: 'continue', refused: isRefused(played) ? played.code : undefined };
    }
    case 'results':
      return { kind: 'results', results: resultsOf(question.log, question.branches) };
  }
}

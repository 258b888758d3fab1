import { type BetterOrder, type BetterPackages, betterFrom } from '../../../shared/advice/what-if.ts';
import type { PlayOnOptions } from '../../../shared/bots/play-on.ts';
import type { TableLog } from '../../../shared/log/table-log.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import type { Settlement } from '../../../shared/scoring/points.ts';
import type { RevealedCase } from '../../../shared/scoring/revealed-case.ts';
import { type Branch, type Grown, letBotAnswer, letBotsFinish } from './branch.ts';
import { type LineResult, resultsOf } from './branch-result.ts';

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
  | { readonly kind: 'results'; readonly log: TableLog; readonly branches: readonly Branch[] };

export type WhatIfAnswer =
  | { readonly kind: 'better'; readonly better: BetterPackages }
  | { readonly kind: 'grow'; readonly grown: Grown & { readonly isIdle?: boolean } }
  | { readonly kind: 'results'; readonly results: readonly (LineResult | undefined)[] };

/** Answers a question; takes a while for a large case. Throws as the measures of `shared/debrief` do. */
export function answerWhatIf(question: WhatIfQuestion): WhatIfAnswer {
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
    case 'results':
      return { kind: 'results', results: resultsOf(question.log, question.branches) };
  }
}

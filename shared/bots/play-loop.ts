import { seedOf } from '../kernel/dice.ts';
import type { Sha256 } from '../kernel/entry.ts';
import { FIRST_LANGUAGE, inLanguage, type Language } from '../kernel/languages.ts';
import { sealLog, sealTableHeader } from '../log/seal.ts';
import type { TableLog } from '../log/table-log.ts';
import { partyBrief } from '../scenario/public-scenario.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { type Bot, type BotOptions, createBot } from './bot.ts';
import { BotTurns, MOST_TURNS, type Sitter } from './bot-turns.ts';
import { TableRun } from './table-run.ts';

export interface RunOptions {
  readonly scenario: Scenario;
  /** Chance of the whole table: the same seed gives the same log, byte for byte. */
  readonly seed: number;
  /** Where the virtual clock begins, ms since the epoch; 2026-01-01 UTC unless told. */
  readonly startedAt?: number;
  /** Firmness by party, 0–1; drawn from the seed where not told. */
  readonly firmness?: Readonly<Record<PartyId, number>>;
  readonly language?: Language;
  /** Events of the case that happen at a play time, in rising order. */
  readonly injections?: readonly { readonly injection: string; readonly atPlayMs: number }[];
  /** Makes the bot of each party, `createBot` unless told: other strategies, another temper. */
  readonly botFor?: (options: BotOptions) => Bot;
}

export interface PlayOptions extends RunOptions {
  readonly sha256: Sha256;
  readonly product?: string;
  readonly session?: string;
  readonly table?: number;
}

const STARTED_AT = Date.UTC(2026, 0, 1);

/**
 * Lets bots play a case from the lobby to the close, on a clock that jumps from wake-up to deadline. Each bot folds only
 * what its party may read.
 */
export function playRun(options: RunOptions): TableRun {
  const { scenario, startedAt = STARTED_AT, injections = [] } = options;
  const run = new TableRun(scenario, startedAt);
  // Nobody pauses these tables, so play time and time since the start are the same.
  const planned = injections.map(({ injection, atPlayMs }) => ({ injection, at: startedAt + atPlayMs }));
  const turns = new BotTurns(run, sittersOf(options), planned);
  seatEverybody(run, options.language ?? FIRST_LANGUAGE);
  for (let turn = 0; turn < MOST_TURNS && turns.take() !== false; turn++);
  return run;
}

/** The same, as the whole log that a server would have written. */
export function playTable(options: PlayOptions): TableLog {
  const { scenario, seed, sha256, startedAt = STARTED_AT } = options;
  const fields = {
    product: options.product ?? '0.1.0',
    session: options.session ?? 'bots',
    table: options.table ?? 1,
    seed,
    createdAt: startedAt,
    scenario,
  };
  return sealLog(sealTableHeader(fields, sha256), playRun(options).entries, sha256);
}

function sittersOf({ scenario, seed, firmness = {}, language, botFor = createBot }: RunOptions): Sitter[] {
  return scenario.parties.map(({ id }) => ({
    party: id,
    seat: 1,
    bot: botFor({ party: id, seed: seedOf(`${seed}/${id}`), firmness: firmness[id], language }),
    brief: partyBrief(scenario, id),
  }));
}

/** Seats one bot per party and starts the clock. */
function seatEverybody(run: TableRun, language: Language): void {
  for (const { id, shortName } of run.public.parties) {
    const name = `Bot ${inLanguage(shortName, language)}`;
    run.submit({ type: 'SeatMember', party: id, seat: 1, name, kind: 'bot' }, { kind: 'facilitator' });
  }
  run.submit({ type: 'StartTable' }, { kind: 'facilitator' });
}

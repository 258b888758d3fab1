import { writeFile } from 'node:fs/promises';
import { playTable } from '../../../shared/bots/play-loop.ts';
import type { Language } from '../../../shared/kernel/languages.ts';
import { foldEntries } from '../../../shared/log/replay.ts';
import { type TableLog, tableLogLines } from '../../../shared/log/table-log.ts';
import { partyBrief, publicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { impactOf } from '../../../shared/scoring/impact.ts';
import { partyScore } from '../../../shared/scoring/party-score.ts';
import { withPointChanges } from '../../../shared/scoring/point-changes.ts';
import { NO_AGREEMENT } from '../../../shared/scoring/points.ts';
import { sha256 } from '../../sha256.ts';
import { type CommandWords, commandWords } from './command-words.ts';
import { playedCase } from './played-case.ts';
import { fail, type Read, readLine, refuse, writeFault } from './read-order.ts';

interface PlayOrder {
  readonly path: string;
  readonly variant?: string | undefined;
  readonly seed: number;
  readonly out?: string | undefined;
  /** The data folder, where own cases lie. */
  readonly data?: string | undefined;
  readonly firmness: Readonly<Record<string, number>>;
  readonly injections: readonly { readonly injection: string; readonly atPlayMs: number }[];
  readonly language: Language;
}

/**
 * Lets bots play a case and says how it ended: `scenario play CASE --seed N --out FILE`. Returns the exit code: 0 played,
 * 1 the case cannot be read or the log not written, 2 the command line is wrong.
 */
export async function play(args: readonly string[]): Promise<number> {
  const read = readPlay(args);
  if (!('order' in read)) return refuse(read);
  const { order } = read;
  const words = commandWords[order.language];
  const played = await playedCase(order);
  if (!('scenario' in played)) return fail(played.code, played.why);
  const { scenario } = played;
  const stranger = strangerIn(order, scenario);
  if (stranger !== undefined) return fail(2, stranger);
  const { seed, firmness, injections, language } = order;
  const log = playTable({ scenario, seed, sha256, firmness, injections, language });
  try {
    if (order.out !== undefined)
      await writeFile(order.out, [...tableLogLines(log)].map((line) => `${line}\n`).join(''));
  } catch (error) {
    return fail(1, `${order.out}: ${writeFault(error, order.out ?? '', words)}`);
  }
  process.stdout.write(resultOf(scenario, log, words));
  return 0;
}

function readPlay(args: readonly string[]): Read<PlayOrder> {
  const options = {
    variant: { type: 'string' as const },
    seed: { type: 'string' as const, default: '1' },
    out: { type: 'string' as const },
    data: { type: 'string' as const },
    firmness: { type: 'string' as const, multiple: true as const, default: [] as string[] },
    inject: { type: 'string' as const, multiple: true as const, default: [] as string[] },
  };
  return readLine('play', args, options, ({ values, positionals }, language) => {
    const words = commandWords[language];
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) return words.nameOne.play;
    const seed = Number(values.seed);
    if (!Number.isSafeInteger(seed) || seed < 0) return words.noSeed(values.seed);
    const pairs = values.firmness.map((one) => one.split('='));
    const wrong = pairs.find(([party, value]) => !party || !(Number(value) >= 0 && Number(value) <= 1));
    if (wrong !== undefined) return words.noFirmness(wrong.join('='));
    const firmness = Object.fromEntries(pairs.map(([party, value]) => [party, Number(value)]));
    const events = values.inject.map((one) => one.split('='));
    const unclear = events.find(([injection, minute]) => !injection || !(Number(minute) >= 0));
    if (unclear !== undefined) return words.noEventMinute(unclear.join('='));
    const injections = events
      .map(([injection = '', minute]) => ({ injection, atPlayMs: Math.round(Number(minute) * 60_000) }))
      .sort((a, b) => a.atPlayMs - b.atPlayMs);
    const { variant, out, data } = values;
    return { path, variant, seed, out, data, firmness, injections, language };
  });
}

/** The first party or event of the command line that the case does not have, in words. */
function strangerIn({ firmness, injections, language }: PlayOrder, scenario: Scenario): string | undefined {
  const words = commandWords[language];
  const parties = scenario.parties.map(({ id }) => id);
  const party = Object.keys(firmness).find((id) => !parties.includes(id));
  if (party !== undefined) return words.stranger('party', party, scenario.id, quoted(parties));
  const events = scenario.injections.map(({ id }) => id);
  const event = injections.find(({ injection }) => !events.includes(injection))?.injection;
  return event === undefined ? undefined : words.stranger('event', event, scenario.id, quoted(events));
}

function quoted(names: readonly string[]): string[] {
  return names.map((name) => `"${name}"`);
}

function resultOf(scenario: Scenario, log: TableLog, words: CommandWords): string {
  const table = foldEntries(publicScenario(scenario), log.entries);
  const outcome = table.stage.kind === 'closed' ? table.stage.outcome : table.stage.kind;
  const settlement = outcome === 'agreement' && table.agreement !== undefined ? table.agreement.package : NO_AGREEMENT;
  const variant = scenario.variant === undefined ? '' : ` ${scenario.variant.id}`;
  const name = `${scenario.id} ${scenario.version}${variant}`;
  const lines = [words.counts(log.entries.length, Object.keys(table.offers).length, minutes(table.clock.playedMs))];
  if (settlement !== NO_AGREEMENT) {
    for (const [index, issue] of scenario.issues.entries()) {
      lines.push(`${issue.id}: ${issue.options[settlement[index] ?? -1]?.id ?? '?'}`);
    }
  }
  for (const party of scenario.parties) {
    const brief = withPointChanges(partyBrief(scenario, party.id), table.pointChanges[party.id] ?? []);
    const { points, reservation, gain, share } = partyScore(brief, settlement);
    const signed = gain > 0 ? `+${gain}` : `${gain}`;
    lines.push(words.score(party.id, points, signed, reservation, Math.round(share * 100)));
  }
  const impact = impactOf(publicScenario(scenario), settlement);
  if (impact !== undefined) lines.push(words.impact(impact.index, impact.breached));
  const ended = words.outcomes[outcome] ?? outcome;
  return `${[words.played(name, log.header.seed ?? 0, ended), ...lines.map((line) => `  ${line}`)].join('\n')}\n`;
}

function minutes(ms: number): string {
  return `${Math.floor(ms / 60_000)}:${String(Math.floor((ms % 60_000) / 1000)).padStart(2, '0')}`;
}

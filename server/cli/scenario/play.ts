import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { playTable } from '../../../shared/bots/play-loop.ts';
import { FIRST_LANGUAGE, LANGUAGES, type Language, languageOf } from '../../../shared/kernel/languages.ts';
import { foldEntries } from '../../../shared/log/replay.ts';
import { type TableLog, tableLogLines } from '../../../shared/log/table-log.ts';
import { partyBrief, publicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { impactOf } from '../../../shared/scoring/impact.ts';
import { partyScore } from '../../../shared/scoring/party-score.ts';
import { withPointChanges } from '../../../shared/scoring/point-changes.ts';
import { NO_AGREEMENT } from '../../../shared/scoring/points.ts';
import { formatProblem, loadScenario } from '../../cases/scenarios.ts';
import { sha256 } from '../../sha256.ts';
import { unknownLanguage } from '../../unknown-language.ts';
import { placesOf, theCase } from './case-search.ts';

const USAGE = `npm run --silent scenario -- play CASE [--seed N] [--out FILE] [--firmness PARTY=0…1]… [--inject EVENT=MINUTE]… [--lang ${LANGUAGES.join('|')}] [--data FOLDER]

  CASE         the id of a case, or the path of one
  --seed       a whole number; the same seed plays the same table (default 1)
  --out        where to write the log, JSON Lines
  --firmness   how late a party's bot concedes (default: drawn, 0.3–0.7); may be repeated
  --inject     an event of the case and the minute of play at which it happens; may be repeated
`;

interface PlayOrder {
  readonly path: string;
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
  const order = readOrder(args);
  if (typeof order === 'string') {
    process.stderr.write(`${order}\n\n${USAGE}`);
    return 2;
  }
  const found = await theCase(order.path, placesOf(order.data));
  if ('trouble' in found) {
    process.stderr.write(`${found.trouble}\n`);
    return 2;
  }
  const loaded = await loadScenario(found.file);
  if ('problems' in loaded) {
    process.stderr.write(`${loaded.problems.map(formatProblem).join('\n')}\n`);
    return 1;
  }
  const { scenario } = loaded;
  const stranger = strangerIn(order, scenario);
  if (stranger !== undefined) {
    process.stderr.write(`${stranger}\n`);
    return 2;
  }
  const { seed, firmness, injections, language } = order;
  const log = playTable({ scenario, seed, sha256, firmness, injections, language });
  if (order.out !== undefined) {
    const written = await writeLog(order.out, log);
    if (written !== undefined) {
      process.stderr.write(`${order.out}: ${written}\n`);
      return 1;
    }
  }
  process.stdout.write(resultOf(scenario, log));
  return 0;
}

function readOrder(args: readonly string[]): PlayOrder | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        out: { type: 'string' },
        data: { type: 'string' },
        firmness: { type: 'string', multiple: true, default: [] },
        inject: { type: 'string', multiple: true, default: [] },
        lang: { type: 'string', default: FIRST_LANGUAGE },
      },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) return 'Name one case to play';
    const seed = Number(values.seed);
    if (!Number.isSafeInteger(seed) || seed < 0) return `"${values.seed}" is no seed: it is a whole number from 0`;
    const language = languageOf(values.lang);
    if (language === undefined) return unknownLanguage(values.lang);
    const pairs = values.firmness.map((one) => one.split('='));
    const wrong = pairs.find(([party, value]) => !party || !(Number(value) >= 0 && Number(value) <= 1));
    if (wrong !== undefined) return `"${wrong.join('=')}" is no firmness: write party=0.5, from 0 to 1`;
    const firmness = Object.fromEntries(pairs.map(([party, value]) => [party, Number(value)]));
    const events = values.inject.map((one) => one.split('='));
    const unclear = events.find(([injection, minute]) => !injection || !(Number(minute) >= 0));
    if (unclear !== undefined) return `"${unclear.join('=')}" is no event: write event=20, in minutes of play`;
    const injections = events
      .map(([injection = '', minute]) => ({ injection, atPlayMs: Math.round(Number(minute) * 60_000) }))
      .sort((a, b) => a.atPlayMs - b.atPlayMs);
    return { path, seed, out: values.out, data: values.data, firmness, injections, language };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The first party or event of the command line that the case does not have, in words. */
function strangerIn({ firmness, injections }: PlayOrder, scenario: Scenario): string | undefined {
  const parties = scenario.parties.map(({ id }) => id);
  const party = Object.keys(firmness).find((id) => !parties.includes(id));
  if (party !== undefined) return `No party "${party}" in scenario "${scenario.id}"; it has ${quoted(parties)}`;
  const events = scenario.injections.map(({ id }) => id);
  const event = injections.find(({ injection }) => !events.includes(injection))?.injection;
  if (event === undefined) return undefined;
  return `No event "${event}" in scenario "${scenario.id}"; it has ${quoted(events) || 'none'}`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

async function writeLog(file: string, log: TableLog): Promise<string | undefined> {
  const lines = [...tableLogLines(log)].map((line) => `${line}\n`);
  try {
    await writeFile(file, lines.join(''));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function resultOf(scenario: Scenario, log: TableLog): string {
  const table = foldEntries(publicScenario(scenario), log.entries);
  const outcome = table.stage.kind === 'closed' ? table.stage.outcome : table.stage.kind;
  const settlement = outcome === 'agreement' && table.agreement !== undefined ? table.agreement.package : NO_AGREEMENT;
  const lines = [
    `${scenario.id} ${scenario.version}, seed ${log.header.seed}: ${outcome}`,
    `  ${log.entries.length} entries, ${Object.keys(table.offers).length} offers, ${minutes(table.clock.playedMs)} of play`,
  ];
  if (settlement !== NO_AGREEMENT) {
    for (const [index, issue] of scenario.issues.entries()) {
      lines.push(`  ${issue.id}: ${issue.options[settlement[index] ?? -1]?.id ?? '?'}`);
    }
  }
  for (const party of scenario.parties) {
    const brief = withPointChanges(partyBrief(scenario, party.id), table.pointChanges[party.id] ?? []);
    const { points, reservation, gain, share } = partyScore(brief, settlement);
    const signed = gain > 0 ? `+${gain}` : `${gain}`;
    lines.push(
      `  ${party.id}: ${points} points (${signed} over ${reservation}, ${Math.round(share * 100)} % of its best)`,
    );
  }
  const impact = impactOf(publicScenario(scenario), settlement);
  if (impact !== undefined) {
    const breaches = impact.breached.length > 0 ? `, breaches ${impact.breached.join(', ')}` : '';
    lines.push(`  local impact ${impact.index} of 100${breaches}`);
  }
  return `${lines.join('\n')}\n`;
}

function minutes(ms: number): string {
  return `${Math.floor(ms / 60_000)}:${String(Math.floor((ms % 60_000) / 1000)).padStart(2, '0')}`;
}

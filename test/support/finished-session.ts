import { resolve } from 'node:path';
import { mintJoinCode } from '../../server/access/codes.ts';
import { loadScenario } from '../../server/cases/scenarios.ts';
import { CaseKeeper } from '../../server/hosting/cases.ts';
import { passOn } from '../../server/hosting/orders.ts';
import { PRODUCT } from '../../server/product.ts';
import type { EventStore } from '../../server/store/event-store.ts';
import { playTable } from '../../shared/bots/play-loop.ts';
import { seedOf } from '../../shared/kernel/dice.ts';
import { headerLine } from '../../shared/log/cases.ts';
import { tableLogId } from '../../shared/log/log-names.ts';
import { sealEntry, sealTableHeader } from '../../shared/log/seal.ts';
import { sealSessionHeader } from '../../shared/log/session-log.ts';
import type { TableEntry, TableHeader } from '../../shared/log/table-log.ts';
import type { FacilitatorCommand, TableCommand } from '../../shared/negotiation/commands.ts';
import { decide } from '../../shared/negotiation/decide.ts';
import { evolve } from '../../shared/negotiation/evolve.ts';
import { initialTable } from '../../shared/negotiation/table.ts';
import type { Actor } from '../../shared/negotiation/vocabulary.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import { decideSession } from '../../shared/session/decide.ts';
import { foldSession } from '../../shared/session/evolve.ts';
import { initialSession } from '../../shared/session/session.ts';
import { personName } from './person-names.ts';
import { sha256 } from './sha256.ts';
import { botsOf, temperOf } from './table-tempers.ts';

export interface FinishedSessionOptions {
  readonly tables: number;
  /** The same seed gives the same logs, the join code apart. */
  readonly seed?: number;
  /** The case of the repository unless told. */
  readonly scenario?: Scenario;
  readonly id?: string;
  /** When the tables began, ms since the epoch. */
  readonly startedAt?: number;
  /** Opens the results to the tables; so unless told. */
  readonly revealed?: boolean;
  /** People in each team, 1–4; two unless told. */
  readonly teamSize?: number;
}

/** An order of the session as one table gets it. */
interface Order {
  readonly at: number;
  readonly commandId: string;
  readonly command: FacilitatorCommand;
}

const MINUTE = 60_000;
/** 22 November 2026, 09:00 in Mataram. */
const STARTED_AT = Date.UTC(2026, 10, 22, 1);
/** Play time of what the facilitator does while tables negotiate. */
const ANNOUNCED_AT_MS = 35 * MINUTE;
const INJECTED_AT_MS = 30 * MINUTE;
const NUDGED_AT_MS = 50 * MINUTE;

/**
 * Puts a finished session into a store as a server would have written it: people joined and were seated, every table was
 * played by bots of differing temper in their place, the facilitator announced, injected and nudged, and the results were
 * opened. A server that starts on the store finds nothing left to do. Gives the session's id.
 */
export async function storeFinishedSession(store: EventStore, options: FinishedSessionOptions): Promise<string> {
  const { seed = 1, startedAt = STARTED_AT } = options;
  const scenario = options.scenario ?? (await repositoryCase());
  const id = options.id ?? `finished-${seed}-${options.tables}`;
  const fields = { product: PRODUCT, id, seed, createdAt: startedAt - 30 * MINUTE, scenario };
  const header = sealSessionHeader(fields, sha256);
  const code = await mintJoinCode(store, id);
  const story = new SessionTale(scenario, header.hash);
  tell(story, code, scenario, { ...options, startedAt });
  const lines = story.entries.map((entry) => JSON.stringify(entry));
  await new CaseKeeper(store, id).keep(scenario, header.scenarioHash);
  await store.createLog(id, 'session', headerLine(header), lines);
  for (let table = 1; table <= options.tables; table++) {
    const start = { product: PRODUCT, session: id, table, createdAt: header.createdAt, scenario };
    const head = sealTableHeader({ ...start, seed: seedOf(`${seed}/${table}`) }, sha256);
    const entries = playedEntries(head, story.orders.get(table) ?? [], startedAt, options.teamSize ?? 2);
    const written = entries.map((entry) => JSON.stringify(entry));
    await store.createLog(tableLogId(id, 1, table), 'table', headerLine(head), written);
  }
  return id;
}

async function repositoryCase(): Promise<Scenario> {
  const result = await loadScenario(resolve(import.meta.dirname, '../../scenarios/ntb-canada/scenario.yaml'));
  if (!('scenario' in result)) throw new Error('the case of the repository does not load');
  return result.scenario;
}

/** Everything that happens in the session, in order; afterwards `orders` says what each table was told. */
function tell(
  story: SessionTale,
  code: string,
  scenario: Scenario,
  { tables, startedAt, teamSize = 2, revealed = true }: FinishedSessionOptions & { readonly startedAt: number },
): void {
  const facilitator = { kind: 'facilitator' } as const;
  story.submit(startedAt - 29 * MINUTE, facilitator, {
    type: 'OpenSession',
    code,
    tables,
    bots: false,
    practise: false,
  });
  let arrived = 0;
  for (let table = 1; table <= tables; table++) {
    for (const { id: party } of scenario.parties) {
      for (let place = 0; place < teamSize; place++) {
        arrived += 1;
        const person = `person-${String(arrived).padStart(6, '0')}`;
        const name = personName(arrived);
        const command = { type: 'JoinSession', person, name, table, party } as const;
        story.submit(startedAt - 20 * MINUTE + arrived * 1500, { kind: 'door' }, command);
      }
    }
  }
  const order = (at: number, wish: Extract<SessionCommand, { type: 'OrderTables' }>['order'], some?: number[]) =>
    story.submit(at, facilitator, { type: 'OrderTables', tables: some ?? 'all', order: wish });
  const every = (step: number) => Array.from({ length: tables }, (_, at) => at + 1).filter((one) => one % step === 0);
  order(startedAt, { kind: 'start' });
  const [injection] = scenario.injections;
  if (injection !== undefined && tables >= 3) {
    order(startedAt + INJECTED_AT_MS, { kind: 'inject', injection: injection.id }, every(3));
  }
  order(startedAt + ANNOUNCED_AT_MS, {
    kind: 'announce',
    text: 'Tanyakan kepada Forum Warga paket mana yang akan disahkan.',
  });
  const party = scenario.parties[0]?.id ?? '';
  if (tables >= 10) {
    const text = 'Tanyakan kepentingan mitra sebelum menawar lagi.';
    order(startedAt + NUDGED_AT_MS, { kind: 'nudge', to: party, text }, every(10));
  }
  if (revealed) story.submit(startedAt + 180 * MINUTE, facilitator, { type: 'RevealSession' });
}

type SessionActor = { readonly kind: 'facilitator' } | { readonly kind: 'door' };

/** The session's log while it is written, with the orders that pass from it to the tables. */
class SessionTale {
  readonly entries: object[] = [];
  readonly orders = new Map<number, Order[]>();
  #session: ReturnType<typeof initialSession>;
  #prev: string;
  readonly #injections: readonly string[];

  constructor(scenario: Scenario, headerHash: string) {
    this.#session = initialSession(publicScenario(scenario));
    this.#prev = headerHash;
    this.#injections = scenario.injections.map(({ id }) => id);
  }

  submit(at: number, by: SessionActor, command: SessionCommand): void {
    // Nobody asks which tables are open before the reveal, and then none is.
    const openTables = command.type === 'RevealSession' ? [] : this.#session.tables;
    const decision = decideSession(this.#session, command, { at, openTables, injections: this.#injections });
    if (decision.kind === 'refused') throw new Error(`${command.type} was refused: ${decision.code}`);
    const n = this.entries.length + 1;
    const events: typeof decision.events = JSON.parse(JSON.stringify(decision.events));
    const entry = sealEntry({ n, at, by, commandId: `told:${n}`, command, events, prev: this.#prev }, sha256);
    this.entries.push(JSON.parse(JSON.stringify(entry)));
    this.#prev = entry.hash;
    this.#session = foldSession(this.#session, events);
    for (const [index, event] of events.entries()) {
      for (const { table, command: passed } of passOn(event, this.#session.tables)) {
        const known = this.orders.get(table) ?? [];
        known.push({ at, commandId: `session:${n}:${index}`, command: passed });
        this.orders.set(table, known);
      }
    }
  }
}

/** Lets bots play the table, then decides everything again with people in the seats and the session's orders in between. */
function playedEntries(
  header: TableHeader,
  orders: readonly Order[],
  startedAt: number,
  teamSize: number,
): TableEntry[] {
  const { scenario, seed, table: number } = header;
  const injections = orders.flatMap(({ at, command }) =>
    command.type === 'InjectEvent' ? [{ injection: command.injection, atPlayMs: at - startedAt }] : [],
  );
  const botFor = botsOf(temperOf(number), scenario, seed);
  const played = playTable({ scenario, seed, sha256, startedAt, injections, botFor });
  const acts = played.entries.flatMap(({ at, by, command, commandId }) =>
    by.kind === 'facilitator' ? [] : [{ at, by: inSeat(by, at, teamSize), command, commandId }],
  );
  const told = orders.map((one) => ({ ...one, by: { kind: 'facilitator' } as Actor }));
  const said = reflections(header, startedAt + 150 * MINUTE, teamSize);
  // Orders go before what the tables did in the same millisecond, as in the play loop.
  const all = [...told, ...acts, ...said].sort((a, b) => a.at - b.at);
  let table = initialTable(publicScenario(scenario));
  let prev = header.hash;
  const entries: TableEntry[] = [];
  for (const { at, by, command, commandId } of all) {
    const decision = decide(table, command as TableCommand, { actor: by, at, scenario });
    // An announcement after the close, say: the host does not write it either.
    if (decision.kind === 'refused') continue;
    const n = entries.length + 1;
    const events: TableEntry['events'] = JSON.parse(JSON.stringify(decision.events));
    const entry: TableEntry = sealEntry({ n, at, by, commandId, command, events, prev }, sha256);
    entries.push(entry);
    prev = entry.hash;
    table = events.reduce(evolve, table);
  }
  return entries;
}

const REFLECTIONS = [
  'Sejak kami menanyakan alasan mitra, bukan hanya angkanya.',
  'Data terbuka. Kami baru tahu setelah jeda.',
  'Warga di sekitar pembangkit, bila persetujuan mereka tidak diminta.',
];

/** After the close every team answers the first questions of the case; at every other table all let their talk be shown. */
function reflections({ scenario, table }: TableHeader, at: number, teamSize: number) {
  return scenario.parties.flatMap(({ id: party }, place) => {
    const by: Actor = { kind: 'seat', party, seat: 1 };
    const answers = scenario.questions.slice(0, 2 + (table % 2)).map(({ id: question }, n) => {
      const text = REFLECTIONS[(n + place) % REFLECTIONS.length] ?? '';
      return {
        at: at + n,
        by,
        commandId: `answer:${party}:${n}`,
        command: { type: 'AnswerQuestion', question, text } as const,
      };
    });
    const consent = { type: 'AnswerConsent', given: table % 2 === 0 } as const;
    const said = Array.from({ length: teamSize }, (_, n) => ({
      at: at + 10 + n,
      by: { kind: 'seat', party, seat: n + 1 } as const,
      commandId: `consent:${party}:${n}`,
      command: consent,
    }));
    return [...answers, ...said];
  });
}

/** The members of a team take turns, one speaking more than the others. */
function inSeat(by: Actor, at: number, teamSize: number): Actor {
  if (by.kind !== 'seat') return by;
  const turn = Math.floor(at / 1000) % (teamSize + 1);
  return { ...by, seat: Math.max(1, turn) };
}

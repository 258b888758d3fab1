import { MEASURES, type Measure } from '../../shared/debrief/session-summary.ts';

/** Which tables the desk shows. */
export const FILTERS = [
  'all',
  'agreed',
  'failed',
  'breached',
  'partnership',
  'extraction',
  'aid',
  'ceremony',
  'lopsided',
  'noted',
] as const;
export type Filter = (typeof FILTERS)[number];

export type SortKey = 'table' | 'outcome' | Measure;
export const SORT_KEYS: readonly SortKey[] = ['table', 'outcome', ...MEASURES];

/** A table of a round. */
export interface TableRef {
  readonly round: number;
  readonly table: number;
}

/** What an address of the desk asks for; the whole state of the page but the key and what is being typed. */
export interface DeskAddress {
  readonly session?: string | undefined;
  /** The table that is looked at, or whose report is open. */
  readonly at?: TableRef | undefined;
  /** Tables chosen for comparison, in the order of choosing. */
  readonly chosen: readonly TableRef[];
  /** The report of the table that is looked at, or of the session where none is; or those of all tables. */
  readonly report?: 'one' | 'all' | undefined;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly filter: Filter;
  /** Names of participants in reports in place of their seats. */
  readonly names: boolean;
}

export const START: DeskAddress = {
  chosen: [],
  sort: 'table',
  descending: false,
  filter: 'all',
  names: false,
};

/** Reads the query of the desk's address; what makes no sense is left out. */
export function readDeskAddress(search: string): DeskAddress {
  const query = new URLSearchParams(search);
  const sort = query.get('sort') ?? '';
  const key = SORT_KEYS.find((one) => one === sort.replace('-', ''));
  const chosen = (query.get('compare') ?? '').split(',').flatMap((text) => readRef(text) ?? []);
  return {
    session: query.get('session') ?? undefined,
    at: readRef(query.get('table') ?? '', Number(query.get('round') ?? 1)),
    chosen: chosen.filter((one, at) => chosen.findIndex((other) => isSameTable(other, one)) === at),
    report: !query.has('report') ? undefined : query.get('report') === 'all' ? 'all' : 'one',
    sort: key ?? START.sort,
    descending: key !== undefined && sort.startsWith('-'),
    filter: FILTERS.find((one) => one === query.get('show')) ?? START.filter,
    names: query.has('names'),
  };
}

/** The query for an address, with its question mark; empty for the list of sessions. */
export function writeDeskAddress(address: DeskAddress): string {
  const { session, at, chosen, report, sort, descending, filter, names } = address;
  const parts = [
    session === undefined ? undefined : `session=${encodeURIComponent(session)}`,
    at === undefined ? undefined : `table=${at.table}`,
    at === undefined || at.round === 1 ? undefined : `round=${at.round}`,
    chosen.length === 0 ? undefined : `compare=${chosen.map(writeRef).join(',')}`,
    report === undefined ? undefined : report === 'all' ? 'report=all' : 'report=1',
    sort === START.sort && !descending ? undefined : `sort=${descending ? '-' : ''}${sort}`,
    filter === START.filter ? undefined : `show=${filter}`,
    names ? 'names=1' : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** `14` is table 14 of the first round, `2.14` of the second. */
function readRef(text: string, round = 1): TableRef | undefined {
  const [, of, table] = /^(?:(\d{1,2})\.)?(\d{1,4})$/.exec(text) ?? [];
  const found = { round: of === undefined ? round : Number(of), table: Number(table) };
  return table === undefined || found.table < 1 || !(found.round >= 1) ? undefined : found;
}

function writeRef({ round, table }: TableRef): string {
  return round === 1 ? String(table) : `${round}.${table}`;
}

/** Whether two references mean the same table. */
export function isSameTable(a: TableRef | undefined, b: TableRef | undefined): boolean {
  return a !== undefined && b !== undefined && a.table === b.table && a.round === b.round;
}

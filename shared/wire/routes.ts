import type { SessionResults } from '../debrief/session-summary.ts';
import type { NoteRequest } from '../notes/notes.ts';
import type { PublicScenario } from '../scenario/public-scenario.ts';
import type {
  ArchiveAnswer,
  CredentialAnswer,
  CredentialListing,
  Health,
  HostAnswer,
  HostKeyListing,
  HouseListing,
  NotesAnswer,
  OpenedSession,
  Right,
  ScenarioListing,
  SessionListing,
  SignsAnswer,
} from './host-messages.ts';
import type { CommandAnswer, JoinAnswer, SeatAnswer } from './messages.ts';
import type { Preflight } from './preflight.ts';
import type {
  CheckReport,
  CredentialRequest,
  JoinRequest,
  OpenRoundRequest,
  OpenSessionRequest,
  RejoinRequest,
  RosterRequest,
  SeatRequest,
  SessionCommandRequest,
  SignsRequest,
  SpendTicketRequest,
} from './requests.ts';

/** One thing that can be asked over HTTP. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** As Express reads it: what begins with `:` is named by whoever asks. */
  readonly path: string;
  /**
   * Who may ask: anybody; whoever shows a seat's token; a page of this machine; the data folder's owner; or whoever shows
   * a key with one of these rights, for a session of that key.
   */
  readonly for: 'anybody' | 'seat' | 'laptop' | 'owner' | readonly Right[];
  readonly query?: readonly QueryName[];
  /** What is sent as JSON, or a file. */
  readonly body?: Like | 'file';
  /** Where it may be larger than 16 KB: the limit's name. */
  readonly most?: 'hallBodyBytes' | 'archiveBytes';
  /** What is answered as JSON, a file (a no is JSON), or nothing at all. */
  readonly answer: Like | 'file' | 'nothing';
}

type Done = HostAnswer<object>;
type Like = () => unknown;

/** Stands in the table for a type; it is never called. */
function like<T>(): T | undefined {
  return undefined;
}

/** What an address may say after `?`. */
export interface Query {
  /** Counts from 1; the present one unless named. */
  readonly round?: number | undefined;
  readonly names?: 'yes' | undefined;
  readonly lang?: 'id' | 'en' | undefined;
  readonly separator?: ',' | ';' | undefined;
}
type QueryName = keyof Query;

/** Whoever reads a session; those of them who change it; whoever runs the house. */
export const READERS: readonly Right[] = ['host', 'facilitator', 'observer'];
export const ORDERERS: readonly Right[] = ['host', 'facilitator'];
const HOST: readonly Right[] = ['host'];

const SESSION = '/api/host/sessions/:session';

/** Everything that can be asked over HTTP: the server answers these, and the pages ask by these. */
export const ROUTES = {
  join: { method: 'POST', path: '/api/join', for: 'anybody', body: like<JoinRequest>, answer: like<JoinAnswer> },
  rejoin: { method: 'POST', path: '/api/rejoin', for: 'anybody', body: like<RejoinRequest>, answer: like<JoinAnswer> },
  readSeat: { method: 'GET', path: '/api/seat', for: 'seat', answer: like<SeatAnswer> },
  askToSit: {
    method: 'POST',
    path: '/api/seat',
    for: 'seat',
    body: like<SeatRequest>,
    answer: like<JoinAnswer | SeatAnswer>,
  },
  readOwnLog: { method: 'GET', path: '/api/log', for: 'seat', query: ['round'], answer: 'file' },
  readCase: { method: 'GET', path: '/api/scenarios/:hash.json', for: 'anybody', answer: like<PublicScenario> },
  measure: { method: 'GET', path: '/api/check', for: 'anybody', answer: 'nothing' },
  reportCheck: { method: 'POST', path: '/api/check', for: 'anybody', body: like<CheckReport>, answer: like<Done> },
  readHealth: { method: 'GET', path: '/health', for: 'anybody', answer: like<Health> },
  askForTicket: {
    method: 'POST',
    path: '/api/tickets',
    for: 'laptop',
    answer: like<HostAnswer<{ readonly ticket: string }>>,
  },
  spendTicket: {
    method: 'POST',
    path: '/api/tickets/spend',
    for: 'laptop',
    body: like<SpendTicketRequest>,
    answer: like<HostAnswer<{ readonly key: string }>>,
  },
  findConsole: { method: 'GET', path: '/api/console', for: 'owner', answer: like<Done> },
  printHostKey: {
    method: 'POST',
    path: '/api/console/host-key',
    for: 'owner',
    answer: like<HostAnswer<{ readonly key: string }>>,
  },
  listCases: {
    method: 'GET',
    path: '/api/host/scenarios',
    for: ORDERERS,
    answer: like<HostAnswer<{ readonly scenarios: readonly ScenarioListing[] }>>,
  },
  listSessions: {
    method: 'GET',
    path: '/api/host/sessions',
    for: READERS,
    answer: like<HostAnswer<{ readonly right: Right; readonly sessions: readonly SessionListing[] } & HouseListing>>,
  },
  openSession: {
    method: 'POST',
    path: '/api/host/sessions',
    for: HOST,
    body: like<OpenSessionRequest>,
    answer: like<HostAnswer<OpenedSession>>,
  },
  deleteSession: {
    method: 'DELETE',
    path: SESSION,
    for: HOST,
    answer: like<HostAnswer<{ readonly tracesLeft: boolean }>>,
  },
  openArchive: {
    method: 'POST',
    path: '/api/host/archives',
    for: HOST,
    body: 'file',
    most: 'archiveBytes',
    answer: like<ArchiveAnswer>,
  },
  listHostKeys: {
    method: 'GET',
    path: '/api/host/keys',
    for: HOST,
    answer: like<HostAnswer<{ readonly keys: readonly HostKeyListing[] }>>,
  },
  endHostKey: { method: 'DELETE', path: '/api/host/keys/:id', for: HOST, answer: like<Done> },
  readPreflight: { method: 'GET', path: '/api/host/preflight', for: HOST, answer: like<HostAnswer<Preflight>> },
  forgetChecks: { method: 'DELETE', path: '/api/host/preflight', for: HOST, answer: like<Done> },
  readTableLog: { method: 'GET', path: `${SESSION}/tables/:table/log`, for: READERS, query: ['round'], answer: 'file' },
  readArchive: { method: 'GET', path: `${SESSION}/archive`, for: READERS, query: ['names'], answer: 'file' },
  readCsv: {
    method: 'GET',
    path: `${SESSION}/csv`,
    for: READERS,
    query: ['round', 'lang', 'separator'],
    answer: 'file',
  },
  readResults: { method: 'GET', path: `${SESSION}/results`, for: READERS, answer: like<HostAnswer<SessionResults>> },
  listNotes: { method: 'GET', path: `${SESSION}/notes`, for: READERS, answer: like<NotesAnswer> },
  changeNotes: {
    method: 'POST',
    path: `${SESSION}/notes`,
    for: ORDERERS,
    body: like<NoteRequest>,
    answer: like<NotesAnswer>,
  },
  sendCommand: {
    method: 'POST',
    path: `${SESSION}/commands`,
    for: ORDERERS,
    body: like<SessionCommandRequest>,
    most: 'hallBodyBytes',
    answer: like<CommandAnswer>,
  },
  sendRoster: {
    method: 'POST',
    path: `${SESSION}/roster`,
    for: ORDERERS,
    body: like<RosterRequest>,
    most: 'hallBodyBytes',
    answer: like<CommandAnswer>,
  },
  openRound: {
    method: 'POST',
    path: `${SESSION}/rounds`,
    for: ORDERERS,
    body: like<OpenRoundRequest>,
    most: 'hallBodyBytes',
    answer: like<CommandAnswer>,
  },
  printSigns: {
    method: 'POST',
    path: `${SESSION}/signs`,
    for: ORDERERS,
    body: like<SignsRequest>,
    answer: like<SignsAnswer>,
  },
  listKeys: {
    method: 'GET',
    path: `${SESSION}/credentials`,
    for: ORDERERS,
    answer: like<HostAnswer<{ readonly credentials: readonly CredentialListing[] }>>,
  },
  mintKey: {
    method: 'POST',
    path: `${SESSION}/credentials`,
    for: ORDERERS,
    body: like<CredentialRequest>,
    answer: like<CredentialAnswer>,
  },
  endKey: { method: 'DELETE', path: `${SESSION}/credentials/:id`, for: ORDERERS, answer: like<Done> },
} as const satisfies Readonly<Record<string, Route>>;

type Routes = typeof ROUTES;
export type RouteName = keyof Routes;

/** Routes that are answered in JSON, and those that give a file. */
export type JsonRoute = { [N in RouteName]: Routes[N]['answer'] extends Like ? N : never }[RouteName];
export type FileRoute = { [N in RouteName]: Routes[N]['answer'] extends 'file' ? N : never }[RouteName];
/** Routes to which JSON is sent. */
export type BodyRoute = { [N in RouteName]: Routes[N] extends { readonly body: Like } ? N : never }[RouteName];

type Liked<L> = L extends () => infer T ? Exclude<T, undefined> : never;
export type AnswerOf<N extends JsonRoute> = Liked<Routes[N]['answer']>;
export type BodyOf<N extends BodyRoute> = Routes[N] extends { readonly body: infer B } ? Liked<B> : never;

type PlaceIn<P extends string> = P extends `${infer Head}/${infer Rest}`
  ? PlaceIn<Head> | PlaceIn<Rest>
  : P extends `:${infer Name}.json` | `:${infer Name}`
    ? Name
    : never;
type QueryOf<R> = R extends { readonly query: readonly (infer Q extends QueryName)[] } ? Pick<Query, Q> : unknown;

/** What the address of a route has to be given: the names in its path, and what it may say after `?`. */
export type PlaceOf<N extends RouteName> = { readonly [P in PlaceIn<Routes[N]['path']>]: string | number } & QueryOf<
  Routes[N]
>;

/** The address of a route on the server. */
export function addressOf<N extends RouteName>(name: N, place: PlaceOf<N>): string {
  const { path, query = [] }: Route = ROUTES[name];
  const given = place as Readonly<Record<string, string | number | undefined>>;
  const plain = path.replace(/:(\w+)/g, (_, one: string) => encodeURIComponent(given[one] ?? ''));
  const asked = query.flatMap((one) => (given[one] === undefined ? [] : `${one}=${encodeURIComponent(given[one])}`));
  return asked.length === 0 ? plain : `${plain}?${asked.join('&')}`;
}

import type { SessionResults } from '../debrief/session-summary.ts';
import type { NoteRequest } from '../notes/notes.ts';
import type { CaseAnswer, CaseDescription, ScenarioListing } from './case-messages.ts';
import type {
  ArchiveAnswer,
  CredentialAnswer,
  CredentialListing,
  Done,
  HallAnswer,
  Health,
  HostKeyListing,
  HouseListing,
  NotesAnswer,
  OpenedSession,
  Right,
  RosterAnswer,
  SignsAnswer,
} from './hall-messages.ts';
import type { CommandAnswer } from './messages.ts';
import { PRACTISE_ROUTES } from './practise-routes.ts';
import type { Preflight } from './preflight.ts';
import type {
  CredentialRequest,
  OpenRoundRequest,
  OpenSessionRequest,
  RosterRequest,
  SessionCommandRequest,
  SignsRequest,
  SpendTicketRequest,
} from './requests.ts';
import { type AnswerTo, type BodyTo, type Like, like, type Route } from './route.ts';
import { SEAT_ROUTES } from './seat-routes.ts';
import type { SessionListing } from './session-listing.ts';

/** Whoever reads a session; those of them who change it; whoever runs the house. */
export const READERS: readonly Right[] = ['host', 'facilitator', 'observer'];
export const ORDERERS: readonly Right[] = ['host', 'facilitator'];
const HOST: readonly Right[] = ['host'];

/** The sessions that a key opens, archives among them. */
interface ListedSessions {
  readonly right: Right;
  readonly sessions: readonly SessionListing[];
  /** How many sessions that is, each once, however many archives of it are open. */
  readonly counted: number;
}

const SESSION = '/api/host/sessions/:session';

/** Everything that can be asked over HTTP: the server answers these, and the pages ask by these. */
export const ROUTES = {
  ...SEAT_ROUTES,
  ...PRACTISE_ROUTES,
  readHealth: { method: 'GET', path: '/health', for: 'anybody', answer: like<Health> },
  askForTicket: {
    method: 'POST',
    path: '/api/tickets',
    for: 'laptop',
    answer: like<HallAnswer<{ readonly ticket: string }>>,
  },
  spendTicket: {
    method: 'POST',
    path: '/api/tickets/spend',
    for: 'laptop',
    body: like<SpendTicketRequest>,
    answer: like<HallAnswer<{ readonly key: string }>>,
  },
  findConsole: { method: 'GET', path: '/api/console', for: 'owner', answer: like<Done> },
  printHostKey: {
    method: 'POST',
    path: '/api/console/host-key',
    for: 'owner',
    answer: like<HallAnswer<{ readonly key: string }>>,
  },
  listCases: {
    method: 'GET',
    path: '/api/host/scenarios',
    for: ORDERERS,
    answer: like<HallAnswer<{ readonly scenarios: readonly ScenarioListing[] }>>,
  },
  describeCase: {
    method: 'GET',
    path: '/api/host/scenarios/:case',
    for: ORDERERS,
    query: ['variant'],
    answer: like<HallAnswer<CaseDescription>>,
  },
  addCase: {
    method: 'POST',
    path: '/api/host/scenarios',
    for: HOST,
    body: 'file',
    most: 'caseBytes',
    answer: like<CaseAnswer>,
  },
  removeCase: { method: 'DELETE', path: '/api/host/scenarios/:case', for: HOST, answer: like<Done> },
  listSessions: {
    method: 'GET',
    path: '/api/host/sessions',
    for: READERS,
    answer: like<HallAnswer<ListedSessions & HouseListing>>,
  },
  openSession: {
    method: 'POST',
    path: '/api/host/sessions',
    for: HOST,
    body: like<OpenSessionRequest>,
    answer: like<HallAnswer<OpenedSession>>,
  },
  deleteSession: {
    method: 'DELETE',
    path: SESSION,
    for: HOST,
    answer: like<HallAnswer<{ readonly tracesLeft: boolean }>>,
  },
  openArchive: {
    method: 'POST',
    path: '/api/host/archives',
    for: HOST,
    body: 'file',
    most: 'archiveBytes',
    answer: like<ArchiveAnswer>,
  },
  resumeArchive: {
    method: 'POST',
    path: '/api/host/archives/:archive/session',
    for: HOST,
    answer: like<ArchiveAnswer>,
  },
  readRoster: {
    method: 'POST',
    path: '/api/host/rosters',
    for: ORDERERS,
    body: 'file',
    most: 'rosterBytes',
    answer: like<RosterAnswer>,
  },
  listHostKeys: {
    method: 'GET',
    path: '/api/host/keys',
    for: HOST,
    answer: like<HallAnswer<{ readonly keys: readonly HostKeyListing[] }>>,
  },
  endHostKey: { method: 'DELETE', path: '/api/host/keys/:id', for: HOST, answer: like<Done> },
  readPreflight: { method: 'GET', path: '/api/host/preflight', for: HOST, answer: like<HallAnswer<Preflight>> },
  forgetChecks: { method: 'DELETE', path: '/api/host/preflight', for: HOST, answer: like<Done> },
  readSessionCase: {
    method: 'GET',
    path: `${SESSION}/case`,
    for: READERS,
    answer: like<HallAnswer<CaseDescription>>,
  },
  readTableLog: { method: 'GET', path: `${SESSION}/tables/:table/log`, for: READERS, query: ['round'], answer: 'file' },
  readArchive: { method: 'GET', path: `${SESSION}/archive`, for: READERS, query: ['names'], answer: 'file' },
  readCsv: {
    method: 'GET',
    path: `${SESSION}/csv`,
    for: READERS,
    query: ['round', 'lang', 'separator', 'names'],
    answer: 'file',
  },
  readResearch: { method: 'GET', path: `${SESSION}/research`, for: READERS, query: ['lang', 'names'], answer: 'file' },
  readResults: { method: 'GET', path: `${SESSION}/results`, for: READERS, answer: like<HallAnswer<SessionResults>> },
  listNotes: { method: 'GET', path: `${SESSION}/notes`, for: READERS, answer: like<NotesAnswer> },
  changeNotes: {
    method: 'POST',
    path: `${SESSION}/notes`,
    for: READERS,
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
    answer: like<HallAnswer<{ readonly credentials: readonly CredentialListing[] }>>,
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
export type RouteOf<N extends RouteName> = Routes[N];

/** Routes that are answered in JSON, and those to which JSON is sent. */
export type JsonRoute = { [N in RouteName]: Routes[N]['answer'] extends Like ? N : never }[RouteName];
export type BodyRoute = { [N in RouteName]: Routes[N] extends { readonly body: Like } ? N : never }[RouteName];
export type AnswerOf<N extends JsonRoute> = AnswerTo<Routes[N]>;
export type BodyOf<N extends BodyRoute> = BodyTo<Routes[N]>;

import type { DoorRefusal } from './protocol.ts';
import type { Route } from './route.ts';
import { ROUTES, type RouteName } from './routes.ts';

type Statuses = Readonly<Partial<Record<DoorRefusal, number>>>;

/** What every route that asks for a key says no with, before it looks at anything else. */
export const KEY_STATUSES = {
  'host-key-wrong': 403,
  'right-missing': 403,
  'too-many-attempts': 429,
  'rate-limited': 429,
} as const satisfies Statuses;

const OF_SESSIONS: Statuses = { 'log-unknown': 404 };
const OF_LAPTOP: Statuses = { 'not-this-laptop': 403, 'keys-only': 403 };
const OF_OWNER: Statuses = { 'right-missing': 403 };
const OF_LISTED_KEYS: Statuses = { 'token-unknown': 404 };

const OWN: { readonly [N in RouteName]?: Statuses } = {
  readOwnLog: { 'token-unknown': 403, 'rate-limited': 429 },
  readCase: { 'scenario-unknown': 404 },
  readPractise: { 'scenario-unknown': 404 },
  readImage: { 'scenario-unknown': 404 },
  reportCheck: { 'too-many-attempts': 429 },
  describeCase: { 'scenario-unknown': 404 },
  removeCase: { 'scenario-unknown': 404 },
  readHealth: { 'too-many-attempts': 429 },
  spendTicket: { 'ticket-unknown': 403 },
  readTableLog: { 'rate-limited': 429 },
  readArchive: { 'rate-limited': 429 },
  endHostKey: OF_LISTED_KEYS,
  endKey: OF_LISTED_KEYS,
};

/** The noes of a route itself that have a status of their own; every other one is 200, and so is every yes. */
export function statusesOf(name: RouteName): Statuses {
  const { for: askers, path }: Route = ROUTES[name];
  return {
    ...(askers === 'laptop' ? OF_LAPTOP : {}),
    ...(askers === 'owner' ? OF_OWNER : {}),
    ...(path.includes('/:session') ? OF_SESSIONS : {}),
    ...OWN[name],
  };
}

import { type AnswerTo, addressOf, type BodyTo, type Like, type PlaceOf, type Route } from '../../shared/wire/route.ts';

/** The server could not be asked, or something else answered in its place. */
export type Unreachable = { readonly ok: false; readonly code: 'unreachable' };
const UNREACHABLE: Unreachable = { ok: false, code: 'unreachable' };

/** What is given with a question: what its address names, its body, and the key or token that opens it. */
export type Wish<R extends Route> = PlaceOf<R> & {
  readonly bearer?: string | undefined;
  /** How long the answer may take (ms); as long as the route needs unless told. */
  readonly patienceMs?: number;
  /**
   * Asked over a connection of its own: without credentials browsers take none that they kept for others, which may be
   * dead, and the server keeps none of these (`server/rooms/guard-requests.ts`).
   */
  readonly ownConnection?: true;
} & (R extends { readonly body: Like }
    ? { readonly body: BodyTo<R> }
    : R extends { readonly body: 'file' }
      ? { readonly body: Blob }
      : unknown);

/** Reads what came as the answer of a route; `undefined` when it is not one. */
export type Reader<R extends Route> = (came: unknown) => AnswerTo<R> | undefined | Promise<AnswerTo<R> | undefined>;

type FileRoute = Route & { readonly answer: 'file' };

const PATIENCE_MS = 10_000;
/** For a file, which has to arrive and is looked into (ms). */
const FILE_PATIENCE_MS = 180_000;

/** Asks what a row of the table of routes says. Whatever is not its answer, or comes too late, is `unreachable`. */
export async function askRoute<R extends Route>(
  route: R,
  wish: Wish<R>,
  read: Reader<R>,
): Promise<AnswerTo<R> | Unreachable> {
  const patience = new AbortController();
  const most = wish.patienceMs ?? (route.body === 'file' ? FILE_PATIENCE_MS : PATIENCE_MS);
  const timer = setTimeout(() => patience.abort(), most);
  try {
    const response = await fetch(addressOf(route, wish), { ...requestOf(route, wish), signal: patience.signal });
    return (await read(await response.json())) ?? UNREACHABLE;
  } catch {
    return UNREACHABLE;
  } finally {
    clearTimeout(timer);
  }
}

/** The response with a file, or with why there is none; `undefined` when nothing answered. */
export async function askForFile<R extends FileRoute>(route: R, wish: Wish<R>): Promise<Response | undefined> {
  return fetch(addressOf(route, wish), requestOf(route, wish)).catch(() => undefined);
}

/** A file to keep; `undefined` when the server did not give it. */
export async function fetchFile<R extends FileRoute>(route: R, wish: Wish<R>): Promise<Blob | undefined> {
  const response = await askForFile(route, wish);
  return response?.ok ? response.blob().catch(() => undefined) : undefined;
}

function requestOf(
  { method, kept }: Route,
  wish: { readonly bearer?: string | undefined; readonly body?: unknown; readonly ownConnection?: true },
): RequestInit {
  const { bearer, body, ownConnection } = wish;
  const isFile = body instanceof Blob;
  return {
    method,
    headers: {
      ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
      ...(body === undefined ? {} : { 'Content-Type': isFile ? 'application/gzip' : 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
    ...(kept ? {} : { cache: 'no-store' }),
    ...(ownConnection ? { credentials: 'omit' } : {}),
  };
}

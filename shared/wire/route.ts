import type { Language } from '../kernel/languages.ts';
import type { Right } from './hall-messages.ts';

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
  /** Never another under its address: browsers keep it. */
  readonly kept?: true;
  /** Where it may be larger than 16 KB: the limit's name. */
  readonly most?: 'hallBodyBytes' | 'caseBytes' | 'archiveBytes' | 'rosterBytes';
  /** What is answered as JSON, a file (a no is JSON), or nothing at all. */
  readonly answer: Like | 'file' | 'nothing';
}

export type Like = () => unknown;

/** Stands in the table for a type; it is never called. */
export function like<T>(): T | undefined {
  return undefined;
}

/** What an address may say after `?`. */
export interface Query {
  /** Counts from 1; the present one unless named. */
  readonly round?: number | undefined;
  readonly names?: 'yes' | undefined;
  readonly lang?: Language | undefined;
  /** Of a case; the whole case unless named. */
  readonly variant?: string | undefined;
  readonly separator?: ',' | ';' | undefined;
}
type QueryName = keyof Query;

type Liked<L> = L extends () => infer T ? Exclude<T, undefined> : never;
/** What a route answers in JSON, and what JSON it is sent. */
export type AnswerTo<R extends Route> = R['answer'] extends Like ? Liked<R['answer']> : never;
export type BodyTo<R extends Route> = R extends { readonly body: infer B extends Like } ? Liked<B> : never;

type PlaceIn<P extends string> = P extends `${infer Head}/${infer Rest}`
  ? PlaceIn<Head> | PlaceIn<Rest>
  : P extends `:${infer Name}`
    ? Name extends `${infer Plain}.json`
      ? Plain
      : Name
    : never;
type QueryOf<R> = R extends { readonly query: readonly (infer Q extends QueryName)[] } ? Pick<Query, Q> : unknown;

/** What the address of a route has to be given: the names in its path, and what it may say after `?`. */
export type PlaceOf<R extends Route> = { readonly [P in PlaceIn<R['path']>]: string | number } & QueryOf<R>;

/** The address of a route on the server. */
export function addressOf<R extends Route>({ path, query = [] }: R, place: PlaceOf<R>): string {
  const given = place as Readonly<Record<string, string | number | undefined>>;
  const plain = path.replace(/:(\w+)/g, (_, one: string) => encodeURIComponent(given[one] ?? ''));
  const asked = query.flatMap((one) => (given[one] === undefined ? [] : `${one}=${encodeURIComponent(given[one])}`));
  return asked.length === 0 ? plain : `${plain}?${asked.join('&')}`;
}

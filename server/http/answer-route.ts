import type { Application, Request, RequestHandler, Response } from 'express';
import { BODIES, type ReadBody } from '../../shared/wire/bodies.ts';
import type { DoorRefusal } from '../../shared/wire/protocol.ts';
import type { Route } from '../../shared/wire/route.ts';
import { type AnswerOf, type BodyRoute, type JsonRoute, ROUTES, type RouteName } from '../../shared/wire/routes.ts';
import { statusesOf } from '../../shared/wire/statuses.ts';

/** A no, with the status that `statusesOf` its route says. */
export interface No<Code = DoorRefusal> {
  readonly ok: false;
  readonly code: Code;
}

export function no<Code extends DoorRefusal>(code: Code): No<Code> {
  return { ok: false, code };
}

/** What is asked: its body is read by the route's schema. */
export interface Asked<N extends RouteName> {
  readonly request: Request;
  readonly response: Response;
  readonly body: N extends BodyRoute ? ReadBody<N> : undefined;
}

type Answer<N extends RouteName> = (N extends JsonRoute ? AnswerOf<N> : never) | No | undefined;
type Answering<N extends RouteName, Found> = (asked: Asked<N> & Found) => Answer<N> | Promise<Answer<N>>;

/** For routes that need nothing. */
export const noNeed = () => ({ found: {} });

const METHODS = { GET: 'get', POST: 'post', DELETE: 'delete' } as const;

/**
 * Answers routes of the table that need something which is looked for before their body is read: a session, say.
 * @param find what they need, or why they are refused
 * @returns adds a route: `answer` gives what is sent as JSON, or `undefined` when it has sent something itself
 */
export function answerRoutes<Found extends object>(
  app: Application,
  find: (request: Request) => { readonly found: Found } | No,
) {
  return <N extends RouteName>(name: N, answer: Answering<N, Found>, ...before: RequestHandler[]): void => {
    const { method, path }: Route = ROUTES[name];
    app[METHODS[method]](path, ...before, async (request: Request, response: Response) => {
      const needed = find(request);
      if (!('found' in needed)) return send(name, response, needed);
      const read = readBody(name, request.body);
      if (read === undefined) return send(name, response, no('message-malformed'));
      const asked = { ...needed.found, request, response, ...read } as Asked<N> & Found;
      const answered = await answer(asked);
      if (answered !== undefined) send(name, response, answered);
    });
  };
}

/** The body as the route's schema reads it; `undefined` when it is not what the route takes. */
function readBody(name: RouteName, body: unknown): { readonly body?: unknown } | undefined {
  if (!(name in BODIES)) return {};
  const read = BODIES[name as BodyRoute].safeParse(body);
  return read.success ? { body: read.data } : undefined;
}

function send(name: RouteName, response: Response, answer: object): void {
  const status = 'code' in answer ? statusesOf(name)[answer.code as DoorRefusal] : undefined;
  if (status !== undefined) response.status(status);
  response.json(answer);
}

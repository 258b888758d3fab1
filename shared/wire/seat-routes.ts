import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { Done } from './hall-messages.ts';
import type { JoinAnswer, SeatAnswer } from './messages.ts';
import type { CheckReport, JoinRequest, RejoinRequest, SeatRequest } from './requests.ts';
import { like, type Route } from './route.ts';

/** The rows of the table of routes by which phones ask: apart, because a phone's first screen carries no others. */
export const SEAT_ROUTES = {
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
  readCase: {
    method: 'GET',
    path: '/api/scenarios/:hash.json',
    for: 'anybody',
    answer: like<PublicScenario>,
    kept: true,
  },
  readImage: { method: 'GET', path: '/api/images/:hash', for: 'anybody', answer: 'file', kept: true },
  measure: { method: 'GET', path: '/api/check', for: 'anybody', answer: 'nothing' },
  reportCheck: { method: 'POST', path: '/api/check', for: 'anybody', body: like<CheckReport>, answer: like<Done> },
} as const satisfies Readonly<Record<string, Route>>;

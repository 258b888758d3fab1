import type { CaseText } from '../kernel/languages.ts';
import type { HallNews, JoinAnswer, SeatAnswer, SeatView, WaitingView } from './messages.ts';
import type { PublicNews } from './projector.ts';
import type { DoorRefusal } from './protocol.ts';

// What a phone reads before its first screen is whole: by hand, because a library of schemas would be as large as the page.

type Fields = Readonly<Record<string, unknown>>;
type No = { readonly ok: false; readonly code: DoorRefusal };

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** Whether a value has these fields: texts first, then numbers. */
function has(value: unknown, texts: string, numbers = ''): value is Fields {
  if (!isRecord(value)) return false;
  const areOf = (names: string, kind: string) => names.split(' ').every((name) => typeof value[name] === kind);
  return areOf(texts, 'string') && (numbers === '' || areOf(numbers, 'number'));
}

/** A no with a code; one that this page does not know has the words of a fault. */
export function isNo(value: unknown): value is No {
  return has(value, 'code') && value.ok === false;
}

const isText = (value: unknown): value is CaseText =>
  isRecord(value) && Object.values(value).some((one) => typeof one === 'string');

function isNews(value: unknown): value is PublicNews {
  if (!has(value, 'kind', 'at')) return false;
  return value.kind === 'event' ? isText(value.title) && isText(value.text) : has(value, 'text');
}

function isHall(value: unknown): value is HallNews {
  if (!isRecord(value) || typeof value.serverTime !== 'number' || !Array.isArray(value.news)) return false;
  return value.news.every(isNews) && (value.phase === undefined || isText(value.phase));
}

const PERSON = 'session sessionCode name devices language';

const isSeat = (value: unknown): value is SeatView =>
  has(value, `${PERSON} room party scenarioHash`, 'round table seat');
const isWaiting = (value: unknown): value is WaitingView => has(value, PERSON, 'round') && isHall(value.hall);

function isPlaced(value: Fields): boolean {
  return value.ok === true && (isSeat(value.seat) || isWaiting(value.waiting));
}

/** The answer to a join: a place, a place in line, or a no. */
export function readJoin(came: unknown): JoinAnswer | undefined {
  return isJoin(came) ? came : undefined;
}

function isJoin(came: unknown): came is JoinAnswer {
  if (isNo(came)) return (came.code as string) !== 'queued' || has(came, 'code', 'position askAgainMs');
  return isJoined(came);
}

/** Whether somebody has a place, with what opens it. */
export function isJoined(came: unknown): came is Extract<JoinAnswer, { ok: true }> {
  return has(came, 'token rejoinCode') && isPlaced(came);
}

/** Where somebody sits or waits, or a no. */
export function readSeat(came: unknown): SeatAnswer | undefined {
  return isSeatAnswer(came) ? came : undefined;
}

function isSeatAnswer(came: unknown): came is SeatAnswer {
  return isNo(came) || (isRecord(came) && isPlaced(came));
}

import { signal } from '@preact/signals';
import type { SeatView } from '../../../shared/wire/messages.ts';
import { keepsNothing } from '../../feed/device-storage.ts';
import { joinIdInProgress, readSavedSeat, type SavedSeat, saveSeat } from '../../feed/saved-seat.ts';
import { askToJoin, askToRejoin } from '../../feed/seat-api.ts';
import { offerLanguage, pageLanguage } from '../../lib/language/language.ts';
import {
  codeFault,
  type JoinLink,
  joinFaults,
  plainCode,
  rejoinFault,
  rejoinPart,
  sessionPart,
  spokenCode,
} from '../../lib/table/join-form.ts';
import { type PlaceInLine, standInLine } from './stand-in-line.ts';
import { fieldOfRefusal, type JoinField, type JoinTrouble } from './trouble.ts';

export type JoinMode = 'continue' | 'join' | 'rejoin';

/** Takes a seat over to the table screen. Rejects when that screen could not be fetched. */
export type OpenTable = (saved: SavedSeat, seat: SeatView | undefined) => Promise<void>;

export type JoinState = ReturnType<typeof createJoinState>;

export interface JoinStart {
  readonly link: JoinLink;
  /** What was typed before this code ran. */
  readonly typed: { readonly code: string; readonly name: string };
  readonly open: OpenTable;
  /** Keeps the code that was asked with where a reload finds it. */
  readonly keepCode: (code: string) => void;
}

/** After so long it is said that the table's screen is not there yet (ms). */
const SLOW_MS = 6000;

/** What stands on the join screen and what its buttons do. */
export function createJoinState({ link, typed, open, keepCode }: JoinStart) {
  const saved = readSavedSeat();
  const first = firstMode(link, saved);
  // Who goes on in a session has been spoken to in its language.
  if (link.language !== undefined || first !== 'continue') offerLanguage(link.language ?? pageLanguage);
  const mode = signal<JoinMode>(first);
  const code = signal(typed.code || spokenCode(link.rejoin?.code ?? link.code ?? ''));
  const name = signal(typed.name || (link.name ?? ''));
  const rejoinCode = signal(link.rejoin?.rejoinCode ?? '');
  const digits = signal('');
  /** The list of this session has numbers: everybody is asked for the last digits of their own. */
  const asksForDigits = signal(false);
  const trouble = signal<Partial<Record<JoinField, JoinTrouble>>>({});
  const busy = signal<'joining' | 'opening' | undefined>(undefined);
  const line = signal<PlaceInLine | undefined>(undefined);
  /** A name that looks like a rejoin code and is none: sent once more, it is a name. */
  let likeCode: string | undefined;
  /** Whoever scanned the sign of a table need not know the session's code. */
  const asksForCode = signal(link.sign === undefined);

  async function openTable(seat: SavedSeat, view: SeatView | undefined): Promise<void> {
    busy.value = 'opening';
    const slow = setTimeout(() => {
      trouble.value = { form: { kind: 'not-loaded' } };
    }, SLOW_MS);
    await open(seat, view).catch(() => {
      busy.value = undefined;
      mode.value = 'continue';
      trouble.value = { form: { kind: 'not-loaded' } };
    });
    clearTimeout(slow);
  }

  async function take(ask: () => ReturnType<typeof askToJoin>, askedCode: string): Promise<void> {
    busy.value = 'joining';
    const answer = await standInLine(ask, line);
    busy.value = undefined;
    if (answer === undefined) return;
    if (!answer.ok) {
      asksForDigits.value ||= answer.code === 'digits-needed';
      asksForCode.value ||= fieldOfRefusal(answer.code) === 'code';
      let field = fieldOfRefusal(answer.code);
      if (field === 'rejoin' && mode.value === 'join') {
        field = 'name';
        likeCode = name.value;
      }
      trouble.value = { [field]: { kind: answer.code, code: spokenCode(askedCode) } };
      return;
    }
    const { token, rejoinCode: back, seat } = answer;
    const person = seat ?? answer.waiting;
    if (person === undefined) return;
    const kept = { code: person.sessionCode, token, rejoinCode: back, name: person.name };
    offerLanguage(person.language);
    saveSeat(kept);
    await openTable(kept, seat);
  }

  return {
    link,
    mode,
    code,
    name,
    rejoinCode,
    digits,
    asksForDigits,
    trouble,
    busy,
    asksForCode,
    /** Where this phone stands before the door, while it waits there. */
    line,
    askForCode(): void {
      code.value = '';
      asksForCode.value = true;
    },
    leaveLine(): void {
      line.value = undefined;
      busy.value = undefined;
    },
    saved: () => readSavedSeat(),
    /** A reload finds the seat again. */
    isKept: () => !keepsNothing(),
    show(next: JoinMode): void {
      trouble.value = {};
      if (next === 'rejoin' && likeCode === name.value) rejoinCode.value ||= likeCode;
      mode.value = next;
    },
    async join(): Promise<void> {
      if (busy.value !== undefined) return;
      // Both codes where the session's belongs, as the old phone shows them.
      if (sessionPart(code.value) !== undefined) {
        rejoinCode.value = code.value;
        code.value = '';
        mode.value = 'rejoin';
        return this.rejoin();
      }
      const faults = joinFaults({ code: code.value, name: name.value });
      const asked = plainCode(code.value);
      trouble.value = {
        ...(faults.code === undefined ? {} : { code: { kind: faults.code, code: spokenCode(asked) } }),
        ...(faults.name === undefined ? {} : { name: { kind: faults.name } }),
      };
      if (faults.code !== undefined || faults.name !== undefined) return;
      keepCode(asked);
      const isOfLink = asked === link.code;
      const wish = {
        code: asked,
        name: name.value,
        joinId: joinIdInProgress(),
        ...(link.table === undefined || !isOfLink ? {} : { table: link.table }),
        ...(link.sign === undefined || !isOfLink ? {} : { sign: link.sign }),
        ...(likeCode === name.value ? { isName: true } : {}),
        ...(asksForDigits.value ? { digits: digits.value.trim() } : {}),
      };
      await take(() => askToJoin(wish), asked);
    },
    async rejoin(): Promise<void> {
      if (busy.value !== undefined) return;
      if (plainCode(code.value) === '') code.value = spokenCode(sessionPart(rejoinCode.value) ?? '');
      const asked = plainCode(code.value);
      const wrong = codeFault(code.value);
      const missing = rejoinFault(rejoinCode.value);
      trouble.value = {
        ...(wrong === undefined ? {} : { code: { kind: wrong, code: spokenCode(asked) } }),
        ...(missing === undefined ? {} : { rejoin: { kind: missing } }),
      };
      if (wrong !== undefined || missing !== undefined) return;
      const typed = rejoinPart(rejoinCode.value, asked);
      await take(() => askToRejoin(asked, typed), asked);
    },
    async goOn(): Promise<void> {
      const seat = readSavedSeat();
      if (seat !== undefined && busy.value === undefined) await openTable(seat, undefined);
    },
  };
}

function firstMode(link: JoinLink, saved: SavedSeat | undefined): JoinMode {
  if (link.rejoin !== undefined) return 'rejoin';
  const isOtherSession = link.code !== undefined && link.code !== saved?.code;
  return saved === undefined || isOtherSession ? 'join' : 'continue';
}

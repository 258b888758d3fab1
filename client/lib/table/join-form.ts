import { type Language, languageOf } from '../../../shared/kernel/languages.ts';
import { isBlank, lengthOf, toLine } from '../../../shared/kernel/text.ts';
import { NAME_LIMIT } from '../../../shared/session/limits.ts';

const SHORTEST_CODE = 4;
const LONGEST_CODE = 12;
/** Letters and digits that codes do not use, because they are mistaken for one another on a screen at the back of a hall. */
const LOOK_ALIKES = /[01ILO]/;

export type CodeFault = 'code-missing' | 'code-look-alike' | 'code-malformed';
export type NameFault = 'name-missing' | 'name-too-long';
export type RejoinFault = 'rejoin-missing';

export interface JoinFaults {
  readonly code?: CodeFault;
  readonly name?: NameFault;
}

/** A code as the server compares it: upper case, without blanks and hyphens. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s\-–—._]/gu, '');
}

/** A code in two halves, as it is read out: `MR4 K7T`. */
export function spokenCode(code: string): string {
  const half = Math.ceil(code.length / 2);
  return code.length < 5 ? code : `${code.slice(0, half)} ${code.slice(half)}`;
}

/** A rejoin code as it is read out and copied: `ABCD-2345`; the shorter ones of older sessions in one piece. */
export function spokenRejoinCode(code: string): string {
  return code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}

/** What is wrong with a typed session code, before the server is asked. */
export function codeFault(typed: string): CodeFault | undefined {
  const code = plainCode(typed);
  if (code === '') return 'code-missing';
  if (LOOK_ALIKES.test(code)) return 'code-look-alike';
  const isWhole = /^[A-Z2-9]+$/.test(code) && code.length >= SHORTEST_CODE && code.length <= LONGEST_CODE;
  return isWhole ? undefined : 'code-malformed';
}

/** What is wrong with a typed name. Counted after blanks are made one, as the server counts. */
export function nameFault(typed: string): NameFault | undefined {
  if (isBlank(typed)) return 'name-missing';
  return lengthOf(toLine(typed)) > NAME_LIMIT ? 'name-too-long' : undefined;
}

/** Lengths of rejoin codes: as they are made now, and in sessions of earlier versions. */
const REJOIN_LENGTHS = [8, 5];

/**
 * The session's code, when it was typed together with the rejoin code as the old phone shows them: `MR4K7T-ABCD-2345`. A
 * rejoin code alone has its own hyphen: `ABCD-2345`.
 */
export function sessionPart(typed: string): string | undefined {
  const whole = plainCode(typed);
  // Both as they are made now, whatever stands between them: longer than either can be alone.
  if (whole.length === 14) return codeFault(whole.slice(0, 6)) === undefined ? whole.slice(0, 6) : undefined;
  const [session = '', ...rest] = typed.split(/[-–—]/).map(plainCode);
  if (rest.length === 0) return undefined;
  return codeFault(session) === undefined && REJOIN_LENGTHS.includes(rest.join('').length) ? session : undefined;
}

/** The rejoin code alone, also when it was typed together with the session's as the old phone shows it: `MR4K7T-ABCD-2345`. */
export function rejoinPart(typed: string, code: string): string {
  const whole = plainCode(typed);
  return whole.startsWith(code) && whole.length > code.length ? whole.slice(code.length) : whole;
}

/** What is wrong with a typed pair of codes for coming back. */
export function rejoinFault(typed: string): RejoinFault | undefined {
  return plainCode(typed).length < SHORTEST_CODE ? 'rejoin-missing' : undefined;
}

/** What is wrong with the join form, by field. */
export function joinFaults(form: { readonly code: string; readonly name: string }): JoinFaults {
  const code = codeFault(form.code);
  const name = nameFault(form.name);
  return { ...(code === undefined ? {} : { code }), ...(name === undefined ? {} : { name }) };
}

/** What a link brought along. */
export interface JoinLink {
  readonly code?: string;
  readonly name?: string;
  readonly table?: number;
  /** The secret of the table's printed sign. */
  readonly sign?: string;
  /** In which the session opens phones. */
  readonly language?: Language;
  /** From `#rejoin=CODE-ABCD2345`. */
  readonly rejoin?: { readonly code: string; readonly rejoinCode: string };
  /** The seat was taken on another page of this device: play on at once. */
  readonly resume: boolean;
}

/** Reads the address that a QR code or another page led to. Whatever does not fit counts as not there. */
export function readJoinLink({ search, hash }: { readonly search: string; readonly hash: string }): JoinLink {
  const asked = new URLSearchParams(search);
  const code = plainCode(asked.get('code') ?? '');
  const name = toLine(asked.get('name') ?? '');
  const table = Number(asked.get('table') ?? '');
  const [sign] = /^[\w-]{8,40}$/.exec(asked.get('sign') ?? '') ?? [];
  const language = languageOf(asked.get('lang'));
  const [, sessionCode, rejoinCode] = /^#rejoin=([^-]+)-(.+)$/.exec(decoded(hash)) ?? [];
  return {
    ...(code === '' ? {} : { code }),
    ...(name === '' ? {} : { name }),
    ...(Number.isInteger(table) && table > 0 ? { table } : {}),
    ...(sign === undefined ? {} : { sign }),
    ...(language === undefined ? {} : { language }),
    ...(sessionCode === undefined || rejoinCode === undefined
      ? {}
      : { rejoin: { code: plainCode(sessionCode), rejoinCode: plainCode(rejoinCode) } }),
    resume: asked.get('resume') === '1',
  };
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return '';
  }
}

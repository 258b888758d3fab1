import { CODE_ALPHABET, normaliseCode, REJOIN_CODE_LENGTHS } from './codes.ts';

/** A rejoin code that somebody may have typed where their name is asked for. */
export interface CodeAsName {
  readonly code: string;
  /** No name looks like it: the session's code stands before it, or a digit before a letter. */
  readonly isPlain: boolean;
}

/** The rejoin code that a typed name may be, alone or behind the session's code as the old phone shows both. */
export function readCodeAsName(name: string, sessionCode: string): CodeAsName | undefined {
  const whole = normaliseCode(name);
  const session = normaliseCode(sessionCode);
  const isPair = session !== '' && whole.startsWith(session) && whole.length > session.length;
  const code = isPair ? whole.slice(session.length) : whole;
  const isPlain = isPair || /\d.*[A-Z]/.test(code);
  const [length, ofEarlier] = REJOIN_CODE_LENGTHS;
  // Five letters are a name far more often than a code of an earlier version.
  const fits = code.length === length || (isPlain && code.length === ofEarlier);
  if (!fits || [...code].some((letter) => !CODE_ALPHABET.includes(letter))) return undefined;
  return { code, isPlain };
}

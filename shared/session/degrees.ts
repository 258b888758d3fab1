/** Degrees that are written without a dot. */
const UNDOTTED = new Set(
  'SE SH ST SP MM MH MT MA MSI MPD SPD SIP SKM SSOS SAP MAP MSC MBA MPA BSC BA PHD APT NERS AP AMD SSTP MTR'.split(' '),
);

/** A degree with dots: `S.STP.`, `M.Si`, `Ph.D.`, `A.Md.Kep`. */
const DOTTED = /^(?:\p{Lu}\p{L}{0,4}\.\s?){1,4}\p{L}{0,6}$/u;

/** Whether a piece of a name, between commas or blanks, is a degree and no name: what follows `Lalu Satria Wijaya,`. */
export function isDegree(piece: string): boolean {
  const word = piece.trim();
  // One letter with a dot is the beginning of a name: `Siti R.`
  return (DOTTED.test(word) && bare(word).length > 1) || UNDOTTED.has(word.toUpperCase());
}

/** What stands before a name and is none: `H.`, `Dr.`, `Bapak`. */
const BEFORE = new Set(
  'h hj dr drs dra drg ir prof tgh kh ust ustad ustadz bpk bapak pak ibu bu sdr sdri mr mrs ms'.split(' '),
);

/**
 * A name without what office and study have put around it: `Dr. H. Lalu Satria, S.STP., M.Si.` is `Lalu Satria`. A word
 * is always left. Degrees without dots count only after a comma, or in capitals beside a name that is not.
 */
export function withoutTitles(name: string): string {
  const [whole = '', ...pieces] = name.split(',');
  const own = pieces.every((piece) => piece.trim() === '' || isDegree(piece)) ? whole : name;
  const words = own.split(/\s+/).flatMap(apart);
  const isShouted = own === own.toUpperCase();
  while (words.length > 1 && BEFORE.has(bare(words[0]))) words.shift();
  while (words.length > 1 && isTail(words.at(-1) ?? '', isShouted)) words.pop();
  return words.join(' ');
}

/** `H.Lalu` is two words, `S.STP.` is one. */
function apart(word: string): string[] {
  const [title = '', ...rest] = word.split('.');
  return rest.length === 1 && rest[0] !== '' && BEFORE.has(title.toLowerCase()) ? [title, rest[0] as string] : [word];
}

function bare(word = ''): string {
  return word.replaceAll('.', '').toLowerCase();
}

function isTail(word: string, isShouted: boolean): boolean {
  const hasDot = /\p{L}\.\p{L}/u.test(word);
  return isDegree(word) && (hasDot || (!isShouted && !word.includes('.') && word === word.toUpperCase()));
}

import type { Entry, Sha256 } from '../kernel/entry.ts';
import type { ArchiveLog } from './archive.ts';
import { sealedLine } from './seal.ts';

/** Stands where somebody wrote something. */
const LEFT_OUT = '…';

const NAMES: ReadonlySet<string> = new Set(['name', 'was', 'pen', 'typedBy']);
/** A line of the roster is named by an id that is made of a name. */
const FREE_TEXT: ReadonlySet<string> = new Set(['text', 'note', 'clause', 'reason', 'line', 'label']);
/** Their reason is a word of the rules, not somebody's. */
const PAUSES: ReadonlySet<unknown> = new Set(['PauseTable', 'TablePaused']);

/**
 * Covers the logs of one session, one after the other: nobody's name and no free text, which holds names, is left. Every
 * name is replaced by the same "Peserta n" wherever it stands, every group by "Kelompok n", every written text by an
 * ellipsis, and what instructors noted is left out (`undefined`). So is the roster: its ids are made of names, and its
 * order, which others have too, would number them. The chains are sealed anew; who did what and when stays.
 */
export function pseudonymised(sha256: Sha256): (log: ArchiveLog) => ArchiveLog | undefined {
  const people = numbering('Peserta');
  const groups = numbering('Kelompok');
  const cover = (value: unknown, isBot: boolean): unknown => {
    if (Array.isArray(value)) return value.map((one) => cover(one, isBot));
    if (typeof value !== 'object' || value === null) return value;
    const record = value as Readonly<Record<string, unknown>>;
    const bot = isBot || record.kind === 'bot' || record.type === 'BotSeated';
    const isRoster = record.type === 'ImportRoster' || record.type === 'RosterImported';
    const kept = Object.entries(record).filter(([key]) => key !== 'roster');
    return Object.fromEntries(
      kept.map(([key, one]) => {
        if (isRoster && key === 'people') return [key, []];
        // Also what names a case.
        if (key === 'scenario' || key === 'case') return [key, one];
        if (key === 'members' && Array.isArray(one)) return [key, one.map((name) => people(String(name)))];
        if (typeof one !== 'string') return [key, cover(one, bot)];
        if (NAMES.has(key)) return [key, bot ? one : people(one)];
        if (key === 'group') return [key, groups(one)];
        return [key, FREE_TEXT.has(key) && !PAUSES.has(record.type) ? LEFT_OUT : one];
      }),
    );
  };
  return ({ id, kind, lines }) => {
    if (kind === 'notes') return undefined;
    // A case is public or goes as a whole; its words are its author's.
    if (kind === 'case') return { id, kind, lines };
    const [header = '', ...rest] = lines;
    let prev = (JSON.parse(header) as { hash: string }).hash;
    const covered = rest.map((line) => {
      const { hash: _, ...entry } = JSON.parse(line) as Entry<unknown, unknown, unknown>;
      const { command, events } = entry;
      const bare = { ...entry, command: cover(command, false), events: events.map((event) => cover(event, false)) };
      const sealed = sealedLine({ ...bare, prev }, sha256);
      prev = (JSON.parse(sealed) as { hash: string }).hash;
      return sealed;
    });
    return { id, kind, lines: [header, ...covered] };
  };
}

/** The same word gets the same number, in the order in which words first stand. */
function numbering(word: string): (original: string) => string {
  const numbers = new Map<string, number>();
  return (original) => {
    const number = numbers.get(original) ?? numbers.size + 1;
    numbers.set(original, number);
    return `${word} ${number}`;
  };
}

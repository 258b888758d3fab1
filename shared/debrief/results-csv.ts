import type { ByLanguage, Language } from '../kernel/languages.ts';
import type { PublicScenario } from '../scenario/public-scenario.ts';
import { playMinutes } from './play-minutes.ts';
import type { TableResult } from './table-result.ts';

export interface CsvOptions {
  /** `;` is what a spreadsheet in Indonesian or most of Europe opens; decimals then have a comma. */
  readonly separator: ',' | ';';
}

/** A cell: numbers get the decimals of the separator, texts are made safe, `undefined` is an empty cell. */
export type CsvCell = string | number | undefined;

const BYTE_ORDER_MARK = '\ufeff';
/** Beginnings that a spreadsheet takes for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Rows as a CSV text that spreadsheets open by a double click: UTF-8 with byte order mark, CRLF, quotes where needed. A
 * text that a spreadsheet could take for a formula gets an apostrophe in front.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], { separator }: CsvOptions): string {
  const lines = rows.map((row) => row.map((cell) => writeCell(cell, separator)).join(separator));
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function writeCell(cell: CsvCell, separator: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return '';
    const digits = String(cell);
    return separator === ';' ? digits.replace('.', ',') : digits;
  }
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /["\r\n,;\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The results of a session's tables as a CSV text, one line a table, the columns named in one language. Without free
 * text: the one clause that a table may have written could name people.
 */
export function resultsCsv(
  scenario: PublicScenario,
  results: readonly TableResult[],
  options: CsvOptions & { readonly language: Language },
): string {
  const { language } = options;
  const columns = columnsFor(scenario, language);
  const rows = [columns.map(({ name }) => name), ...results.map((one) => columns.map(({ cell }) => cell(one)))];
  return writeCsv(rows, options);
}

interface Column {
  readonly name: string;
  readonly cell: (result: TableResult) => CsvCell;
}

/** Names of the columns. */
const NAMES = {
  round: { id: 'babak', en: 'round' },
  table: { id: 'meja', en: 'table' },
  stage: { id: 'tahap', en: 'stage' },
  outcome: { id: 'hasil', en: 'outcome' },
  quadrant: { id: 'kuadran', en: 'quadrant' },
  mutualBenefit: { id: 'manfaat_bersama', en: 'mutual_benefit' },
  localImpact: { id: 'dampak_lokal', en: 'local_impact' },
  efficiency: { id: 'efisiensi_surplus', en: 'surplus_efficiency' },
  nash: { id: 'rasio_hasil_kali_nash', en: 'nash_product_ratio' },
  balance: { id: 'selisih_bagian', en: 'share_difference' },
  better: { id: 'paket_lebih_baik_bagi_semua', en: 'packages_better_for_everyone' },
  breached: { id: 'perlindungan_dilanggar', en: 'protections_breached' },
  minutes: { id: 'menit_bermain_sampai_sepakat', en: 'minutes_of_play_to_agreement' },
  played: { id: 'menit_bermain', en: 'minutes_played' },
  offers: { id: 'tawaran', en: 'offers' },
  packageShare: { id: 'bagian_tawaran_paket', en: 'share_of_package_offers' },
  talkTable: { id: 'pesan_ke_meja', en: 'messages_to_table' },
  talkPrivate: { id: 'pesan_tertutup', en: 'private_messages' },
  talkTeam: { id: 'pesan_tim', en: 'team_messages' },
  logrolling: { id: 'tukar_prioritas', en: 'logrolling' },
  compatible: { id: 'bagian_butir_sejalan', en: 'compatible_issues_captured' },
  guesses: { id: 'ketepatan_dugaan', en: 'guess_accuracy' },
  missed: { id: 'tawaran_lebih_baik_terlewat', en: 'better_offers_missed' },
  returns: { id: 'dikembalikan', en: 'returned' },
  interventions: { id: 'campur_tangan_fasilitator', en: 'interventions' },
  people: { id: 'orang', en: 'people' },
  bots: { id: 'bot', en: 'bots' },
  points: { id: 'poin', en: 'points' },
  gain: { id: 'keuntungan', en: 'gain' },
  option: { id: 'butir', en: 'issue' },
} as const satisfies Readonly<Record<string, ByLanguage<string>>>;

const minutes = (ms: number | undefined) => (ms === undefined ? undefined : playMinutes(ms));
const thousandth = (share: number | undefined) => (share === undefined ? undefined : Math.round(share * 1000) / 1000);

function columnsFor(scenario: PublicScenario, language: Language): Column[] {
  const name = (key: keyof typeof NAMES, of = '') =>
    `${NAMES[key][language]}${of === '' ? '' : `_${of.replaceAll('-', '_')}`}`;
  const column = (key: keyof typeof NAMES, cell: Column['cell']): Column => ({ name: name(key), cell });
  return [
    column('round', (one) => one.round),
    column('table', (one) => one.table),
    column('stage', (one) => one.stage),
    column('outcome', (one) => one.outcome),
    column('quadrant', ({ measures }) => measures?.quadrant),
    column('mutualBenefit', ({ measures }) => measures?.mutualBenefit),
    column('localImpact', ({ measures }) => measures?.localImpact),
    column('efficiency', ({ measures }) => thousandth(measures?.surplusEfficiency)),
    column('nash', ({ measures }) => thousandth(measures?.nashProductRatio)),
    column('balance', ({ measures }) => thousandth(measures?.balance)),
    column('better', ({ measures }) => measures?.betterForEveryone),
    column('breached', ({ measures }) => measures?.breached.join(' ')),
    column('minutes', (one) => minutes(one.timeToAgreementMs)),
    column('played', (one) => minutes(one.playedMs)),
    column('offers', (one) => one.offers),
    column('packageShare', (one) => thousandth(one.packageShare)),
    column('talkTable', ({ talk }) => talk.table),
    column('talkPrivate', ({ talk }) => talk.private),
    column('talkTeam', ({ talk }) => talk.team),
    column('logrolling', ({ measures }) => thousandth(measures?.logrolling)),
    column('compatible', ({ measures }) => thousandth(measures?.compatibleShare)),
    column('guesses', (one) => thousandth(one.guessRate)),
    column('missed', (one) => one.missedOffers),
    column('returns', (one) => one.returns),
    column('interventions', (one) => Object.values(one.interventions).reduce((sum, count) => sum + count, 0)),
    column('people', (one) => one.people),
    column('bots', (one) => one.bots),
    ...scenario.parties.flatMap(({ id }): Column[] => {
      const of = (one: TableResult) => one.measures?.parties.find(({ party }) => party === id);
      return [
        { name: name('points', id), cell: (one) => of(one)?.points },
        { name: name('gain', id), cell: (one) => of(one)?.gain },
      ];
    }),
    ...scenario.issues.map(({ id, options }, issue): Column => {
      return { name: name('option', id), cell: (one) => options[one.package?.[issue] ?? -1]?.id };
    }),
  ];
}

import { toLine } from '../kernel/text.ts';

/** What a column of a list is read for. */
export const COLUMN_ROLES = ['name', 'group', 'table', 'party', 'number'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What a heading says, and how well; of two columns for the same the better one is read. */
export interface HeadingSense {
  /** `first` and `last` are halves of a name, `ordinal` counts lines. */
  readonly role: ColumnRole | 'first' | 'last' | 'ordinal';
  readonly weight: number;
}

/** Longest heading of a column, in words; a sentence above a list is none. */
const MOST_WORDS = 6;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Beginnings of what stands above a list. */
const TITLES = words('daftar rekap rekapitulasi absensi absen presensi list attendance lampiran jumlah total');
const TABLES = words('meja table');
const PARTIES = words('pihak party peran role delegasi delegation');
const GROUPS = words('kelompok group grup regu tim team kelas class rombel wisma barak satuan unit');
const BEST_GROUPS = words('kelompok group grup regu');
const NUMBERS = words('npp nip nim nrp npm nisn nis nopes');
const IDENTITIES = words('nik ktp induk identitas praja peserta pegawai mahasiswa student id participant');
const PHONES = words('telepon telp hp wa whatsapp phone mobile ponsel');
const COUNTS = words('no nomor number num');
const NAMES = words('nama name names');
const PEOPLE = words('peserta participant participants praja');
const FIRST = words('depan first given');
const LAST = words('belakang last family surname');
/** Names of something else than the person. */
const OTHERS = words('panggilan nickname instansi sekolah ibu ayah wali kegiatan jabatan bank asal perguruan');

/** A cell in small letters, with nothing between words but a blank. */
export function headingWords(cell: string): string[] {
  const line = toLine(cell).toLowerCase().replaceAll('#', ' no ');
  return line.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** What a heading in Indonesian or English says that its column holds; `undefined` where it is none that is read. */
export function senseOfHeading(cell: string): HeadingSense | undefined {
  const said = headingWords(cell);
  const [first = ''] = said;
  if (said.length === 0 || said.length > MOST_WORDS || TITLES.has(first)) return undefined;
  const has = (set: ReadonlySet<string>) => said.some((word) => set.has(word));
  if (said.length === 1 && LAST.has(first)) return { role: 'last', weight: 1 };
  if (has(NAMES)) {
    if (has(FIRST)) return { role: 'first', weight: 1 };
    if (has(LAST)) return { role: 'last', weight: 1 };
  }
  if (has(TABLES)) return { role: 'table', weight: 1 };
  if (has(PARTIES)) return { role: 'party', weight: 1 };
  if (has(NAMES) && !has(GROUPS) && !has(OTHERS)) return { role: 'name', weight: has(words('lengkap full')) ? 3 : 2 };
  if (has(NUMBERS)) return { role: 'number', weight: 4 };
  if (has(COUNTS) || said.includes('id')) {
    if (has(PHONES)) return { role: 'number', weight: 2 };
    if (has(IDENTITIES)) return { role: 'number', weight: 3 };
    if (said.length === 1 || said.includes('urut')) return { role: 'ordinal', weight: 1 };
  }
  if (has(PHONES)) return { role: 'number', weight: 2 };
  if (said.includes('nik') || said.includes('induk')) return { role: 'number', weight: 3 };
  if (has(GROUPS)) return { role: 'group', weight: has(BEST_GROUPS) ? 3 : 2 };
  if (said.length === 1 && PEOPLE.has(first)) return { role: 'name', weight: 1 };
  return undefined;
}

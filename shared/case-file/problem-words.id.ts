import type { TextFault } from '../kernel/unclean.ts';

/** What a name is the name of. */
const KINDS = {
  issue: 'butir',
  party: 'pihak',
  option: 'opsi',
  value: 'nilai',
  indicator: 'indikator',
  source: 'sumber',
  constraint: 'aturan',
  phase: 'babak',
  card: 'kartu',
  event: 'kejadian',
  image: 'gambar',
};

/** What a kind of value is called. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  array: 'daftar',
  object: 'kelompok isian',
  record: 'kelompok isian',
  nothing: 'kosong',
};

const millions = (count: number) => (count / 1_048_576).toFixed(1).replace('.', ',');
const listed = (names: readonly string[]) => names.join(', ');
const quoted = (names: readonly string[], word: string) => {
  const all = names.map((one) => `"${one}"`);
  return all.length < 2 ? listed(all) : `${listed(all.slice(0, -1))} ${word} ${all.at(-1)}`;
};
const ofIssue = (issue: string | undefined) => (issue === undefined ? '' : ` pada butir "${issue}"`);

/** What no text holds on purpose, by its kind. */
const UNCLEAN: Readonly<Record<TextFault['kind'], (sign: string) => string>> = {
  control: (sign) => `teks ini berisi karakter kendali (${sign})`,
  half: (sign) => `teks ini berisi setengah karakter (${sign})`,
  lost: (sign) => `satu karakter hilang saat berkas disimpan (${sign}); simpan berkasnya sebagai UTF-8`,
  turned: (sign) => `teks ini berisi tanda yang membalik arah tulisan (${sign})`,
  unclosed: (sign) => `tanda arah tulisan dalam teks ini tidak ditutup (${sign})`,
  unseen: (sign) => `tidak ada yang terlihat dari teks ini (${sign})`,
};

/** What is wrong with a case's file, in Indonesian; `problem-words.ts` asks for a sentence by its name. */
export const id = {
  kind: (name: keyof typeof KINDS) => KINDS[name],
  type: (name: string) => TYPES[name] ?? name,

  formatTooNew: (format: number, newest: number) =>
    `format ${format} lebih baru daripada Runding ini, yang membaca format 1 sampai ${newest}`,
  formatQuoted: (format: number) => `tulis angkanya tanpa tanda kutip: format: ${format}`,
  formatUnknown: (found: string, newest: number) => `format adalah angka 1 sampai ${newest}, bukan ${found}`,
  unknownKey: (key: string, valid: readonly string[]) =>
    `isian "${key}" tidak dikenal; yang boleh ada: ${listed(valid)}`,
  keyLike: (key: string, nearest: string) => `isian "${key}" tidak dikenal; maksud Anda "${nearest}"?`,
  keyMissing: (key: string) => `"${key}" belum ada`,
  onlyOneOf: (keys: readonly string[]) => `${quoted(keys, 'dan')} ada bersamaan; hanya satu yang boleh`,
  noneOf: (keys: readonly string[]) => `belum ada ${quoted(keys, 'atau')}; isi salah satu`,
  notBeside: (key: string, mark: string) => `"${key}" tidak boleh ada bersama "${mark}"`,
  either: (types: readonly string[]) => types.join(' atau '),
  entryMissing: () => 'satu butir belum ada',
  wrongType: (expected: string, found: string, isUnquoted: boolean) =>
    `di sini harus ${expected}, bukan ${found}${isUnquoted ? '; beri tanda kutip' : ''}`,
  valueMissing: (valid: readonly string[]) => `belum diisi; pilihannya ${listed(valid)}`,
  wrongValue: (value: string, valid: readonly string[]) =>
    `${value} tidak berlaku di sini; pilihannya ${listed(valid)}`,
  valueLike: (value: string, nearest: string) => `${value} tidak berlaku di sini; maksud Anda "${nearest}"?`,
  textEmpty: () => 'teksnya kosong',
  characters: (isLeast: boolean, count: string) => `${isLeast ? 'paling sedikit' : 'paling banyak'} ${count} karakter`,
  entries: (isLeast: boolean, count: string) => `${isLeast ? 'paling sedikit' : 'paling banyak'} ${count} butir`,
  bound: (isLeast: boolean, limit: string, found: string) =>
    `${isLeast ? 'paling kecil' : 'paling besar'} ${limit}, bukan ${found}`,
  beyond: (isLeast: boolean, limit: string, found: string) =>
    `harus ${isLeast ? 'lebih besar' : 'lebih kecil'} daripada ${limit}, bukan ${found}`,
  caseTooLong: (found: number, most: number) =>
    `kasus ini berisi ${millions(found)} juta karakter saat dimainkan; paling banyak ${millions(most)}. Butir angka mengulang klausul dan alasannya pada setiap nilai: persingkat, atau ambil langkah yang lebih besar`,
  atValue: (value: string, what: string) => `pada nilai ${value}: ${what}`,
  keyed: (key: string, what: string) => `"${key}": ${what}`,
  reserved: (field: string, meaning: string) => `"${field}" disimpan untuk versi mendatang: ${meaning}`,

  unknownName: (kind: string, name: string, known: readonly string[], issue?: string) =>
    `tidak ada ${kind} "${name}"${ofIssue(issue)}; ${known.length === 0 ? 'belum ada satu pun' : `yang ada: ${listed(known)}`}`,
  nameLike: (kind: string, name: string, nearest: string, issue?: string) =>
    `tidak ada ${kind} "${name}"${ofIssue(issue)}; maksud Anda "${nearest}"?`,
  idTwice: (name: string, list: string) => `id "${name}" dipakai dua kali dalam ${list}`,
  noPointsForIssue: (party: string, issue: string) => `pihak "${party}" belum punya poin untuk butir "${issue}"`,
  noPointsForOption: (party: string, option: string, issue: string) =>
    `pihak "${party}" belum punya poin untuk opsi "${option}" dari butir "${issue}"`,
  threeIssues: () => 'interaksi tiga butir disimpan untuk versi mendatang',
  twoIssues: (count: number) => `interaksi menyebut tepat dua butir, bukan ${count}`,
  combinationTwice: (party: string) => `pihak "${party}" punya gabungan ini dua kali`,
  matchesAll: () => 'entri yang tidak menyebut butir apa pun akan cocok dengan setiap paket',
  closesAll: (issue: string) => `kejadian sampai yang ini menutup semua opsi butir "${issue}"`,
  noRange: (issue: string) => `butir "${issue}" punya opsi, bukan nilai yang dapat diambil rentangnya`,
  emptyRange: (issue: string) => `tidak ada nilai butir "${issue}" dalam rentang ini`,
  reversed: (from: number, to: number) => `rentangnya terbalik: from ${from} lebih besar daripada to ${to}`,
  choiceEmpty: () => 'pilihan menyebut paling sedikit satu butir',
  bothSides: (issue: string) => `butir "${issue}" ada di kedua sisi aturan ini`,
  tooLarge: (value: number) => `${value} terlalu besar; pilih satuan yang lebih besar`,
  decimals: (value: number, places: number) =>
    `${value} tidak sesuai; indikator ini memakai ${places === 0 ? 'bilangan bulat' : `paling banyak ${places} angka di belakang koma`}`,
  weights: (total: number) => `bobot semua indikator berjumlah ${total}, bukan 100`,
  sceneTaken: (scene: string, indicator: string) => `pemandangan "${scene}" sudah digerakkan indikator "${indicator}"`,
  stepsMiss: (step: number, from: number, to: number) =>
    `langkah ${step} tidak membawa dari ${from} ke ${to} (paling banyak empat angka di belakang koma)`,
  manyValues: (count: number, most: number) =>
    `ada ${count} nilai; paling banyak ${most}, pakai langkah yang lebih besar`,
  cornerMissing: (end: string, issue: string) => `belum ada apa-apa di ${end}, ujung butir "${issue}"`,
  signatories: (count: number) => `paling sedikit dua pihak menandatangani, bukan ${count}`,
  noNegotiation: () => 'belum ada babak perundingan',
  noRatification: () => 'ada pihak yang mengesahkan, tetapi belum ada babak pengesahan',
  noRatifier: () => 'ada babak pengesahan, tetapi tidak ada pihak yang mengesahkan',
  ratificationEarly: () => 'pengesahan datang sesudah perundingan terakhir',
  ratificationTwice: () => 'babak pengesahan paling banyak satu',
  languageTwice: (code: string) => `bahasa "${code}" ada dua kali`,
  languageName: (code: string, direction: string) =>
    `sebutkan nama bahasa "${code}" menurut penuturnya: {code: ${code}, name: …, direction: ${direction}}`,
  languageTurned: (code: string, direction: string) =>
    `bahasa "${code}" ditulis dari ${direction === 'rtl' ? 'kanan ke kiri' : 'kiri ke kanan'}; tulis direction: ${direction}`,
  strayLanguage: (code: string, codes: readonly string[]) =>
    `"${code}" bukan salah satu bahasa kasus ini (${listed(codes)})`,
  unclean: (kind: TextFault['kind'], sign: string) => UNCLEAN[kind](sign),
  fileTwice: () => 'berkas ini ada dua kali',
  imagePrivate: (image: string) => `gambar "${image}" rahasia; gambar pihak terlihat oleh semua`,
  withoutPhases: (what: string) => `tanpa babak lain, ${what}`,
  constraintNeeds: (constraint: string, issue: string) =>
    `aturan "${constraint}" memerlukan butir "${issue}", yang tidak ada dalam varian ini`,
};

export type ProblemWords = typeof id;

/** The sentences of the schemas themselves, as they say them in English. */
export const SCHEMA_WORDS: Readonly<Record<string, string>> = {
  'an id is lower-case words joined by hyphens': 'id berupa kata huruf kecil yang disambung tanda hubung',
  'a version looks like 1.0': 'versi ditulis seperti 1.0',
  'an SDG tag looks like 7 or 7.2 or 7.2.1': 'kode SDG ditulis seperti 7 atau 7.2 atau 7.2.1',
  'a value is a number': 'nilai berupa angka',
  'a range has from, to or both': 'rentang punya from, to, atau keduanya',
  'a language is written as its code (BCP 47)': 'bahasa ditulis dengan kodenya (BCP 47)',
  'there is no such code of a language': 'tidak ada kode bahasa seperti itu',
  'the text stands in no language': 'teks ini belum ada dalam bahasa apa pun',
  'an address begins with https://': 'alamat diawali https://',
  'an image is a file beside scenario.yaml, named in letters, digits, dots and hyphens':
    'gambar adalah berkas di samping scenario.yaml, bernama huruf, angka, titik, dan tanda hubung',
  'not every system can keep a file of this name': 'tidak setiap sistem dapat menyimpan berkas dengan nama ini',
  // What a later version plays: the meaning behind `reserved for a later version`.
  'secret questions that check what was learned': 'pertanyaan rahasia untuk memeriksa yang dipelajari',
  'a land of its own for the stage': 'pemandangan sendiri untuk panggung',
  'a case that is played without numbers': 'kasus yang dimainkan tanpa angka',
  'several private cards inside one party': 'beberapa kartu pribadi dalam satu pihak',
  'a ratifier without a seat that decides by published criteria':
    'pengesah tanpa kursi yang memutuskan menurut kriteria yang diumumkan',
  'options that pay by what the world does': 'opsi yang nilainya mengikuti keadaan dunia',
  'agreements that not all have to sign': 'kesepakatan yang tidak perlu ditandatangani semua',
  'parts of the parties that may agree, and what the others get':
    'sebagian pihak yang boleh bersepakat, dan bagian pihak yang lain',
  'a party without points': 'pihak tanpa poin',
};

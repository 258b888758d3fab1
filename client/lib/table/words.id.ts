/** Joins names as a sentence does. */
export const list = (names: readonly (string | number)[]) =>
  names.length < 2
    ? String(names[0] ?? '')
    : `${names.slice(0, -1).join(', ')}${names.length > 2 ? ',' : ''} dan ${names.at(-1)}`;

/** A difference in points with its sign. */
/** Points in a sentence, with a minus that is read as one. */
export const figure = (points: number) => String(points).replace('-', '−');

export const signed = (points: number) => (points === 0 ? '±0' : points > 0 ? `+${points}` : figure(points));

/** What is said of a table on a phone, on the board and on the desk alike. */
export const id = {
  list,
  signed,
  land: {
    indicator: 'Indikator',
    today: 'Hari ini',
    withPackage: 'Dengan paket',
    up: 'naik',
    down: 'turun',
    same: 'tetap',
    better: 'lebih baik',
    worse: 'lebih buruk',
    index: (index: number) => `Dampak lokal ${index} dari 100`,
    capped: (uncapped: number, cap: number) => `Tanpa pelanggaran ${uncapped}; dibatasi sampai ${cap}.`,
    conditions: 'Perlindungan',
    breached: (name: string, cap: number) => `${name}: terjadi. Dampak lokal dibatasi sampai ${cap}.`,
    occurs: (name: string) => `${name}: terjadi.`,
    breachedShort: (count: number) => `${count} syarat perlindungan dilanggar`,
    kept: (name: string) => `${name}: terjaga.`,
    withoutAgreement: 'Tanpa kesepakatan',
  },
  rules: {
    title: 'Aturan kasus yang berlaku',
    kept: 'dipenuhi',
    broken: 'dilanggar',
    allKept: (count: number) => `Memenuhi ${count} aturan kasus`,
    someBroken: (broken: number, count: number) => `Melanggar ${broken} dari ${count} aturan kasus`,
  },
  points: 'poin',
  fiveLines: {
    wants: 'Ingin',
    canGive: 'Bisa memberi',
    never: 'Jangan sampai',
    ask: 'Tanyakan',
    withoutDeal: 'Tanpa kesepakatan',
    points: (points: string) => `${points} poin.`,
  },
  caseTexts: {
    onlyIn: (names: readonly string[]) => `Hanya dalam ${list(names)}.`,
    partlyIn: (names: readonly string[]) => `Sebagian hanya dalam ${list(names)}.`,
    choice: 'Bahasa isi kasus',
    asScreen: (name: string) => `Ikut layar (${name})`,
  },
  wasPoints: (points: number) => `berubah dari ${points} menjadi`,
  saidReasons: {
    ratified: (party: string) => `Alasan ${party} mengesahkan:`,
    refused: (party: string) => `Alasan ${party} menolak:`,
    left: (party: string) => `Alasan ${party} meninggalkan perundingan:`,
  },
  offers: {
    name: (author: string, to: readonly string[], number: number) => `${author} → ${to.join(', ')}\u00a0${number}`,
    you: 'Anda',
    all: 'semua',
    now: 'baru saja',
    minutesAgo: (minutes: number) => `${minutes} menit lalu`,
    states: {
      open: 'terbuka',
      accepted: 'diterima',
      rejected: 'ditolak',
      withdrawn: 'ditarik',
      superseded: 'diganti tawaran baru',
      expired: 'kedaluwarsa',
    },
    options: 'Isi paket',
    optionDiffers: 'berbeda dari tawaran Anda',
    clause: 'Klausul tambahan',
    clauseHint: 'Tercatat, tidak dinilai.',
    acceptedBy: (names: readonly string[]) => `Diterima ${list(names)}.`,
  },
  noDeal: 'Setiap pihak kembali ke rencananya sendiri.',
  quadrant: {
    title: 'Kuadran: dampak lokal terhadap manfaat bersama',
    benefit: 'Manfaat bersama',
    impact: 'Dampak lokal',
    partnership: 'Kemitraan',
    extraction: 'Ekstraksi',
    aid: 'Bantuan',
    ceremony: 'Seremoni',
    lopsided: 'Berat sebelah',
  },
  /** Kinds of a step from an own offer to the next: what it does to oneself and to the others. */
  steps: {
    silent: 'hampir tetap',
    nice: 'murah hati',
    concession: 'konsesi',
    unfortunate: 'merugikan semua',
    selfish: 'mementingkan diri',
    fortunate: 'menguntungkan semua',
  },
  impactTitle: 'Dampak di daerah',
  enlarge: 'Perbesar',
};

/** What every language has to say. */
export type Messages = typeof id;

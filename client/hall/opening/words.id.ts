const withEmpty = (empty: number, words: string) => (empty > 0 ? `${words}, ${empty} meja kosong` : words);

/** What the forms that open a session or a round say. */
export const id = {
  label: 'Nama sesi (boleh kosong)',
  labelHint: 'Tampak di daftar sesi dan di papan, misalnya Kelas B pagi.',
  people: 'Perkiraan jumlah orang',
  peopleWrong: 'Isi bilangan antara 2 dan 1200.',
  teamSize: 'Orang per tim',
  tables: 'Jumlah meja',
  tablesWrong: 'Isi bilangan antara 1 dan 200.',
  sizes: (tables: number, sizes: readonly { people: number; tables: number }[]) =>
    withEmpty(
      tables - sizes.reduce((sum, size) => sum + size.tables, 0),
      sizes.length < 2
        ? `${sizes[0]?.tables ?? tables} meja dengan ${sizes[0]?.people ?? 0} orang`
        : `${tables} meja: ${sizes.map((size) => `${size.tables} × ${size.people}`).join(', ')}`,
    ),
  sizesHint: 'Meja terisi berurutan. Yang datang terlambat masuk tim yang paling kecil. Meja dapat ditambah nanti.',
  crowded: 'Tim lebih besar dari 8 orang tidak muat. Tambah meja.',
  devices: 'Ponsel',
  each: 'Satu ponsel per orang',
  team: 'Satu ponsel per tim',
  wifi: (devices: number, least: number, most: number) =>
    most <= 1
      ? `${devices} perangkat: satu titik akses Wi-Fi cukup.`
      : `${devices} perangkat memerlukan ${least === most ? least : `${least} sampai ${most}`} titik akses Wi-Fi.`,
  teamHint: 'Nama anggota ditulis di ponsel itu. Siapa yang bertindak memegang pena.',
  language: 'Bahasa ponsel saat dibuka',
  startsAt: 'Babak pertama mulai pukul (boleh kosong)',
  startsAtHint: 'Papan membandingkan jalannya hari dengan rencana ini.',
  timing: 'Rencana waktu',
  ready: (minutes: number) => `${minutes} menit`,
  adjusted: 'Disesuaikan',
  total: (minutes: number, hours: number, rest: number) =>
    `Jumlah ${minutes} menit (${hours} jam${rest === 0 ? '' : ` ${rest} menit`})`,
  share: (share: number) => `tinjauan bersama ${share} %`,
  shareLow: 'Tinjauan bersama kurang dari sepertiga waktu. Di sanalah orang paling banyak belajar.',
  arrive: 'Masuk dan duduk',
  debrief: 'Tinjauan bersama',
  minutes: 'menit',
  minutesOf: (what: string) => `${what}, menit`,
  minutesWrong: (what: string) => `${what}: isi 1 sampai 240 menit.`,
  edit: 'Ubah menit tiap babak',
  line: 'Rencana waktu dari pintu dibuka',
  bots: 'Bot mengisi tim yang kosong saat meja dimulai',
  open: 'Buka sesi',
  round: {
    title: 'Buka putaran berikutnya',
    lead: 'Orang yang sama bermain lagi. Hasil putaran ini tetap tersimpan dan dapat dibandingkan.',
    scenario: 'Kasus',
    revealed: (title: string) => `${title}: hasilnya sudah dibuka, tidak dapat dimainkan lagi`,
    none: 'Hasil kasus ini sudah dibuka, jadi kasus ini tidak dapat dimainkan lagi dalam sesi ini, dan laptop ini tidak punya kasus lain. Untuk bermain lagi, buka sesi baru.',
    seating: 'Tempat duduk',
    rotate: 'Peran bergilir',
    rotateHint: 'Meja tetap, setiap tim memainkan pihak berikutnya.',
    same: 'Tempat sama',
    sameHint: 'Meja dan pihak tetap.',
    mix: 'Campuran baru',
    mixHint: 'Meja baru dengan orang yang belum pernah semeja, sejauh jumlahnya memungkinkan. Peran bergilir.',
    counts: (people: number, tables: number) => `${people} orang di ${tables} meja`,
    waiting: (count: number) => `${count} orang belum punya tempat. Dudukkan mereka sesudah putaran dibuka.`,
    open: (round: number) => `Buka putaran ${round}`,
    tablesOpen: (count: number) => `${count} meja belum selesai. Putaran baru dapat dibuka sesudah semua meja ditutup.`,
  },
  scenario: 'Kasus',
  scenarioLine: (title: string, parties: number, minutes: string) => `${title} (${parties} pihak, ${minutes} menit)`,
  /** Beside the title of a case that has a namesake. */
  scenarioOf: (line: string, version: string, isOwn: boolean, hash: string) =>
    `${line}, versi ${version}, ${isOwn ? 'kasus sendiri' : 'bawaan'}, ${hash}`,
  scenarioProblem: (title: string, folder: string) => `Kasus "${title}" (${folder}) tidak ditawarkan:`,
  scenarioProblemsMore: (count: number, folder: string) =>
    count === 0
      ? `Periksa dengan: npm run scenario -- check ${folder}`
      : `Masih ada ${count} lagi: npm run scenario -- check ${folder}`,
  scenarioWarnings: (count: number, folder: string) =>
    `Pemeriksaan kasus ini memberi ${count} peringatan: npm run scenario -- check ${folder}`,
  noScenario: 'Tidak ada kasus yang dapat dipakai di folder scenarios dan di folder data.',
  practise: {
    lead: 'Satu meja, Anda melawan bot, tanpa peserta.',
    name: 'Nama Anda',
    party: 'Pihak Anda',
    any: 'Biar dipilihkan',
    start: 'Mulai latihan',
  },
};

export type Messages = typeof id;

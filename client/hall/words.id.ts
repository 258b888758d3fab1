import { list } from '../lib/table/words.id.ts';

export const sayMinutes = (count: number) => (count === 0 ? 'kurang dari 1 menit' : `${count} menit`);
const tablesNamed = (tables: readonly number[] | undefined) =>
  tables === undefined ? 'semua meja' : tables.length > 8 ? `${tables.length} meja` : `meja ${list(tables)}`;

/** What several parts of the facilitator’s page say. */
export const id = {
  title: 'Halaman fasilitator',
  leave: 'Keluar',
  unreachable: 'Server tidak menjawab. Periksa sambungan laptop ini, lalu coba lagi.',
  sessionUnknown: 'Sesi itu tidak ada di server ini. Pilih satu dari daftar.',
  loading: 'Mengambil catatan sesi…',
  listingCases: 'Mengambil daftar kasus…',
  qr: (link: string) => `Kode QR untuk ${link}`,
  address: {
    label: 'Alamat dalam kode QR',
    own: 'Laptop ini tidak tersambung ke jaringan; alamat ini hanya dikenal laptop ini. Sambungkan ke Wi-Fi aula: alamatnya muncul di sini.',
    lost: (lost: string, now: string) =>
      `Alamat ${lost} bukan lagi alamat laptop ini; kode QR dan tanda meja yang memuatnya tidak membuka apa pun. Sekarang dipakai ${now}: sambungkan kembali ke jaringan semula, atau cetak ulang.`,
  },
  outcome: {
    agreement: 'sepakat',
    'not-ratified': 'tidak disahkan',
    impasse: 'tidak sepakat',
    'walked-away': 'satu pihak pergi',
    cancelled: 'ditutup fasilitator',
  },
  pausedChip: 'dijeda',
  revealedChip: 'hasil dibuka',
  reveal: 'Buka hasil',
  remove: 'Keluarkan dari sesi',
  codeRenewed: 'Kode sesi sudah diganti.',
  seatGivenBack: (name: string) => `Kursi ${name} sekarang di ponsel baru.`,
  person: {
    muted: 'dibisukan',
  },
  people: {
    botIn: (party: string, table: number) => `Bot bermain untuk ${party} di meja ${table}.`,
    seated: (count: number) => `${count} orang sudah duduk.`,
    unclear: (count: number) => `${count} orang menunggu pilihan Anda: namanya belum menunjukkan siapa orangnya.`,
    noPlace: (count: number) => `Tidak ada tempat untuk ${count} orang. Tambah meja, lalu coba lagi.`,
  },
  keepSession: 'Simpan sesi',
  desk: 'Buka ruang instruktur',
  tablesNamed,
  needs: {
    chip: {
      hand: 'Tangan diangkat',
      'hand-taken': 'Sedang dituju',
      gone: 'Terputus',
      empty: 'Tim kosong',
      'nearly-up': 'Waktu hampir habis',
      'paused-alone': 'Masih dijeda',
      waiting: 'Menunggu satu pihak',
      silent: 'Senyap',
      'no-offer': 'Belum ada tawaran',
      stuck: 'Buntu',
      'one-voice': 'Satu suara',
      breached: 'Perlindungan dilanggar',
      lonely: 'Tim sepi',
    },
    hand: (party: string, text: string | undefined, minutes: number) =>
      text === undefined
        ? `${party} memanggil Anda, ${sayMinutes(minutes)}`
        : `${party}, ${sayMinutes(minutes)}: ${text}`,
    handTaken: (who: string, party: string, text: string | undefined, minutes: number) =>
      `${who} menuju ${party}, ${sayMinutes(minutes)}${text === undefined ? '' : `: ${text}`}`,
    gone: (party: string, people: number, minutes: number) =>
      `${party}: ${people} dari ${people} perangkat, ${sayMinutes(minutes)}`,
    empty: (party: string) => `${party}: tidak ada orang dan tidak ada bot`,
    nearlyUp: (left: string) => `Sisa ${left} tanpa tawaran terbuka untuk semua`,
    pausedAlone: 'Meja lain sudah berjalan',
    pausedByDowntime: 'Dijeda karena server sempat mati',
    waiting: (party: string, minutes: number) => `${party} ditunggu ${sayMinutes(minutes)}`,
    silent: (count: number) => `${sayMinutes(count)} tanpa bicara atau tawaran`,
    noOffer: (count: number) => `${sayMinutes(count)} berjalan`,
    stuck: (issue: string, offers: number) => `${issue}: ${offers} tawaran tanpa gerak`,
    oneVoice: (party: string, share: number) => `${party}: ${share} % dari satu orang`,
    breached: (names: readonly string[]) =>
      `Tawaran terbaru: ${names[0] ?? ''}${names.length > 1 ? ` dan ${names.length - 1} pelanggaran lain` : ''}`,
    lonely: (party: string, others: number) => `${party}: 1 orang, tim lain ${others}+`,
  },
  going: {
    you: 'Anda',
    somebody: 'Fasilitator lain',
    named: (name: string) => name,
    act: { go: 'Saya ke sana', 'take-over': 'Saya gantikan', leave: 'Tidak jadi ke sana' },
    done: {
      go: (table: number) => `Anda menuju meja ${table}.`,
      'take-over': (table: number) => `Anda menuju meja ${table}.`,
      leave: (table: number) => `Anda tidak jadi ke meja ${table}.`,
    },
    told: (who: string, table: number) => `${who} menuju meja ${table}.`,
  },
  held: 'Tahan: lihat hasil',
  orders: {
    start: 'Mulai',
    pause: 'Jeda',
    eyesUp: 'Jeda, semua melihat ke depan',
    resume: 'Lanjutkan',
    extend: 'Tambah 5 menit',
    extendOther: 'Tambah waktu lain',
    announce: 'Kirim pengumuman',
    inject: 'Sisipkan kejadian',
    endPhase: 'Akhiri babak',
    close: 'Tutup meja',
    closeOne: 'Tutup meja ini',
    look: 'Lihat meja',
    nudge: 'Beri dorongan',
    done: {
      start: (tables: string) => `Dimulai: ${tables}.`,
      pause: (tables: string) => `Dijeda: ${tables}.`,
      resume: (tables: string) => `Dilanjutkan: ${tables}.`,
      extend: (tables: string) => `Waktu ditambah: ${tables}.`,
      'end-phase': (tables: string) => `Babak diakhiri: ${tables}.`,
      close: (tables: string) => `Ditutup: ${tables}.`,
      announce: (tables: string) => `Pengumuman terkirim: ${tables}.`,
      nudge: (tables: string) => `Dorongan terkirim: ${tables}.`,
      inject: (tables: string) => `Kejadian disisipkan: ${tables}.`,
      'answer-hand': (tables: string) => `Tangan diturunkan: ${tables}.`,
      'withhold-points': (tables: string) => `Poin belum dibuka: ${tables}.`,
      'open-points': (tables: string) => `Poin dibuka: ${tables}.`,
      'let-stand-in': (tables: string) => `Bot pengganti menjaga tempat: ${tables}.`,
      'recall-stand-in': (tables: string) => `Bot pengganti pergi: ${tables}.`,
    },
  },
};

/** What every language has to say. */
export type Messages = typeof id;

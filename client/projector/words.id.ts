import { playMinutes } from '../../shared/debrief/play-minutes.ts';
import type { PhaseKind } from '../../shared/scenario/vocabulary.ts';
import type { SceneStory, StoryScene, TableState } from '../../shared/wire/projector.ts';
import { id as table } from '../lib/table/words.id.ts';
import type { WallKey } from './screen-keys.ts';
import type { WifiFault } from './wifi.ts';

type StorySentence = Omit<SceneStory, 'breached' | 'leftBy' | 'mark' | 'table'> & {
  readonly breached: readonly string[];
  readonly leftBy: string | undefined;
};

const minute = playMinutes;

function story(told: StorySentence): string {
  const { kind, benefit = 0, impact, isLopsided, breached, agreedAfterMs, offers, missed, leftBy } = told;
  const when = agreedAfterMs === undefined ? '' : ` Sepakat setelah ${minute(agreedAfterMs)} menit bermain.`;
  const breaches = breached.length === 0 ? '' : ` Perlindungan dilanggar: ${breached.join(', ')}.`;
  const against = `${isLopsided ? ' Berat sebelah: ada yang di bawah batasnya.' : ''}${breaches}`;
  const place = impact === undefined ? '' : `, dampak lokal ${impact}`;
  switch (kind) {
    case 'best-both':
      return `Manfaat bersama dan dampak lokal tertinggi: ${benefit} dan ${impact}.${against || when}`;
    case 'best-benefit':
      return `Manfaat bersama tertinggi: ${benefit}${place}.${against || when}`;
    case 'best-impact':
      return `Dampak lokal terbaik: ${impact}, manfaat bersama ${benefit}.${against || when}`;
    case 'breach':
      return `Manfaat bersama ${benefit}${place}.${against}`;
    case 'impasse': {
      const end = leftBy === undefined ? 'Tidak sepakat' : `${leftBy} meninggalkan perundingan`;
      if (missed > 0)
        return `${end}. ${missed} dari ${offers} tawaran dapat lolos dan memberi setiap penanda tangan lebih banyak.`;
      return `${end} setelah ${offers} tawaran, walaupun kesepakatan mungkin.`;
    }
  }
}

/** Words of the projector's page. */
export const id = {
  title: 'Layar depan',
  noKey: 'Buka tautan proyektor dari halaman fasilitator.',
  ended: 'Tautan proyektor ini tidak berlaku lagi. Ambil yang baru dari halaman fasilitator.',
  connecting: 'Menyambung…',
  /** What will happen in some seconds; their number stands beside it. */
  announced: {
    start: 'Perundingan dimulai dalam',
    'end-phase': 'Babak berakhir dalam',
    close: 'Meja ditutup dalam',
    'close-session': 'Sesi ditutup dalam',
    seconds: 'detik',
  },
  away: 'Sambungan terputus. Menyambung lagi…',
  round: (round: number) => `Putaran ${round}`,
  arrival: {
    wifi: 'Sambungkan ke Wi-Fi',
    open: 'Pindai kode, atau buka',
    mobileData: 'Matikan data seluler.',
    scan: 'Pindai untuk masuk',
    code: 'Kode sesi',
    offline: 'Laptop ini belum tersambung ke jaringan.',
    qr: (link: string) => `Kode QR untuk ${link}`,
    here: 'hadir',
    hereOf: (expected: number) => `dari ${expected} hadir`,
    waiting: (count: number) => `${count} menunggu tempat`,
    cloth: (present: number, tables: number) => `${present} orang hadir, ${tables} meja. Satu kolom adalah satu meja.`,
  },
  wifi: {
    title: 'Wi-Fi ruangan ini',
    lead: 'Tampil di layar ini saja. Kosongkan namanya untuk menghapus.',
    name: 'Nama jaringan',
    password: 'kata sandi',
    keep: 'Tampilkan',
    cancel: 'Batal',
    join: 'Pindai untuk tersambung ke Wi-Fi',
    code: (name: string) => `Kode QR untuk Wi-Fi ${name}`,
    faults: {
      name: 'Nama jaringan paling panjang 32 huruf.',
      password: 'Kata sandi Wi-Fi punya 8 sampai 63 huruf.',
    } satisfies Readonly<Record<WifiFault, string>>,
  },
  /** The keys of this page and their buttons. */
  keys: {
    label: 'Tombol layar depan',
    help: 'Tombol untuk layar ini',
    names: {
      'full-screen': 'Layar penuh',
      theme: 'Terang atau gelap',
      code: 'Kode QR',
      wifi: 'Isi Wi-Fi',
      previous: 'Sebelumnya',
      next: 'Berikutnya',
      away: 'Singkirkan',
      help: 'Bantuan',
    } satisfies Readonly<Record<WallKey, string>>,
    does: {
      'full-screen': 'Layar penuh, dan kembali',
      theme: 'Latar terang atau gelap',
      code: 'Kode QR sebesar layar, lalu kode Wi-Fi',
      wifi: 'Isi nama dan kata sandi Wi-Fi',
      previous: 'Halaman sebelumnya',
      next: 'Halaman berikutnya',
      away: 'Singkirkan kode atau pengumuman',
      help: 'Daftar tombol ini',
    } satisfies Readonly<Record<WallKey, string>>,
  },
  said: {
    title: 'Pengumuman',
    page: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
    goes: 'hilang dalam',
  },
  phase: {
    before: 'Segera dimulai',
    after: 'Perundingan selesai',
    next: (phase: number, phases: number) => `Babak ${phase} dari ${phases}`,
    left: 'Waktu tersisa',
    over: 'Waktu habis',
    paused: 'Dijeda',
    eyesUp: 'Mohon perhatian ke depan',
    eyesUpHint: 'Letakkan ponsel. Waktu berhenti.',
    downtime: 'Dijeda. Server baru kembali.',
    apart: (tables: number) => `${tables} meja memakai waktu lain; lihat ponsel.`,
    progress: (tables: number) => `${tables} meja`,
    progressTitle: 'Kemajuan semua meja',
    event: 'Kejadian',
    now: {
      before: 'Duduk di meja Anda. Bacalah siapa pihak Anda di ponsel.',
      after: 'Letakkan ponsel. Kita membahas hasil bersama-sama.',
      briefing: 'Baca arahan Anda sendiri-sendiri. Isinya rahasia bagi pihak Anda.',
      preparation: 'Sepakati dalam tim: batas, sasaran, tiga prioritas.',
      negotiation: 'Tanyakan kepentingan pihak lain. Tawarkan paket yang utuh.',
      break: 'Letakkan ponsel. Bandingkan tawaran terbaik dengan batas tim Anda.',
      ratification: 'Pengesah membaca kesepakatan dan memberi suara. Pihak lain menunggu.',
    } satisfies Readonly<Record<PhaseKind | 'before' | 'after', string>>,
    states: {
      waiting: 'belum mulai',
      reading: 'membaca arahan',
      preparing: 'menyiapkan diri',
      'no-offer': 'belum ada tawaran',
      offers: 'tawaran di meja',
      agreed: 'sepakat pada pokoknya',
      closed: 'selesai',
    } satisfies Readonly<Record<TableState, string>>,
  },
  /** The corners and axes are called as on the phones. */
  quadrant: table.quadrant,
  steps: table.steps,
  debrief: {
    heading: (tables: number) => `${tables} meja, satu kasus`,
    none: 'Tidak sepakat',
    agreedOf: (tables: number) => `dari ${tables} meja sepakat`,
    medianBenefit: (agreed: number, lopsided: number) =>
      `Median manfaat dari ${agreed} kesepakatan${lopsided === 0 ? '' : `, ${lopsided} berat sebelah`}`,
    medianImpact: 'Median dampak',
    left: (tables: number) => `${tables} meja ditutup fasilitator dan tidak ada dalam gambar.`,
    fromPaper: (tables: number) => `${tables} hasil dari kertas.`,
    stories: (count: number): string => (count === 3 ? 'Tiga kisah untuk dibahas' : 'Kisah untuk dibahas'),
    story,
    storyOf: (name: string) => `Kisah ${name}`,
    tableOf: (table: number) => `Meja ${table}`,
    keyTable: 'satu meja',
    keyBreached: 'perlindungan dilanggar',
    keyLopsided: 'berat sebelah',
    keyNone: 'tidak sepakat',
    keySame: 'nilai sama',
    keyBest: 'yang terbaik dan dapat lolos',
    pending: (done: number, of: number) => `Menghitung hasil: ${done} dari ${of} meja.`,
    described: (tables: number, agreed: number, breached: number, none: number) =>
      `${tables} meja menurut manfaat bersama dan dampak lokal: ${agreed} sepakat, di antaranya ${breached} melanggar perlindungan, ${none} tidak sepakat. Titik kecil adalah paket yang mungkin; garis adalah paket yang dapat lolos dan tidak dikalahkan paket lain yang dapat lolos pada kedua ukuran.`,
    values: 'Angka semua titik',
    table: 'Meja',
    result: 'Hasil',
    results: {
      agreed: 'sepakat',
      breached: 'sepakat, perlindungan dilanggar',
      lopsided: 'sepakat, berat sebelah',
      none: 'tidak sepakat',
    },
  },
  figures: {
    heading: (rounds: number) => (rounds === 1 ? 'Sebaran hasil' : `Sebaran hasil ${rounds} putaran`),
    benefit: 'Manfaat bersama',
    impact: 'Dampak lokal',
    numbers: 'Angka: nomor meja.',
    round: (round: number, title: string) => `Putaran ${round}: ${title}`,
    median: (value: string) => `median ${value}`,
    medianOf: (agreed: number, lopsided: number) =>
      `dari ${agreed} kesepakatan${lopsided === 0 ? '' : `, ${lopsided} berat sebelah`}`,
    marks: 'Satu tanda: satu kesepakatan.',
    counts: (agreed: number, tables: number) => `${agreed} dari ${tables} meja sepakat`,
    noAgreement: 'Belum ada kesepakatan untuk digambar.',
    described: (measure: string, count: number, median: string | undefined) =>
      `${measure} dari ${count} kesepakatan${median === undefined ? '' : `, median ${median}`}.`,
    range: 'Rentang',
    tables: 'Meja',
  },
  story: {
    heading: (name: string | undefined) => (name === undefined ? 'Kisah satu meja' : `Kisah ${name}`),
    fromPaper: (ending: string) => `${ending} (dari kertas)`,
    outcomes: {
      agreement: 'Sepakat',
      'not-ratified': 'Sepakat, tidak disahkan',
      impasse: 'Tidak sepakat',
      'walked-away': 'Tidak sepakat',
      cancelled: 'Ditutup fasilitator',
    } satisfies Readonly<Record<NonNullable<StoryScene['outcome']>, string>>,
    walked: (party: string) => `${party} meninggalkan perundingan`,
    after: (ms: number) => `Sepakat setelah ${minute(ms)} menit bermain`,
    facts: (offers: number, messages: number) => `${offers} tawaran, ${messages} pesan di meja`,
    steps: (kinds: readonly string[]) => `Langkah: ${kinds.join(', ')}`,
    breached: (names: readonly string[]) => `Perlindungan dilanggar: ${names.join(', ')}`,
    chart: 'Apa yang diminta tiap pihak untuk dirinya',
    axis: 'Bagian dari keuntungan terbaik sendiri (%)',
    minutes: 'menit bermain',
    described: (offers: number) =>
      `${offers} tawaran menurut waktu. Tingginya adalah keuntungan yang diminta pihak penawar, sebagai bagian dari keuntungan terbaik yang mungkin baginya; 0 sama dengan tanpa kesepakatan.`,
    end: 'hasil',
    package: 'Paket yang disepakati',
    people: 'Siapa yang duduk di sana',
    noPackage: 'Setiap pihak kembali ke rencananya sendiri.',
    course: 'Jalannya',
    inMinute: (ms: number) => `${minute(ms)} menit`,
    said: 'Percakapan terakhir',
    refused: 'Percakapan tidak ditampilkan: belum setiap orang di meja itu mengizinkannya.',
    party: 'Pihak',
    minute: 'Menit',
    share: 'Bagian (%)',
    moments: {
      'first-offer': 'tawaran pertama',
      'big-concession': 'konsesi besar',
      'last-chance': 'kesempatan terakhir',
      agreement: 'sepakat',
      'not-ratified': 'tidak disahkan',
      returned: 'dikembalikan',
      ended: 'berakhir',
      injected: 'kejadian',
    },
  },
};

/** What every language has to say. */
export type Messages = typeof id;

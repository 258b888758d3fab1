import { playMinutes } from '../../shared/debrief/play-minutes.ts';
import type { PhaseKind } from '../../shared/scenario/vocabulary.ts';
import type { SceneStory, StoryScene, TableState } from '../../shared/wire/projector.ts';
import { id as table } from '../lib/table/words.id.ts';

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
      const end = leftBy === undefined ? 'Tidak sepakat' : `${leftBy} meninggalkan meja`;
      if (missed > 0)
        return `${end}. ${missed} dari ${offers} tawaran dapat lolos dan memberi setiap penanda tangan lebih banyak.`;
      return `${end} setelah ${offers} tawaran, walaupun kesepakatan mungkin.`;
    }
  }
}

/** Words of the projector's page. */
export const id = {
  title: 'Layar depan',
  noKey: 'Buka tautan layar depan dari halaman fasilitator.',
  ended: 'Tautan layar depan ini tidak berlaku lagi. Ambil yang baru dari halaman fasilitator.',
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
    how: 'Sambungkan ponsel ke Wi-Fi ruangan ini, lalu pindai kode atau buka alamat ini.',
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
    progressTitle: 'Sejauh mana meja-meja',
    announcement: 'Pengumuman',
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
    agreed: 'Meja sepakat',
    none: 'Tidak sepakat',
    medianBenefit: (agreed: number, lopsided: number) =>
      `Median manfaat dari ${agreed} kesepakatan${lopsided === 0 ? '' : `, ${lopsided} berat sebelah`}`,
    medianImpact: (agreed: number) => `Median dampak dari ${agreed} kesepakatan`,
    left: (tables: number) => `${tables} meja ditutup fasilitator dan tidak ada dalam gambar.`,
    stories: (count: number): string => (count === 3 ? 'Tiga kisah untuk dibahas' : 'Kisah untuk dibahas'),
    story,
    storyOf: (name: string) => `Kisah ${name}`,
    tableOf: (table: number) => `Meja ${table}`,
    keyTable: 'satu meja',
    keyBreached: 'perlindungan dilanggar',
    keyLopsided: 'berat sebelah: ada yang di bawah batasnya',
    keyNone: 'tidak sepakat',
    keySame: 'beberapa meja di satu titik',
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
    numbers: 'angka: nomor meja, yang sama bertumpuk',
    round: (round: number, title: string) => `Putaran ${round}: ${title}`,
    median: (value: string, agreed: number, lopsided: number) =>
      `median dari ${agreed} kesepakatan${lopsided === 0 ? '' : `, ${lopsided} berat sebelah`}: ${value}`,
    marks: 'satu tanda tiap kesepakatan, yang sama bertumpuk',
    counts: (agreed: number, tables: number) => `${agreed} dari ${tables} meja sepakat`,
    noAgreement: 'Belum ada kesepakatan untuk digambar.',
    described: (measure: string, count: number, median: string | undefined) =>
      `${measure} dari ${count} kesepakatan${median === undefined ? '' : `, median ${median}`}.`,
    range: 'Rentang',
    tables: 'Meja',
  },
  story: {
    heading: (table: number) => `Kisah meja ${table}`,
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
    axis: 'bagian dari keuntungan terbaiknya (%)',
    minutes: 'menit bermain sejak meja dimulai',
    described: (table: number, offers: number) =>
      `Meja ${table}: ${offers} tawaran menurut waktu. Tingginya adalah keuntungan yang diminta pihak penawar, sebagai bagian dari keuntungan terbaik yang mungkin baginya; 0 sama dengan tanpa kesepakatan.`,
    end: 'hasil',
    package: 'Paket yang disepakati',
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
      'big-concession': 'langkah besar',
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

import { LANGUAGES } from '../../../shared/kernel/languages.ts';

const listed = (names: readonly string[]) => names.join(', ') || 'tidak ada';
const RUN = 'npm run --silent scenario --';
const LANG = `[--lang ${LANGUAGES.join('|')}]`;

/** What the words after `scenario` say, beside the findings of `check`, in Indonesian. */
export const id = {
  usage: {
    check: `${RUN} check BERKAS|FOLDER|ID… [--json] [--data FOLDER] ${LANG}

  memeriksa kasus: apa yang salah, dan apakah layak dimainkan; tanpa nama: semua kasus`,
    play: `${RUN} play KASUS [--variant NAMA] [--seed N] [--out BERKAS] [--firmness PIHAK=0…1]… [--inject KEJADIAN=MENIT]… [--data FOLDER] ${LANG}

  KASUS        id sebuah kasus, atau tempat berkasnya
  --variant    varian kasus; tanpa ini kasus seutuhnya
  --seed       bilangan bulat; bilangan yang sama memainkan meja yang sama (tanpa ini 1)
  --out        tempat catatan meja ditulis, JSON Lines
  --firmness   seberapa lambat bot suatu pihak mengalah (tanpa ini diundi, 0,3–0,7); boleh berulang
  --inject     kejadian kasus dan menit permainan saat terjadinya; boleh berulang`,
    tournament: `${RUN} tournament KASUS [--runs N] [--seed N] [--minutes M] [--against BERKAS.ts] [--variant NAMA] [--json] [--data FOLDER] ${LANG}

  KASUS        id sebuah kasus, atau tempat berkasnya
  --runs       banyaknya meja, dari 1 sampai 1000 (tanpa ini 50)
  --seed       benih meja pertama, meja berikutnya bertambah 1 (tanpa ini 1); benih yang sama memberi angka yang sama
  --minutes    menit perundingan seluruhnya, dari 1 sampai 600 (tanpa ini seperti dalam kasus)
  --against    sebuah strategi yang bergiliran memainkan tiap penanda tangan, seperti yang ada di shared/bots/sparring
  --variant    varian kasus; tanpa ini kasus seutuhnya
  --json       satu baris JSON`,
    new: `${RUN} new NAMA [--from KASUS] [--data FOLDER] ${LANG}

  membuat kasus baru di folder data: kasus kecil yang utuh, atau salinan kasus lain`,
    upgrade: `${RUN} upgrade BERKAS|ID [--out BERKAS] [--data FOLDER] ${LANG}

  menulis kasus format 1 dalam format 2; berkas aslinya tetap`,
    import: `${RUN} import BERKAS [--out FOLDER] [--data FOLDER] ${LANG}

  membuat kasus dari soal perundingan yang diterbitkan (JSON)`,
    pack: `${RUN} pack KASUS --out BERKAS.kasus [--data FOLDER] ${LANG}

  menyatukan berkas-berkas kasus dalam satu berkas untuk dikirim`,
    unpack: `${RUN} unpack BERKAS.kasus --out FOLDER-BARU ${LANG}

  membuka berkas seperti itu ke folder baru`,
  },
  nameOne: {
    play: 'Sebutkan satu kasus yang dimainkan',
    tournament: 'Sebutkan satu kasus yang dimainkan',
    new: 'Sebutkan satu nama kasus baru',
    upgrade: 'Sebutkan satu kasus yang dinaikkan formatnya',
    import: 'Sebutkan satu berkas yang diimpor',
    pack: 'Sebutkan satu kasus',
    unpack: 'Sebutkan satu berkas .kasus',
  },
  unknownOption: (option: string) => `Pilihan "${option}" tidak dikenal`,
  valueMissing: (option: string) => `Pilihan "${option}" memerlukan nilai`,
  noCase: (word: string, known: readonly string[]) => `Tidak ada kasus "${word}"; yang ada: ${listed(known)}`,
  severalCases: (word: string, files: readonly string[]) =>
    `"${word}" berarti ${files.join(', ')}: sebutkan salah satunya`,
  noId: (word: string) =>
    `"${word}" bukan id kasus: kata huruf kecil yang disambung tanda hubung, paling banyak 40 karakter`,
  deviceName: (word: string) => `"${word}" adalah nama perangkat pada sebagian sistem; pilih nama lain`,
  caseThere: () => 'sudah ada kasus di sana',
  fileThere: () => 'sudah ada berkas di sana',
  somethingThere: () => 'sudah ada sesuatu di sana; sebutkan folder baru',
  noFile: () => 'tidak ada berkas seperti itu',
  noFolder: (folder: string) => `tidak ada folder "${folder}" untuk menulisnya`,
  isFolder: () => 'ini folder, bukan berkas',
  notReadable: (code: string) => `tidak dapat dibaca (${code})`,
  notWritable: (code: string) => `tidak dapat ditulis (${code})`,
  outMissing: () => 'Sebutkan tujuannya: --out',
  already: (format: number) => `kasus ini sudah berformat ${format}`,
  upgraded: (to: string | undefined, count: number) =>
    `Kasus ini ${to === undefined ? 'dicetak' : 'ditulis'} dalam format 2; berkas aslinya tetap. ${count === 0 ? 'Tidak ada yang harus ditulis lagi.' : `Yang masih harus ditulis: ${count}`}`,
  noteToTranslate: () => 'sama dalam setiap bahasa; terjemahkan',
  protectionToWrite: () => 'tulis apa yang dijaga; sekarang masih bernama kerugiannya',
  rounded: (party: string) =>
    `${party}: poin dibulatkan ke bilangan bulat, yang terbesar 1000; paket yang berdekatan dapat bertukar tempat`,
  noJson: () => 'isinya bukan JSON yang utuh',
  noDomain: (where: string, what: string) => `bukan soal perundingan: ${where === '' ? '' : `${where}: `}${what}`,
  domainLacks: (detail: string) => `soal perundingan ini tidak lengkap (${detail})`,
  besidePicture: (name: string, bytes: number) =>
    `${name}: ${bytes} bita di samping gambarnya (tempat, waktu, kamera, gambar kecil …) ikut terkirim; layar tidak menampilkannya`,
  noSeed: (seed: string) => `"${seed}" bukan benih: benih adalah bilangan bulat mulai 0`,
  noFirmness: (pair: string) => `"${pair}" bukan keteguhan: tulis pihak=0.5, dari 0 sampai 1`,
  noEventMinute: (pair: string) => `"${pair}" bukan kejadian: tulis kejadian=20, dalam menit permainan`,
  stranger: (kind: 'party' | 'event' | 'variant', name: string, scenario: string, known: readonly string[]) =>
    `Tidak ada ${{ party: 'pihak', event: 'kejadian', variant: 'varian' }[kind]} "${name}" dalam kasus "${scenario}"; yang ada: ${listed(known)}`,
  outcomes: {
    agreement: 'kesepakatan',
    'not-ratified': 'tidak disahkan',
    impasse: 'tidak sepakat',
    'walked-away': 'satu pihak pergi',
    cancelled: 'ditutup fasilitator',
  } as Readonly<Record<string, string>>,
  played: (scenario: string, seed: number, outcome: string) => `${scenario}, benih ${seed}: ${outcome}`,
  counts: (entries: number, offers: number, minutes: string) =>
    `${entries} langkah, ${offers} tawaran, ${minutes} permainan`,
  score: (party: string, points: number, gain: string, reservation: number, share: number) =>
    `${party}: ${points} poin (${gain} di atas ${reservation}, ${share} % dari yang terbaik)`,
  impact: (index: number, breached: readonly string[]) =>
    `dampak lokal ${index} dari 100${breached.length > 0 ? `, melanggar ${breached.join(', ')}` : ''}`,
};

export type CommandWords = typeof id;
/** A word after `scenario` that works on one thing. */
export type OneThing = keyof CommandWords['nameOne'];

import { KASUS_LIMITS } from '../../shared/kasus/kasus.ts';
import { CASE_TEXT_BYTES, type KasusTrouble } from './kasus-file.ts';

/** What is wrong with a `.kasus` file. */
export const id: Readonly<Record<KasusTrouble['code'], string>> = {
  'kasus-no-zip': 'ini bukan berkas .kasus, atau ujungnya hilang: mintalah sekali lagi',
  'kasus-damaged': 'berkas ini rusak: yang dikatakannya tentang isinya tidak cocok',
  'kasus-overlapping': 'dua berkas di dalamnya menempati tempat yang sama',
  'kasus-too-many-files': `isinya lebih dari ${KASUS_LIMITS.entries} berkas`,
  'kasus-too-large': `isinya lebih dari ${KASUS_LIMITS.bytes / 1024 / 1024} MB`,
  'kasus-zip64': 'berkas ini dikemas untuk isi di atas 4 GB (zip64)',
  'kasus-encrypted': 'berkas ini meminta kata sandi; kasus tidak memakainya',
  'kasus-method-unknown': 'cara mengemasnya tidak dikenal semua program; pakai "deflate"',
  'kasus-name-unsafe':
    'nama ini tidak cocok untuk semua sistem: huruf a–z, angka, spasi, ".", "_" dan "-", tanpa folder, paling banyak 80 huruf',
  'kasus-name-twice': 'nama ini ada dua kali; huruf besar dan kecil dihitung sama',
  'kasus-not-a-file': 'ini bukan berkas biasa; kasus tidak berisi folder dan tautan',
  'kasus-without-case': 'di dalamnya tidak ada scenario.yaml, atau letaknya di dalam folder',
  'kasus-text-too-long': `teks sebuah kasus paling banyak ${CASE_TEXT_BYTES / 1024} KB`,
  'kasus-took-too-long': 'pemeriksaannya terlalu lama',
  'kasus-stranger': 'kasus di dalamnya tidak menyebut berkas ini',
};

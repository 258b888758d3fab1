import { list } from '../../lib/table/words.id.ts';

/** The dialogs of orders. */
export const id = {
  confirmReveal: 'Buka hasil untuk semua meja?',
  confirmRevealBody:
    'Setiap meja akan melihat poin, batas, arahan, dan tawaran semua pihaknya. Percakapan tim dan persiapan tim lain tetap tertutup. Kasus ini tidak dapat dimainkan lagi dalam sesi ini.',
  confirmRemove: (name: string) => `Keluarkan ${name} dari sesi?`,
  confirmRemoveBody: 'Ponselnya kembali ke layar masuk. Yang sudah dilakukannya tetap tercatat.',
  renew: {
    confirm: (code: string) => `Ganti kode ${code}?`,
    body: 'Kode lama tidak menerima orang baru lagi. Yang sudah punya tempat tetap duduk. Kode QR pada tanda meja yang dicetak tetap berlaku; proyektor dan papan ini menampilkan kode baru.',
    act: 'Ganti kode',
  },
  results: {
    title: 'Simpan atau hapus sesi',
    archive: 'Unduh arsip sesi',
    withNames: 'Dengan nama orang (tanpa ini: arsip dengan nama samaran, hasil tanpa nama)',
    archiveLead: 'Satu berkas: catatan setiap meja, daftar orang, hasil. Dapat dibuka di laptop lain.',
    csv: 'Unduh hasil (CSV)',
    csvSemicolon: 'Unduh hasil (CSV dengan titik koma)',
    csvLead: 'Satu baris per meja, dalam bahasa layar ini. Titik koma cocok untuk Excel berbahasa Indonesia.',
    research: 'Unduh untuk penelitian (zip)',
    researchLead:
      'Setiap tawaran, jawaban, pesan, suara, lembar, tebakan, dan langkah dalam baris tersendiri, dengan daftar arti kolom. Tanpa nama, isi pesan dan alasan tidak ikut.',
    failed: 'Berkas tidak dapat diambil.',
    remove: 'Hapus sesi ini',
    removeLead: 'Semua catatan, nama, dan hasil sesi ini hilang dari laptop ini.',
    confirm: 'Hapus sesi untuk selamanya?',
    confirmBody: (code: string) => `Ketik kode ${code} untuk menghapus. Unduh arsip dulu bila masih diperlukan.`,
    typed: 'Kode sesi',
    typedWrong: 'Kode itu bukan kode sesi ini.',
    removed: 'Sesi sudah dihapus.',
  },
  extend: {
    minutes: 'Menit tambahan',
    minutesWrong: 'Isi bilangan antara 1 dan 180.',
    extendBy: (minutes: number, tables: string) => `Tambah ${minutes} menit untuk ${tables}`,
  },
  nudge: {
    title: (table: number) => `Dorongan untuk meja ${table}`,
    lead: 'Tampil di ponsel sebagai pesan dari fasilitator dan tercatat sebagai campur tangan.',
    to: 'Untuk',
    everyone: 'seluruh meja',
    onlyTeam: (party: string) => `hanya tim ${party}`,
    ready: 'Kalimat siap pakai',
    phrases: [
      'Tanyakan prioritas pihak lain.',
      'Tawarkan paket yang utuh, bukan satu butir.',
      'Cari tukar-menukar: apa yang murah bagi Anda dan berharga bagi mereka?',
      'Pihak lain menunggu jawaban Anda.',
      'Beri kesempatan kepada anggota yang belum berbicara.',
      'Periksa perlindungan pada tawaran terbaru.',
    ],
    text: 'Pesan',
    empty: 'Tulis pesan dulu, atau pilih satu kalimat.',
    send: 'Kirim dorongan',
  },
  announce: {
    title: 'Pengumuman',
    to: (tables: string) => `Untuk ${tables}. Tampil di setiap ponsel.`,
    text: 'Teks',
    empty: 'Tulis pengumuman dulu.',
    long: (most: number) => `Paling panjang ${most} huruf.`,
    send: 'Kirim pengumuman',
  },
  inject: {
    title: 'Kejadian dalam kasus ini',
    to: (tables: string) => `Untuk ${tables}.`,
    none: 'Kasus ini tidak punya kejadian.',
    hint: (hint: string) => `Saat terbaik: ${hint}`,
    points: (parties: readonly string[]) => `Poin ${list(parties)} berubah; hanya tim itu yang melihatnya.`,
    brings: (rules: readonly string[]) => `Aturan mulai berlaku: ${rules.join('; ')}.`,
    closes: (options: readonly string[]) => `Tidak dapat dipilih lagi: ${options.join('; ')}.`,
    offers: {
      stay: 'Tawaran yang terbuka tetap berlaku.',
      expire: 'Tawaran yang terbuka kedaluwarsa.',
    },
    used: (tables: string) => `Sudah disisipkan: ${tables}.`,
    send: (title: string, tables: string) => `Sisipkan "${title}" untuk ${tables}`,
  },
  words: {
    teaching: 'Baca catatan mengajar',
    title: 'Kata-kata fasilitator',
    now: (phase: string) => `Sekarang: ${phase}`,
    next: (phase: string) => `Berikutnya: ${phase}`,
    none: 'Tidak ada kata-kata untuk saat ini.',
  },
};

/** What every language has to say. */
export type Messages = typeof id;

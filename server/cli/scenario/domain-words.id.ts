/** What stands around the names of an imported domain, in Indonesian. */
export const id = {
  summary: (name: string) =>
    `Kasus "${name}" berasal dari kumpulan soal perundingan yang diterbitkan untuk penelitian.`,
  fiction: 'Kasus ini rekaan; nama dan angkanya berasal dari berkas yang diimpor.',
  description: (party: string) => `${party} ikut berunding dan menandatangani.`,
  brief: (party: string, limit: number) =>
    `Anda mewakili ${party}. Poin di bawah setiap pilihan mengatakan berapa nilainya bagi Anda; makin tinggi makin baik.\n\nCari paket yang baik bagi kedua pihak: tanyakan apa yang penting bagi pihak lain sebelum menawar. Tanpa kesepakatan, Anda memperoleh ${limit} poin.`,
  batna: 'Tanpa kesepakatan semuanya tetap seperti sekarang.',
  question: (issue: string) => `Apa yang disepakati untuk ${issue}?`,
  clause: (issue: string, value: string) => `Para Pihak menyepakati "${value}" untuk ${issue}.`,
  phases: { briefing: 'Membaca', preparation: 'Persiapan', negotiation: 'Perundingan' },
  begin: {
    briefing: 'Bacalah arahan tim Anda.',
    preparation: 'Susun dua paket yang baik bagi Anda.',
    negotiation: 'Mulailah dengan bertanya.',
  },
  note: (name: string) =>
    `Kasus "${name}" diimpor. Tulis ulang arahan, bunyi pasal, dan catatan ini sebelum dipakai di kelas.`,
};

export type DomainWords = typeof id;

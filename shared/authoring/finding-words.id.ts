import type { ByLanguage } from '../kernel/languages.ts';

/** Names of things, as a list is spoken. */
type Names = readonly string[];

/** Names in quotes; what stands in brackets behind one is said of it. */
const list = (names: Names) => names.map((one) => one.replace(/^(\S+)/u, '"$1"')).join(', ');
const places = (where: Names, count: number) =>
  count > where.length ? `${where.join(', ')}, dan ${count - where.length} tempat lain` : where.join(', ');

/** A constraint, with its name in each language. */
export interface NamedRule {
  readonly id: string;
  readonly name: ByLanguage<string>;
}
const rules = (all: readonly NamedRule[]) => all.map(({ id, name }) => `aturan "${name.id}" (${id})`).join(', ');

const comma = (figure: string) => figure.replace('.', ',');

/** What the checks of a case say in Indonesian: one sentence, what is so and why it matters. */
export const id = {
  'cannot-be-read': (reason: ByLanguage<string>) => `Berkas tidak dapat dibaca: ${reason.id}.`,
  syntax: (line: number, reason: ByLanguage<string>) => `Baris ${line}: teks YAML tidak dapat dibaca: ${reason.id}`,
  shape: (what: ByLanguage<string>, where: Names, count: number) => `${places(where, count)}: ${what.id}`,
  reference: (what: ByLanguage<string>, where: Names, count: number) => `${places(where, count)}: ${what.id}`,
  image: (what: ByLanguage<string>, where: Names, count: number) => `${places(where, count)}: ${what.id}`,
  'unclean-text': (what: ByLanguage<string>, where: Names, count: number) => `${places(where, count)}: ${what.id}`,
  'folder-name': (folder: string, own: string) => `Folder bernama "${folder}", sedangkan kasusnya "${own}".`,
  'named-twice': (name: string, where: string) => `${where}: "${name}" disebut dua kali.`,
  'minutes-unused': (variant: string, phase: string) =>
    `Varian "${variant}" memberi menit untuk babak "${phase}", yang tidak dipakainya.`,
  'cannot-be-analysed': (reason: ByLanguage<string>) => `Kasus tidak dapat dihitung: ${reason.id}.`,
  'issues-joined': (issues: Names) =>
    `Butir ${list(issues)} terkait oleh interaksi atau aturan dan punya lebih dari sejuta gabungan: kasus tidak dapat dihitung. Kurangi pilihan atau kaitannya.`,
  'no-lawful-package': (constraints: readonly NamedRule[], issues: Names) =>
    `Tidak ada paket yang boleh: ${rules(constraints)} ${constraints.length === 1 ? 'melarang' : 'bersama-sama melarang'} setiap gabungan butir ${list(issues)}.`,

  'no-points': () => 'Semua poin bernilai 0: tidak ada yang dapat dihitung, ditawar bot, atau dibandingkan.',
  'cannot-gain': (party: string, best: number, reservation: number) =>
    `Pihak "${party}" tidak dapat untung: paket terbaiknya bernilai ${best}, tanpa kesepakatan ${reservation}.`,
  'no-zone': () => 'Tidak ada paket yang mencapai batas semua penanda tangan.',
  'narrow-zone': (zone: number, all: number) =>
    `Hanya ${zone} dari ${all} paket yang mencapai batas semua penanda tangan: banyak meja tidak akan menemukannya.`,
  'wide-zone': (zone: number, all: number) =>
    `${zone} dari ${all} paket mencapai batas semua penanda tangan: hampir apa saja dapat disepakati.`,
  'no-ratifiable-package': (sampled: boolean) =>
    `Tidak ada paket${sampled ? ' di antara yang diperiksa' : ''} yang cocok bagi penanda tangan dan pihak pengesah.`,
  'purely-distributive': (potential: string) =>
    `Potensi integratif ${comma(potential)}: yang diperoleh satu penanda tangan hilang dari yang lain.`,
  'no-logrolling': () => 'Tidak ada dua butir yang dapat ditukar demi kebaikan dua penanda tangan.',
  'one-best-package': () => 'Satu paket terbaik bagi semua penanda tangan: tidak ada yang memisahkan mereka.',

  'issue-without-points': (issue: string) => `Butir "${issue}" tidak mengubah poin siapa pun.`,
  'issue-without-impact': (issue: string) => `Butir "${issue}" tidak mengubah satu indikator pun.`,
  'option-for-nobody': (option: string, issue: string, better: string) =>
    `Pilihan "${option}" pada butir "${issue}" tidak pernah lebih baik: "${better}" setidaknya sama baik bagi setiap pihak dan indikator.`,
  'indicator-without-effect': (indicator: string) =>
    `Tidak ada pilihan yang mengubah indikator "${indicator}"; bobotnya tidak berarti apa-apa.`,
  'many-packages': (packages: number) =>
    `${packages} paket terlalu banyak untuk ditinjau orang; empat sampai enam butir dengan tiga sampai lima pilihan sudah cukup.`,

  'attractive-breach': (condition: string, count: number, benefit: number, example: string) =>
    `${count} paket yang melanggar "${condition}" bernilai tinggi (manfaat bersama sampai ${benefit}) dan tidak merugikan penanda tangan atau pengesah mana pun, misalnya ${example}: jalan terbaik di meja ini merugikan warga. Naikkan batas pengesah, atau tulis di "silenced" mengapa ini disengaja.`,
  'condition-unavoidable': (condition: string) =>
    `Setiap paket yang cocok bagi penanda tangan melanggar syarat "${condition}".`,
  'condition-without-temptation': (condition: string) =>
    `Tidak ada paket yang cocok bagi penanda tangan yang melanggar syarat "${condition}": tidak ada yang tergoda.`,
  'cap-without-effect': (cap: number, condition: string) =>
    `Batas atas ${cap} dari syarat "${condition}" tidak pernah tercapai: melanggarnya tidak berakibat apa-apa.`,
  'protection-missing': (conditions: Names) =>
    `Syarat ${list(conditions)} hanya bernama menurut kerugiannya; tulis "protection", nama dari yang dijaga.`,
  'no-indicators': () => 'Kasus tidak punya indikator: tidak ada dampak lokal dan tidak ada kuadran.',
  'no-partnership': () =>
    'Tidak ada paket dengan manfaat bersama tinggi dan dampak lokal tinggi: kemitraan tidak terjangkau.',
  'no-extraction': () =>
    'Tidak ada paket yang cocok bagi penanda tangan dengan manfaat bersama tinggi dan dampak lokal rendah: tidak ada godaan.',
  'no-aid': () =>
    'Tidak ada paket yang cocok bagi penanda tangan dengan dampak lokal tinggi dan manfaat bersama rendah.',
  'no-tension': (correlation: string) =>
    `Keuntungan bersama dan dampak lokal berjalan searah (korelasi ${comma(correlation)}): indikator tidak menambah ketegangan.`,
  'event-ends-zone': (event: string) =>
    `Setelah kejadian "${event}" tidak ada paket yang mencapai batas semua penanda tangan.`,

  'event-forbids-all': (event: string, constraints: readonly NamedRule[]) =>
    `Setelah kejadian "${event}" tidak ada paket yang boleh lagi, karena ${rules(constraints)}: tidak ada yang dapat disepakati.`,
  'events-forbid-all': (events: Names, constraints: readonly NamedRule[]) =>
    `Bila kejadian ${list(events)} semuanya terjadi, tidak ada paket yang boleh lagi, karena ${rules(constraints)}.`,

  'brief-contradicts-limit': (party: string, said: Names, reservation: number) =>
    `Arahan pihak "${party}" menyebut batas ${said.join(', ')}, sedangkan "reservation" ${reservation}.`,
  'brief-contradicts-points': (party: string, said: Names) =>
    `Arahan pihak "${party}" menyebut ${said.join(', ')} poin, tetapi tidak ada poinnya yang bernilai begitu.`,
  'minutes-contradict': (said: Names, minutes: string, where: Names, count: number) =>
    `Teks menyebut ${said.join(', ')} menit, sedangkan babak kasus berjumlah ${minutes} menit: ${places(where, count)}.`,
  'points-not-100': (sums: Names) =>
    `Pilihan terbaik tiap pihak sebaiknya berjumlah 100 agar poin mudah dibaca: ${sums.join(', ')}.`,
  'long-brief': (party: string, minutes: string, most: number) =>
    `Arahan pihak "${party}" perlu ${comma(minutes)} menit untuk dibaca, lebih dari ${most}.`,
  'short-brief': (parties: Names, least: number) =>
    `Arahan pihak ${list(parties)} lebih pendek dari ${least} kata: kepentingan di balik poinnya tidak terbaca.`,
  'brief-without-paragraphs': (parties: Names) =>
    `Arahan pihak ${list(parties)} adalah satu paragraf panjang; dalam teks terlipat (">-") dua baris kosong memisahkan paragraf.`,
  'brief-without-anda': (parties: Names) => `Arahan Indonesia pihak ${list(parties)} tidak menyapa pembacanya: "Anda".`,
  'card-missing': (parties: Names) =>
    `Pihak ${list(parties)} tidak punya kartu lima baris ("card"): orang membacanya sebelum arahan.`,
  'clause-not-whole': (where: Names, count: number) =>
    `Bunyi pasal ("clause") bukan satu sampai tiga kalimat utuh: ${places(where, count)}.`,
  'clause-without-value': (where: Names, count: number) =>
    `Bunyi pasal sama di setiap nilai; tulis "{value}" di tempat nilainya: ${places(where, count)}.`,
  'numbers-without-source': () =>
    'Ada akibat tanpa sumber, dan "fiction" tidak mengatakan bahwa angkanya rekaan atau ilustrasi.',
  'not-translated': (where: Names, count: number) => `Teks sama dalam dua bahasa: ${places(where, count)}.`,
  'language-missing': (language: string, where: Names, count: number) =>
    `${count} teks belum ada dalam bahasa "${language}": ${places(where, count)}. Layar memakai bahasa lain dan mengatakannya.`,
  'left-open': (where: Names, count: number) => `Masih ada bagian yang belum diisi: ${places(where, count)}.`,
  'silenced-unused': (code: string) => `"silenced" menyebut "${code}", tetapi temuan itu tidak ada (lagi).`,
  'variant-of': (variant: string, said: string) => `Varian "${variant}": ${said}`,
};

export type FindingWords = typeof id;

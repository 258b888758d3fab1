import { type Bilingual, inBoth } from '../kernel/languages.ts';
import { partiesWithRole } from '../negotiation/table.ts';
import type { PublicScenario } from '../scenario/public-scenario.ts';

/** Ratified, or nobody had to ratify; or signed only. */
export type DocumentKind = 'memorandum' | 'letter-of-intent';

/** Where a document was drawn up. */
export interface DocumentPlace {
  readonly table: number;
  /** Counts from 1; named only from the second on. */
  readonly round?: number;
  /** The day in both languages, as it is to be read. */
  readonly date: Bilingual;
}

/** The standing words of an agreement document, with the names of the case's parties. What was agreed is the case's. */
export function documentWords(scenario: PublicScenario) {
  const ratifiers = namesOf(scenario, 'ratifier');
  const signatories = namesOf(scenario, 'signatory');
  const { document } = scenario;
  const [title, fiction] = [inBoth(scenario.title), inBoth(scenario.fiction)];
  const called = document && inBoth(document.kind);
  return {
    mark: { id: 'LATIHAN — bukan dokumen hukum', en: 'EXERCISE — not a legal document' },
    title: {
      memorandum: called ?? { id: 'Memorandum Saling Pengertian', en: 'Memorandum of Understanding' },
      'letter-of-intent': { id: 'Pernyataan Kehendak Kerja Sama', en: 'Letter of Intent' },
    },
    subject: { id: `tentang ${title.id}`, en: `on ${title.en}` },
    place: ({ table, round = 1, date }: DocumentPlace): Bilingual => ({
      id: `Disusun di meja ${table}${round > 1 ? `, babak ${round}` : ''} pada ${date.id}`,
      en: `Drawn up at table ${table}${round > 1 ? `, round ${round},` : ''} on ${date.en}`,
    }),
    preamble: (kind: DocumentKind): Bilingual[] => [
      ...(document?.preamble === undefined ? [] : [inBoth(document.preamble)]),
      ...preambleOf(kind, signatories, ratifiers, called),
    ],
    purpose: {
      heading: { id: 'Tujuan', en: 'Purpose' },
      text: {
        id: `Para Pihak bekerja sama dalam ${title.id} menurut pasal-pasal berikut. Semua pasal merupakan satu paket.`,
        en: `The Parties shall cooperate on ${title.en} as set out in the following articles. All articles form one package.`,
      },
    },
    clause: {
      heading: { id: 'Ketentuan tambahan', en: 'Additional provision' },
      text: {
        id: 'Ketentuan ini dicantumkan sebagaimana ditulis peserta.',
        en: 'This provision is given as the participants wrote it.',
      },
    },
    conditions: {
      heading: { id: 'Perlindungan', en: 'Protections' },
      text: {
        id: 'Perlindungan berikut diperiksa terhadap isi dokumen ini.',
        en: 'The following protections were checked against the content of this document.',
      },
    },
    rules: {
      heading: { id: 'Aturan kasus', en: 'Rules of the case' },
      text: {
        id: 'Aturan berikut berlaku dalam perundingan ini.',
        en: 'The following rules bound this negotiation.',
      },
    },
    indicators: {
      heading: { id: 'Indikator kinerja', en: 'Key performance indicators' },
      text: {
        id: 'Para Pihak menilai pelaksanaan dengan indikator berikut. Nilai awal dan sasaran adalah angka ilustrasi dari kasus.',
        en: 'The Parties shall assess the implementation by the following indicators. Baselines and targets are illustrative figures of the case.',
      },
    },
    measuredBy: { id: 'Para Pihak bersama', en: 'The Parties jointly' },
    yearly: { id: 'Setiap tahun', en: 'Every year' },
    evaluation: {
      heading: { id: 'Jadwal evaluasi', en: 'Evaluation calendar' },
      text: {
        id: 'Jadwal dihitung sejak penandatanganan. Bila pasal lain mengatur pemantauan secara berbeda, pasal itu yang berlaku.',
        en: 'The calendar runs from the date of signature. Where another article provides otherwise for monitoring, that article prevails.',
      },
    },
    calendar: calendarOf(ratifiers, document?.months),
    dialogue: {
      heading: { id: 'Dialog dan penyelesaian perbedaan', en: 'Dialogue and settlement of differences' },
      texts: dialogueOf(ratifiers),
    },
    status: {
      heading: { id: 'Kedudukan dokumen', en: 'Status of this document' },
      texts: [
        {
          id: 'Dokumen ini adalah hasil latihan perundingan. Dokumen ini tidak menimbulkan hak dan kewajiban hukum bagi siapa pun.',
          en: 'This document is the result of a negotiation exercise. It creates no legal rights or obligations for anybody.',
        },
        fiction,
      ],
    },
    signs: { id: 'Penanda tangan', en: 'Signatory' },
    ratifies: { id: 'Pengesah', en: 'Ratifier' },
  } as const;
}

function namesOf(scenario: PublicScenario, role: 'signatory' | 'ratifier'): Bilingual | undefined {
  const ids = partiesWithRole(scenario, role);
  const names = scenario.parties.filter(({ id }) => ids.includes(id)).map(({ name }) => inBoth(name));
  if (names.length === 0) return undefined;
  return {
    id: listed(
      names.map(({ id }) => id),
      'dan',
    ),
    en: listed(
      names.map(({ en }) => en),
      'and',
    ),
  };
}

function listed(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(', ')}${names.length > 2 ? ',' : ''} ${and} ${last}`;
}

function preambleOf(
  kind: DocumentKind,
  signing: Bilingual | undefined,
  ratifying: Bilingual | undefined,
  called: Bilingual | undefined,
): Bilingual[] {
  const first: Bilingual = {
    id: `${signing?.id ?? ''}, selanjutnya disebut “Para Pihak”, telah berunding dan menyetujui satu paket yang utuh.`,
    en: `${signing?.en ?? ''}, hereinafter “the Parties”, have negotiated and agreed on one whole package.`,
  };
  if (ratifying === undefined) return [first];
  const therefore: Bilingual =
    called === undefined
      ? { id: 'disusun sebagai memorandum', en: 'drawn up as a memorandum' }
      : { id: `disebut “${called.id}”`, en: `called “${called.en}”` };
  const second: Bilingual =
    kind === 'memorandum'
      ? {
          id: `${ratifying.id} telah mengesahkan paket ini. Karena itu naskah ini ${therefore.id}.`,
          en: `${ratifying.en} ratified this package. The text is therefore ${therefore.en}.`,
        }
      : {
          id: `${ratifying.id} tidak mengesahkan paket ini. Karena itu naskah ini hanya menyatakan kehendak Para Pihak.`,
          en: `${ratifying.en} did not ratify this package. The text therefore only states the intent of the Parties.`,
        };
  return [first, second];
}

/** What is looked at until the last month of a document: what comes at its end or later is left to the final evaluation. */
function calendarOf(ratifying: Bilingual | undefined, months = 36) {
  const middle = Math.round((2 * months) / 3);
  const month = (number: number): Bilingual => ({ id: `Bulan ke-${number}`, en: `Month ${number}` });
  const parties: Bilingual = { id: 'Para Pihak', en: 'The Parties' };
  const open: Bilingual =
    ratifying === undefined ? parties : { id: `Para Pihak dan ${ratifying.id}`, en: `The Parties and ${ratifying.en}` };
  const rows = [
    {
      month: 3,
      what: {
        id: 'Nilai awal semua indikator diperiksa dan dicatat.',
        en: 'The baselines of all indicators are checked and recorded.',
      },
      who: parties,
    },
    {
      month: 12,
      what: {
        id: 'Laporan tahunan pertama dibandingkan dengan sasaran.',
        en: 'The first yearly report is compared with the targets.',
      },
      who: open,
    },
    {
      month: middle > 12 ? middle : months,
      what: {
        id: 'Evaluasi tengah; pasal yang tidak berjalan dibicarakan lagi.',
        en: 'Mid-term evaluation; articles that do not work are discussed again.',
      },
      who: open,
    },
    {
      month: months,
      isLast: true,
      what: {
        id: 'Evaluasi akhir; Para Pihak memutuskan perpanjangan atau pengakhiran.',
        en: 'Final evaluation; the Parties decide on extension or termination.',
      },
      who: open,
    },
  ];
  return rows
    .filter((row) => row.isLast || row.month < months)
    .map(({ month: number, what, who }) => ({ when: month(number), what, who }));
}

function dialogueOf(ratifying: Bilingual | undefined): Bilingual[] {
  const first: Bilingual = {
    id: 'Perbedaan pendapat dibicarakan Para Pihak dengan itikad baik dalam tiga puluh hari sejak disampaikan secara tertulis.',
    en: 'The Parties shall discuss any difference in good faith within thirty days of its being raised in writing.',
  };
  if (ratifying === undefined) return [first];
  return [
    first,
    {
      id: `${ratifying.id} diundang mengikuti dialog itu dan menerima semua laporan evaluasi.`,
      en: `${ratifying.en} shall be invited to that dialogue and shall receive all evaluation reports.`,
    },
  ];
}

import { type Bilingual, inBoth } from '../kernel/languages.ts';
import { partiesWithRole } from '../negotiation/table.ts';
import type { PublicScenario } from '../scenario/public-scenario.ts';

/** Ratified, or nobody had to ratify; or signed only. */
export type DocumentKind = 'agreement' | 'letter-of-intent';

/** Where a document was drawn up, and by what its record is found again. */
export interface DocumentPlace {
  readonly session: string;
  readonly table: number;
  /** Counts from 1; named only from the second on. */
  readonly round?: number;
  /** The day in both languages, as it is to be read. */
  readonly date: Bilingual;
  /** Hash of the log's entry that closed the table; who may not read it has none. */
  readonly hash?: string;
}

/** Signs of a hash that are printed. */
const SHOWN_HASH = 16;

/**
 * The standing words of an agreement document, with the names of the case's parties. What was agreed is the case's: none
 * of these words grants anything.
 */
export function documentWords(scenario: PublicScenario) {
  const ratifiers = namesOf(scenario, 'ratifier');
  const signatories = namesOf(scenario, 'signatory');
  const { document } = scenario;
  const [title, fiction] = [inBoth(scenario.title), inBoth(scenario.fiction)];
  const called = document === undefined ? { id: 'Naskah Kesepakatan', en: 'Agreement' } : inBoth(document.kind);
  return {
    mark: { id: 'LATIHAN — bukan dokumen hukum', en: 'EXERCISE — not a legal document' },
    title: {
      agreement: called,
      'letter-of-intent': { id: 'Pernyataan Kehendak', en: 'Letter of Intent' },
    },
    subject: { id: `tentang ${title.id}`, en: `on ${title.en}` },
    place: ({ table, round = 1, date }: DocumentPlace): Bilingual => ({
      id: `Disusun di meja ${table}${round > 1 ? `, putaran ${round},` : ''} pada ${date.id}`,
      en: `Drawn up at table ${table}${round > 1 ? `, round ${round},` : ''} on ${date.en}`,
    }),
    trace: ({ session, table, round = 1, hash }: DocumentPlace): Bilingual => {
      const mark = hash?.slice(0, SHOWN_HASH);
      return {
        id: `Sesi ${session}, meja ${table}, putaran ${round}${mark === undefined ? '' : `, sidik catatan ${mark}`}`,
        en: `Session ${session}, table ${table}, round ${round}${mark === undefined ? '' : `, log hash ${mark}`}`,
      };
    },
    preamble: (kind: DocumentKind): Bilingual[] => [
      ...(document?.preamble === undefined ? [] : [inBoth(document.preamble)]),
      ...preambleOf(kind, signatories, ratifiers, called),
    ],
    term: (months: number): Part => ({
      heading: { id: 'Jangka waktu', en: 'Term' },
      text: {
        id: `Kesepakatan ini berlaku ${months} bulan sejak ditandatangani.`,
        en: `This agreement runs for ${months} months from the date of signature.`,
      },
    }),
    clause: {
      heading: { id: 'Rumusan tambahan', en: 'Further wording' },
      text: {
        id: 'Para Pihak menambahkan rumusan berikut, dengan kata-kata mereka sendiri.',
        en: 'The Parties added the following wording, in their own words.',
      },
    },
    effects: {
      heading: { id: 'Lampiran: perkiraan dampak', en: 'Annex: expected effects' },
      text: {
        id: 'Lampiran ini keterangan bagi pembaca dan bukan bagian dari kesepakatan. Semua angka adalah ilustrasi dari kasus.',
        en: 'This annex informs the reader and is no part of the agreement. All figures are illustrations of the case.',
      },
    },
    status: [
      {
        id: 'Dokumen ini adalah hasil latihan perundingan. Dokumen ini tidak menimbulkan hak dan kewajiban hukum bagi siapa pun.',
        en: 'This document is the result of a negotiation exercise. It creates no legal rights or obligations for anybody.',
      },
      fiction,
    ],
    signs: { id: 'Penanda tangan', en: 'Signatory' },
    ratifies: { id: 'Pengesah', en: 'Ratifier' },
  } as const;
}

type Part = { readonly heading: Bilingual; readonly text: Bilingual };

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
      names.map(({ en }) => withArticle(en)),
      'and',
    ),
  };
}

/** English words that make a name one of an institution or a group: it then takes an article. */
const INSTITUTIONS =
  /\b(?:agency|alliance|association|authority|bank|board|bureau|chamber|city|club|commission|committee|communit(?:y|ies)|company|consortium|cooperative|council|department|district|family|farmers|federation|fishers|forum|foundation|fund|government|group|hospital|house|institute|landowners|ministry|municipality|network|office|organi[sz]ation|owners|parliament|people|province|region|residents|school|secretariat|state|team|union|university|village|workers)\b/i;

/** "the Government of Canada", and "Ani" as she is. */
export function withArticle(name: string): string {
  if (/^the\s/i.test(name)) return `the${name.slice(3)}`;
  return INSTITUTIONS.test(name) ? `the ${name}` : name;
}

function listed(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(', ')}${names.length > 2 ? ',' : ''} ${and} ${last}`;
}

/** The beginning of a sentence. */
function begun(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function preambleOf(
  kind: DocumentKind,
  signing: Bilingual | undefined,
  ratifying: Bilingual | undefined,
  called: Bilingual,
): Bilingual[] {
  const first: Bilingual = {
    id: `${signing?.id ?? ''}, selanjutnya disebut “Para Pihak”, telah berunding dan menyetujui satu paket yang utuh.`,
    en: `${begun(signing?.en ?? '')}, hereinafter “the Parties”, have negotiated and agreed on one whole package.`,
  };
  if (ratifying === undefined) return [first];
  const second: Bilingual =
    kind === 'agreement'
      ? {
          id: `${ratifying.id} telah mengesahkan paket ini. Karena itu naskah ini disebut “${called.id}”.`,
          en: `${begun(ratifying.en)} ratified this package. The text therefore bears the title “${called.en}”.`,
        }
      : {
          id: `${ratifying.id} tidak mengesahkan paket ini. Karena itu naskah ini hanya menyatakan kehendak Para Pihak.`,
          en: `${begun(ratifying.en)} did not ratify this package. The text therefore only states the intent of the Parties.`,
        };
  return [first, second];
}

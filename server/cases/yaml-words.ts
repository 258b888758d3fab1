import type { ErrorCode, YAMLError } from 'yaml';
import type { Said } from '../../shared/case-file/problem-words.ts';

/** What YAML finds wrong, by the code of its library; which sign it is about stands at the place that is named. */
const INDONESIAN: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'rujukan (*) tidak boleh punya tanda atau jangkar sendiri',
  BAD_ALIAS: 'jangkar (&) atau rujukan (*) ini tidak punya nama yang benar',
  BAD_DIRECTIVE: 'baris yang diawali % ini tidak dikenal',
  BAD_DQ_ESCAPE: 'sesudah \\ ada huruf yang tidak dikenal; tulis \\\\ untuk garis miring terbalik',
  BAD_INDENT: 'jarak dari tepi kiri tidak sama dengan baris-baris di sekitarnya',
  BAD_PROP_ORDER: 'jangkar (&) dan tanda (!) ditulis sesudah tanda ini, bukan sebelumnya',
  BAD_SCALAR_START: 'teks tidak boleh diawali tanda ini; beri tanda kutip',
  BLOCK_AS_IMPLICIT_KEY: 'ada dua titik dua dalam satu baris, atau daftar di tempat nama isian; beri tanda kutip',
  BLOCK_IN_FLOW: 'di dalam { } atau [ ] tidak boleh ada daftar atau kelompok yang ditulis per baris',
  DUPLICATE_KEY: 'nama isian ini ada dua kali dalam satu kelompok',
  IMPOSSIBLE: 'tulisan ini tidak dapat dibaca',
  KEY_OVER_1024_CHARS: 'nama isian ini terlalu panjang',
  MISSING_CHAR: 'ada tanda yang kurang di sini: koma, titik dua, spasi, tanda hubung, atau kurung penutup',
  MULTILINE_IMPLICIT_KEY: 'nama isian harus selesai dalam satu baris; mungkin titik dua atau tanda kutip kurang',
  MULTIPLE_ANCHORS: 'di sini ada dua jangkar (&); paling banyak satu',
  MULTIPLE_DOCS: 'berkas ini berisi lebih dari satu dokumen; hapus baris "---" dan yang sesudahnya',
  MULTIPLE_TAGS: 'di sini ada dua tanda (!); paling banyak satu',
  NON_STRING_KEY: 'nama isian harus berupa teks',
  RESOURCE_EXHAUSTION: 'isinya bertingkat terlalu dalam',
  TAB_AS_INDENT: 'jarak dari tepi kiri ditulis dengan spasi, bukan tab',
  TAG_RESOLVE_FAILED: 'tanda (!) ini tidak dikenal; hapus atau beri tanda kutip',
  UNEXPECTED_TOKEN: 'tanda ini tidak diharapkan di sini; mungkin tanda kutip atau kurung kurang',
  BAD_COLLECTION_TYPE: 'tanda (!) ini tidak cocok dengan daftar atau kelompok sesudahnya',
};

/** Where the library speaks to programmers, or of less than an author wants to know. */
const ENGLISH: Readonly<Partial<Record<ErrorCode, string>>> = {
  MULTIPLE_DOCS: 'the file holds more than one document; remove the line "---" and what follows it',
  RESOURCE_EXHAUSTION: 'it is nested too deeply',
};

/** What YAML says of a text, in every language of the product. */
export function yamlSaid({ code, message }: Pick<YAMLError, 'code' | 'message'>): Said {
  const quote = /^Missing closing (["'])/u.exec(message)?.[1];
  if (quote !== undefined) {
    return { id: `tanda kutip penutup (${quote}) kurang`, en: `the closing quote (${quote}) is missing` };
  }
  return { id: INDONESIAN[code] ?? message, en: ENGLISH[code] ?? message };
}

/** What it says by throwing, once the text is read: of references, and of depth. */
export function yamlThrown(error: unknown): Said {
  if (error instanceof RangeError) return { id: INDONESIAN.RESOURCE_EXHAUSTION, en: 'it is nested too deeply' };
  const message = error instanceof Error ? error.message : String(error);
  if (/^Excessive alias/u.test(message)) {
    return {
      id: 'rujukan (*) dalam berkas ini menjadi terlalu banyak bila dibuka',
      en: 'its references (*) become too many once they are followed',
    };
  }
  const anchor = /^Unresolved alias.*: (.+)$/su.exec(message)?.[1];
  if (anchor === undefined) return { id: `tulisan ini tidak dapat dibaca (${message})`, en: message };
  return {
    id: `tidak ada jangkar "&${anchor}" sebelum rujukan ini`,
    en: `no anchor "&${anchor}" before this reference`,
  };
}

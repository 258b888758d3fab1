/** The sentences of talk acts; names of issues and options come in quotation marks, those of parties as they are. */
export interface ActWords {
  /** Of a party, about an issue. */
  readonly asks: Readonly<Record<'reason' | 'wish' | 'unacceptable', (party: string, issue: string) => string>>;
  readonly weight: Readonly<Record<'most' | 'much' | 'little', (issue: string) => string>>;
  readonly wish: (issue: string, options: readonly string[]) => string;
  readonly cannotAccept: (issue: string, options: readonly string[]) => string;
  readonly acceptsAny: (issue: string) => string;
  readonly asBefore: (issue: string) => string;
  readonly withheld: (issue: string) => string;
  readonly cannotSign: (issue: string, option: string) => string;
  /** What is asked and what is given for it. */
  readonly trade: (askedIssue: string, asked: string, givenIssue: string, given: string) => string;
  readonly leaveAt: (issue: string, option: string) => string;
  readonly setAside: (issue: string) => string;
  readonly backTo: (issue: string) => string;
  readonly thank: string;
  readonly needTime: string;
  readonly spokeFaceToFace: string;
}

/** Indonesian. */
export const id: ActWords = {
  asks: {
    reason: (party, issue) => `${party}, mengapa ${issue} penting bagi Anda?`,
    wish: (party, issue) => `${party}, apa yang Anda harapkan untuk ${issue}?`,
    unacceptable: (party, issue) => `${party}, pilihan mana untuk ${issue} yang tidak dapat Anda terima?`,
  },
  weight: {
    most: (issue) => `${issue} paling penting bagi kami.`,
    much: (issue) => `${issue} penting bagi kami.`,
    little: (issue) => `${issue} tidak terlalu penting bagi kami.`,
  },
  wish: (issue, options) => `Untuk ${issue}, kami mengharapkan ${options.join(' atau ')}.`,
  cannotAccept: (issue, options) => `Untuk ${issue}, kami tidak dapat menerima ${options.join(' atau ')}.`,
  acceptsAny: (issue) => `Untuk ${issue}, tidak ada pilihan yang tertutup bagi kami.`,
  asBefore: (issue) => `Mengenai ${issue}, seperti yang sudah kami sampaikan.`,
  withheld: (issue) => `Mengenai ${issue}, kami belum dapat menyampaikannya.`,
  cannotSign: (issue, option) => `Untuk ${issue}, kami tidak dapat menandatangani ${option}.`,
  trade: (askedIssue, asked, givenIssue, given) =>
    `Jika Anda memberi ${asked} untuk ${askedIssue}, kami memberi ${given} untuk ${givenIssue}.`,
  leaveAt: (issue, option) => `Mari kita tetapkan ${issue} dulu pada ${option}, lalu membahas yang lain.`,
  setAside: (issue) => `Mari kita sisihkan dulu ${issue}.`,
  backTo: (issue) => `Mari kita kembali ke ${issue}.`,
  thank: 'Terima kasih.',
  needTime: 'Kami perlu waktu sebentar.',
  spokeFaceToFace: 'Kami sudah berbicara langsung.',
};

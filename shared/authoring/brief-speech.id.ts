/** How a language speaks of limits, points and minutes. Only these two are read; texts in others are left alone. */
export interface BriefSpeech {
  /** A sentence with one of these says what no agreement is worth. */
  readonly limit: RegExp;
  /** A limit as well, unless it speaks of one issue ("not below 10 for finance"). */
  readonly below: RegExp;
  /** A number of points; its sign may be a word. */
  readonly points: RegExp;
  /** A limit whose number stands right behind the word, without a unit. */
  readonly bareLimit: RegExp;
  /** In a sentence on no agreement: what it is worth, without the word "points". */
  readonly worth: RegExp;
  /** Somebody else is spoken of. */
  readonly others: RegExp;
  /** The whole case takes so many minutes. */
  readonly duration: RegExp;
}

/** Indonesian. */
export const id: BriefSpeech = {
  limit: /\bbatas(?!\s+waktu)\b|tanpa (?:ke)?sepakat|tidak (?:ada |ter)?(?:ke)?sepakat|\bBATNA\b/iu,
  below: /\bdi bawah\b/iu,
  points: /(?<![\d.,%])(\d{1,4})(?![\d.,]*\d)\s+poin\b/giu,
  bareLimit:
    /\bbatas(?:nya)?(?:\s+(?:bawah|terendah|Anda|kami|tim Anda))*\s*(?:adalah|ialah|yaitu|tetap|di|pada|[:=(])?\s*(?:minus\s*|[-−–])?(\d{1,4})(?=\s*(?:[.,;:!?)]|$|poin\b|dan\b|atau\b))(?![.,]\d)/giu,
  worth:
    /\b(?:memperoleh|mendapat|bernilai|senilai|nilainya(?: bagi Anda)?|rugi|minus)\s+(\d{1,4})(?=\s*(?:[.;!?)]|,\s|$))/giu,
  others: /\b(?:mereka|pihak lain|pihak sana|lawan)\b/iu,
  duration:
    /\b(?:kasus|simulasi|latihan) ini (?:berlangsung|memakan waktu|memerlukan|makan waktu|selesai dalam)(?: selama| kira-kira| sekitar)? (\d{1,3}) menit\b/giu,
};

import type { CaseText } from '../kernel/languages.ts';
import type { Offer } from '../negotiation/table.ts';
import { harmOf, protectionOf } from '../scenario/condition-names.ts';
import type { PartyBrief, PublicScenario } from '../scenario/public-scenario.ts';
import type { Package } from '../scenario/vocabulary.ts';

/** Lines that need no names. None of a bot's lines tells points or a reservation value. */
export const reasons = {
  accept: [
    { id: 'Paket ini dapat kami pertanggungjawabkan; kami terima.', en: 'We can answer for this package; we accept.' },
    { id: 'Ini cukup dekat dengan yang kami cari. Kami terima.', en: 'This is close to what we look for. We accept.' },
    {
      id: 'Daripada terus berputar-putar, paket ini lebih baik. Kami terima.',
      en: 'Better this than going in circles. We accept.',
    },
  ],
  takeBack: {
    id: 'Keadaan berubah, jadi penerimaan kami atas paket ini kami batalkan.',
    en: 'Things have changed, so we take back our acceptance of this package.',
  },
  withdraw: {
    id: 'Keadaan berubah; tawaran kami yang lama kami tarik dan kami susun lagi.',
    en: 'Things have changed; we withdraw our old offer and put together another.',
  },
} as const satisfies Record<string, CaseText | readonly [CaseText, ...CaseText[]]>;

/** What a counterpart says when it has no new package: what would bring it on, and that it stands by what it put. */
export const stances = {
  inStep: (issue: CaseText) => ({
    id: `Dari pihak kami, langkah berikutnya menunggu langkah Anda. Yang paling menolong: ${issue.id}.`,
    en: `Our next step waits for one of yours. What would help most: ${issue.en}.`,
  }),
  standing: (issue: CaseText, option: CaseText) => ({
    id: `Tawaran kami masih berlaku. Untuk ${issue.id} kami tetap memerlukan sesuatu yang dekat dengan ${option.id}.`,
    en: `Our offer still stands. On ${issue.en} we still need something near ${option.en}.`,
  }),
  waiting: {
    id: 'Tawaran kami masih terbuka; kami menunggu usulan Anda.',
    en: 'Our offer is open; we wait for what you put.',
  },
} as const;

/** What a counterpart adds to an answer. */
export const tellings = {
  second: (first: CaseText, second: CaseText) => ({
    id: `Yang terpenting bagi kami ${first.id}, lalu ${second.id}.`,
    en: `What matters most to us is ${first.en}, and then ${second.en}.`,
  }),
  inTurn: {
    id: 'Beri tahu dulu apa yang penting bagi Anda; setelah itu kami pun menjawab.',
    en: 'Tell us first what matters to you; then we answer, too.',
  },
} as const;

/** What a stand-in says. */
export const standInLines = {
  arrival: {
    id: 'Saya bot pengganti. Ponsel tim ini sedang terputus; saya menjaga tempatnya dan baru menjawab pada menit terakhir babak, tidak pernah di bawah batas tim.',
    en: 'I am a stand-in. This team’s phones are gone; I hold its place and answer only in the last minute of the phase, never below the team’s limit.',
  },
  read: {
    id: 'Tawaran ini sudah terbaca. Tim ini belum kembali; jawabannya paling lambat pada menit terakhir babak.',
    en: 'This offer has been read. The team is not back yet; it is answered in the last minute of the phase at the latest.',
  },
} as const satisfies Record<string, CaseText>;

/** The name of an issue in quotation marks, so that it reads as a name inside a sentence. */
export function issueName(scenario: PublicScenario, issue: number): CaseText {
  const name = scenario.issues[issue]?.name;
  return { id: `“${name?.id ?? ''}”`, en: `“${name?.en ?? ''}”` };
}

/** The name of an option, quoted too. */
export function optionName(scenario: PublicScenario, issue: number, option: number | undefined): CaseText {
  const name = scenario.issues[issue]?.options[option ?? -1]?.name;
  return { id: `“${name?.id ?? ''}”`, en: `“${name?.en ?? ''}”` };
}

/** Why an offer is refused: the issue on which it is furthest from what this party can do. */
export function rejectReason(scenario: PublicScenario, brief: PartyBrief, chosen: Package): CaseText {
  const name = issueName(scenario, worstIssue(brief, chosen));
  return {
    id: `Dengan ${name.id} seperti itu kami tidak dapat menandatangani.`,
    en: `With ${name.en} as it stands there we cannot sign.`,
  };
}

/** The issue on which a package is furthest from the party's best option. */
export function worstIssue(brief: PartyBrief, chosen: Package): number {
  const loss = brief.points.map((options, issue) => Math.max(...options) - (options[chosen[issue] ?? -1] ?? 0));
  return loss.indexOf(Math.max(...loss));
}

/** What a ratifier asks for, in the words by which others recognise it: a do-no-harm condition by what it protects. */
export function conditionDemand(scenario: PublicScenario, condition: number): CaseText {
  const asked = scenario.conditions[condition];
  const name = asked && protectionOf(asked);
  return {
    id: `Kami hanya dapat mengesahkan bila ini terjaga: “${name?.id ?? ''}”.`,
    en: `We can only ratify if this is kept: “${name?.en ?? ''}”.`,
  };
}

/** What a ratifier asks for on an issue: one or two options by name. */
export function optionDemand(scenario: PublicScenario, issue: number, options: readonly number[]): CaseText {
  const name = issueName(scenario, issue);
  const names = options.slice(0, 2).map((option) => optionName(scenario, issue, option));
  return {
    id: `Pada ${name.id} kami memerlukan ${names.map((one) => one.id).join(' atau ')}.`,
    en: `On ${name.en} we need ${names.map((one) => one.en).join(' or ')}.`,
  };
}

/** A ratifier's word on an offer that it reads: what is missing, or that it could vote for it. */
export function offerComment(scenario: PublicScenario, offer: Offer, fault: OfferFault): CaseText {
  const author = scenario.parties.find(({ id }) => id === offer.author)?.shortName;
  const label = {
    id: `Tawaran ${author?.id ?? ''} ${offer.number}`,
    en: `${author?.en ?? ''}'s offer ${offer.number}`,
  };
  switch (fault.kind) {
    case 'breach': {
      const condition = scenario.conditions[fault.condition];
      const harm = condition && harmOf(condition);
      return {
        id: `${label.id} akan berakibat: “${harm?.id ?? ''}”.`,
        en: `Under ${label.en} this would occur: “${harm?.en ?? ''}”.`,
      };
    }
    case 'short': {
      const name = issueName(scenario, fault.issue);
      return {
        id: `${label.id} belum cukup bagi kami, terutama pada ${name.id}.`,
        en: `${label.en} is not enough for us yet, above all on ${name.en}.`,
      };
    }
    case 'none':
      return { id: `${label.id} dapat kami dukung.`, en: `${label.en} is one we could support.` };
  }
}

/** Why a ratifier votes as it does; its own team's eyes only. */
export function voteReason(scenario: PublicScenario, fault: OfferFault): CaseText {
  if (fault.kind === 'none') {
    if (scenario.conditions.length === 0)
      return { id: 'Paket ini cukup bagi kami.', en: 'This package is enough for us.' };
    return {
      id: 'Semua perlindungan terjaga, dan paket ini cukup bagi kami.',
      en: 'Every protection is kept, and this package is enough for us.',
    };
  }
  if (fault.kind === 'breach') return conditionDemand(scenario, fault.condition);
  const name = issueName(scenario, fault.issue);
  return { id: `Belum cukup pada ${name.id}.`, en: `Not enough on ${name.en}.` };
}

/** What a ratifier tells the table about an agreement that it returned. */
export function returnReason(scenario: PublicScenario, fault: OfferFault): CaseText {
  const reason = voteReason(scenario, fault);
  return {
    id: `Kesepakatan itu kami kembalikan. ${reason.id}`,
    en: `We sent that agreement back. ${reason.en}`,
  };
}

/** What stands between a ratifier and a package. */
export type OfferFault =
  | { readonly kind: 'none' }
  | { readonly kind: 'breach'; readonly condition: number }
  | { readonly kind: 'short'; readonly issue: number };

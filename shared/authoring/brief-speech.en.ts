import type { BriefSpeech } from './brief-speech.id.ts';

/** English. */
export const en: BriefSpeech = {
  limit: /\blimits?\b|without (?:an? |any )?(?:agreement|deal)|\bno (?:agreement|deal)\b|\breservation\b|\bBATNA\b/iu,
  below: /\bbelow\b/iu,
  points: /(?<![\d.,])(\d{1,4})(?![\d.,]*\d)\s+points?\b/giu,
  bareLimit:
    /\b(?:your|our|the) (?:own )?(?:limit|reservation(?: value)?)\s*(?:is|of|at|stays at|[:=(])?\s*(?:minus\s*|[-−–])?(\d{1,4})(?=\s*(?:[.,;:!?)]|$|points?\b|and\b|or\b))(?![.,]\d)/giu,
  worth: /\b(?:worth|you have|you get|lose|minus)\s+(\d{1,4})(?=\s*(?:[.;!?)]|,\s|$|to you\b))/giu,
  others: /\b(?:they|them|their|theirs|other sides?|the others?|other part(?:y|ies))\b/iu,
  duration:
    /\b(?:the|this) (?:case|simulation|exercise) (?:takes|lasts|runs for|needs)(?: about| some| around)? (\d{1,3}) minutes\b/giu,
};

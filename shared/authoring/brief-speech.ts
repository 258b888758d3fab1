import { en } from './brief-speech.en.ts';
import { type BriefSpeech, id } from './brief-speech.id.ts';

/** How briefs speak of numbers, by the language of the text; texts in others are not read for numbers. */
export const briefSpeech: Readonly<Record<string, BriefSpeech>> = { id, en };

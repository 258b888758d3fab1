import type { id } from './character-words.id.ts';

/** The characters of bots in English. */
export const en: typeof id = {
  open: {
    word: 'open',
    meaning: 'When asked, this bot also says what matters most to it. It answers almost every step of yours.',
  },
  firm: {
    word: 'firm',
    meaning: 'This bot tells one thing for each thing that you tell, and is slow to lower its offer.',
  },
  relational: {
    word: 'relational',
    meaning: 'This bot answers every question, and goes as far as you go.',
  },
  hurried: {
    word: 'hurried',
    meaning: 'This bot lowers its offer soon and asks little.',
  },
  inexperienced: {
    word: 'inexperienced',
    meaning: 'This bot asks little, and what it chooses is not always best for it.',
  },
  hard: {
    word: 'hard',
    meaning: 'This bot gives very little, very late, and keeps part of it to the end.',
  },
};

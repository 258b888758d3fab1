import type { Character } from './characters.ts';

/** A character as it stands beside a bot's name, and what to expect of it. */
export interface CharacterWords {
  readonly word: string;
  readonly meaning: string;
}

/** The characters of bots in Indonesian. */
export const id: Readonly<Record<Character, CharacterWords>> = {
  open: {
    word: 'terbuka',
    meaning:
      'Bila ditanya, bot ini juga memberi tahu apa yang paling penting baginya. Langkah Anda hampir selalu dibalas.',
  },
  firm: {
    word: 'teguh',
    meaning: 'Bot ini memberi tahu satu hal untuk setiap hal yang Anda beri tahukan, dan lambat menurunkan tawaran.',
  },
  relational: {
    word: 'mengutamakan hubungan',
    meaning: 'Bot ini menjawab setiap pertanyaan, dan melangkah sejauh Anda melangkah.',
  },
  hurried: {
    word: 'tergesa',
    meaning: 'Bot ini cepat menurunkan tawaran dan jarang bertanya.',
  },
  inexperienced: {
    word: 'belum berpengalaman',
    meaning: 'Bot ini jarang bertanya, dan pilihannya tidak selalu yang terbaik baginya.',
  },
  hard: {
    word: 'keras',
    meaning: 'Bot ini memberi sangat sedikit, sangat lambat, dan menahan sebagian sampai akhir.',
  },
};

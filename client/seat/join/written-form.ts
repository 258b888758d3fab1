import { FIRST_LANGUAGE, type Language } from '../../../shared/kernel/languages.ts';
import { joinWords } from './words.ts';

/** What stands in the join page before any script came. */
const AT_THE_DOOR = ['title', 'lead', 'code', 'codeHint', 'name', 'nameHint', 'join', 'who'] as const;

/**
 * The join page in another language than the first, in which its form is written by hand.
 * @throws when a text of it is not what the join screen says: the page would change its words when its script comes
 */
export function speakJoinPage(html: string, language: Language): string {
  const [written, spoken] = [joinWords[FIRST_LANGUAGE], joinWords[language]];
  const page = AT_THE_DOOR.reduce((now, key) => {
    const text = `>${written[key]}<`;
    if (!now.includes(text)) throw new Error(`The join page does not say "${written[key]}" (${key})`);
    return now.replaceAll(text, `>${spoken[key]}<`);
  }, html);
  return page.replace(`<title>${written.join} `, `<title>${spoken.join} `);
}

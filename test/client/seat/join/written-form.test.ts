import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { en } from '../../../../client/seat/join/words.en.ts';
import { id } from '../../../../client/seat/join/words.id.ts';
import { speakJoinPage } from '../../../../client/seat/join/written-form.ts';

const page = readFileSync(new URL('../../../../client/pages/index.html', import.meta.url), 'utf8');

describe('the join form that is written into its page', () => {
  test('given another language, then every word of it is what its script will say, and none of the first is left', () => {
    const spoken = speakJoinPage(page, 'en');
    for (const key of ['title', 'lead', 'code', 'codeHint', 'name', 'nameHint', 'join', 'who'] as const) {
      expect(spoken).toContain(`>${en[key]}<`);
      expect(spoken).not.toContain(`>${id[key]}<`);
    }
    expect(spoken).toContain(`<title>${en.join} ·`);
  });

  test('given a page that says something else, then no page is made of it', () => {
    expect(() => speakJoinPage(page.replace(id.lead, 'Kode ada di papan.'), 'en')).toThrow(/lead/);
  });
});

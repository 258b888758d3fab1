import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  caseChoices,
  chooseCaseLanguage,
  marksOf,
  meetCase,
  say,
  standInTongues,
} from '../../../../client/lib/language/case-texts.ts';
import { showLanguage } from '../../../../client/lib/language/language.ts';
import { Said } from '../../../../client/lib/parts/said.tsx';
import { CaseTongueChoice } from '../../../../client/lib/table/case-tongue.tsx';
import { OnlyIn } from '../../../../client/lib/table/only-in.tsx';
import type { TableView } from '../../../../client/lib/table/table-store.ts';
import { speechOf } from '../../../../client/projector/speech.ts';
import { BriefPanel } from '../../../../client/seat/brief/brief-panel.tsx';
import { WholeBrief } from '../../../../client/seat/brief/whole-brief.tsx';
import { publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import { PlayedTable } from '../../../support/client-table.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';
import { secondScenario } from '../../../support/second-case.ts';

const second = publicScenario(secondScenario());
const arabicOnly = { ar: 'قضية' };
const noTicks = { has: () => false, set: () => undefined };
/** Everything that a team reads, folded or not. */
const wholeBrief = (view: TableView) =>
  view.secrets.briefs
    .map((brief) =>
      renderToString(
        <WholeBrief view={view} brief={brief} level={2} open={undefined} onOpen={() => undefined} ticks={noTicks} />,
      ),
    )
    .join('');

beforeEach(() => {
  showLanguage('id');
  chooseCaseLanguage(undefined);
  meetCase(second);
});
afterEach(() => {
  meetCase({});
  chooseCaseLanguage(undefined);
  showLanguage('id');
});

describe('texts of a case in any set of languages', () => {
  test('given a text in the reader’s language, when it is shown, then as it is, without a mark', () => {
    expect(say({ id: 'Judul', en: 'Title' })).toBe('Judul');
    expect(marksOf({ id: 'Judul', en: 'Title' })).toEqual({});
    expect(renderToString(<Said of={{ id: 'Judul', qaa: 'Zaq' }} />)).toBe('Judul');
  });

  test('given a text that lacks it, when it is shown, then another stands in and says its language and direction', () => {
    expect(renderToString(<Said of={{ en: 'Title', qaa: 'Zaq' }} />)).toBe('<span lang="en" dir="ltr">Title</span>');
    expect(renderToString(<Said of={{ qaa: 'Zaq' }} />)).toBe('<span lang="qaa" dir="ltr">Zaq</span>');
    expect(renderToString(<Said of={arabicOnly} />)).toBe('<span lang="ar" dir="rtl">قضية</span>');
  });

  test('given a text of the other direction, when it stands in a sentence, then it is kept apart from the words around it', () => {
    expect(say(arabicOnly)).toBe('\u2068قضية\u2069');
    expect(say({ qaa: 'Zaq' })).toBe('Zaq');
  });

  test('given a case that does not say how a language is written, when it is shown, then the browser finds out', () => {
    meetCase({});
    expect(marksOf(arabicOnly)).toEqual({ lang: 'ar', dir: 'auto' });
  });

  test('given texts that lack the reader’s language, when a part is shown, then it says so once, by the languages’ names', () => {
    expect(standInTongues([arabicOnly, { id: 'a' }, arabicOnly, { en: 'b' }])).toEqual(['العربية', 'English']);
    const said = (texts: Parameters<typeof OnlyIn>[0]['texts']) => renderToString(<OnlyIn texts={texts} />);
    expect(said([arabicOnly, undefined])).toContain('Hanya dalam العربية.');
    expect(said([arabicOnly, { id: 'a' }])).toContain('Sebagian hanya dalam العربية.');
    expect(said([{ id: 'a' }])).toBe('');
    showLanguage('en');
    expect(said([{ id: 'a' }])).toContain('In Bahasa Indonesia only.');
  });
});

describe('the language of a case', () => {
  test('given a case in the product’s languages, when it is met, then there is nothing to choose', () => {
    meetCase(publicScenario(threePartyScenario()));
    expect(caseChoices.value).toEqual([]);
    expect(renderToString(<CaseTongueChoice />)).toBe('');
  });

  test('given a case in more, when one of them is chosen, then its texts follow, and what lacks it falls back', () => {
    expect(renderToString(<CaseTongueChoice />)).toContain('Bahasa Rekaan');
    chooseCaseLanguage('qaa');
    expect(say({ id: 'Judul', qaa: 'Zaq' })).toBe('Zaq');
    expect(marksOf({ id: 'Judul', qaa: 'Zaq' })).toEqual({ lang: 'qaa', dir: 'ltr' });
    expect(say({ id: 'Judul' })).toBe('Judul');
    expect(standInTongues([{ id: 'Judul' }])).toEqual(['Bahasa Indonesia']);
  });

  test('given a choice that was made for another case, when one without that language is met, then the screen decides', () => {
    chooseCaseLanguage('qaa');
    meetCase(publicScenario(threePartyScenario()));
    expect(say({ id: 'Judul', qaa: 'Zaq' })).toBe('Judul');
  });

  test('given a phone, when its team reads, then the choice is there and the public part says once what it lacks', () => {
    const view = new PlayedTable(secondScenario()).begun('briefing').seenBy('north');
    expect(renderToString(<BriefPanel view={view} now={0} send={async () => ({ ok: true })} />)).toContain(
      'Bahasa isi kasus',
    );
    const html = wholeBrief(view);
    expect(html.match(/Sebagian hanya dalam/g)).toHaveLength(1);
    expect(html).toMatch(/<div[^>]* lang="ar" dir="rtl"[^>]*><p>قضية للتجربة/);
  });
});

describe('what a case says of itself', () => {
  const drawn = (scenario = secondScenario('short')) => {
    return wholeBrief(new PlayedTable(scenario).begun('briefing').seenBy('north'));
  };

  test('given a paper, sources and who wrote it, when a phone shows the case, then they are parts to open', () => {
    const html = drawn();
    expect(html).toMatch(/<summary><span[^>]*>Latar belakang</);
    expect(html).toContain('<h3>Latar</h3><ul><li>satu</li><li>dua</li></ul>');
    expect(html).toContain('>https://example.org/a?b=1</p>');
    expect(html).not.toContain('<a ');
    for (const said of [
      'untuk pemula',
      '30 sampai 45 menit',
      'lisensi CC BY 4.0',
      'Menukar',
      'Baiq Nurhaliza, ',
      'Pendek',
    ]) {
      expect(html).toContain(said);
    }
  });

  test('given a case of format 1, when it is shown, then there are no such parts', () => {
    const html = drawn(threePartyScenario());
    expect(html).not.toContain('Latar belakang');
    expect(html).not.toContain('Keterangan kasus');
  });
});

describe('the front screen', () => {
  test('given a text in one language, when it is shown, then it is not repeated beside, and is kept apart where it stands in', () => {
    const speech = speechOf('id');
    expect([speech.say({ id: 'Tahap' }), speech.sayOther({ id: 'Tahap' })]).toEqual(['Tahap', undefined]);
    expect(speech.sayOther({ id: 'Tahap', en: 'Phase' })).toBe('Phase');
    expect(speech.say(arabicOnly)).toBe('\u2068قضية\u2069');
  });
});

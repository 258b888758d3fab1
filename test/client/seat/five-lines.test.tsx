import { renderToString } from 'preact-render-to-string';
import { afterEach, describe, expect, test } from 'vitest';
import { showLanguage } from '../../../client/lib/language/language.ts';
import { BriefPanel } from '../../../client/seat/brief/brief-panel.tsx';
import { PlayedTable } from '../../support/client-table.ts';
import { threePartyScenario } from '../../support/scenarios.ts';
import { secondScenario } from '../../support/second-case.ts';

const send = async () => ({ ok: true }) as const;
const briefOf = (played: PlayedTable, inTab = false) =>
  renderToString(<BriefPanel view={played.seenBy('north')} now={0} send={send} inTab={inTab} />);
const termsIn = (html: string) => [...html.matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, term]) => term);

afterEach(() => showLanguage('id'));

describe('a brief in five lines', () => {
  const second = (until: 'briefing' | 'negotiation', variant?: string) =>
    new PlayedTable(secondScenario(variant)).begun(until);

  test('given a case with five lines, when a team reads, then they are the first layer, and the long brief and the points are a tap away each', () => {
    const html = briefOf(second('briefing'));
    expect(termsIn(html)).toEqual(['Ingin', 'Bisa memberi', 'Jangan sampai', 'Tanyakan', 'Tanpa kesepakatan']);
    const lines = ['Whole wants', 'Whole gives', 'Whole never', 'Whole asks', '45 poin. ', 'Whole alone'];
    const places = [...lines, 'Poin setiap pilihan', 'Baca arahan lengkap'].map((words) => html.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(html).not.toContain('Brief qzxnorthqzx');
    expect(html).not.toContain('<details');
  });

  test('given the negotiation, when the brief is a tab, then the five lines are its beginning still', () => {
    expect(termsIn(briefOf(second('negotiation'), true))).toHaveLength(5);
  });

  test('given a variant with lines and a limit of its own, when it is played, then these are shown', () => {
    const html = briefOf(second('briefing', 'short'));
    expect(html).toContain('Short wants');
    expect(html).toContain('30 poin. ');
    expect(html).not.toContain('Whole wants');
  });

  test('given a case without five lines, when a team reads, then the first layer is what it has', () => {
    const html = briefOf(new PlayedTable(threePartyScenario()).begun('briefing'));
    expect(html).not.toContain('<dt>');
    const places = ['Northern Company', 'Brief qzxnorthqzx', 'Tanpa kesepakatan: 45 poin'].map((one) =>
      html.indexOf(one),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('given lines that the reader’s language lacks, when the screen is English, then it says once in which they are', () => {
    showLanguage('en');
    const html = briefOf(second('briefing'));
    expect(termsIn(html)).toEqual(['Wants', 'Can give', 'Never', 'Ask', 'Without a deal']);
    expect(html.match(/In Bahasa Indonesia only\./g)).toHaveLength(1);
    expect(html).toContain('<span lang="id" dir="ltr">Whole gives');
  });
});

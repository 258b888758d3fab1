import { describe, expect, test } from 'vitest';
import { checkMeaning } from '../../shared/authoring/check-meaning.ts';
import type { Finding } from '../../shared/authoring/finding.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { smallScenario } from '../support/golden-case.ts';

const trade = [
  { north: [60, 30, 0], south: [0, 10, 20], good: [0, 10, 30] },
  { north: [20, 10, 0], south: [0, 30, 60], good: [0, 10, 30] },
];

/** What the check says of a case whose north (limit 46) is told this, in Indonesian and English. */
function saidOf(brief: { readonly id: string; readonly en: string }, reservation = 46): Finding[] {
  const base = smallScenario(trade, [reservation, 20]);
  const parties = base.parties.map((party, p) => (p === 0 ? { ...party, brief } : party));
  const codes = ['brief-contradicts-limit', 'brief-contradicts-points'];
  return checkMeaning({ ...base, parties }).filter(({ code }) => codes.includes(code));
}

const id = (text: string) => ({ id: text, en: 'You want an agreement.' });
const en = (text: string) => ({ id: 'Anda menginginkan kesepakatan.', en: text });

describe('a brief that puts the limit elsewhere than the field beside it', () => {
  test.each([
    [id('Ingatlah: batas Anda 48.')],
    [id('Batas Anda adalah 48, jangan lupa.')],
    [id('Jangan menyetujui paket di bawah 48 poin.')],
    [id('Tanpa kesepakatan, Anda memperoleh 48 poin.')],
    [id('Bila tidak ada kesepakatan, nilainya bagi Anda 48 poin.')],
    [en('Remember: your limit is 48.')],
    [en('Agree to nothing below 48 points.')],
    [en('Without an agreement you have 48 points.')],
    [en('If there is no agreement, that is worth 48 to you.')],
    [en('Your reservation value is 48, so walk away below it.')],
  ])('given %j and a limit of 46, when the case is checked, then both numbers are told', (brief) => {
    const [found, ...more] = saidOf(brief);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'brief-contradicts-limit', at: 'parties.north.brief' });
    for (const words of Object.values(found?.message ?? {})) expect(words).toMatch(/48.*46/u);
  });

  test.each([
    [id('Batas Anda 46. Jangan menyetujui paket di bawah 46 poin.')],
    [id('Tanpa kesepakatan Anda memperoleh 46 poin, 12 poin lebih banyak daripada tahun lalu.')],
    [id('Batas waktu Anda 48 menit. Batas anggaran Rp48 juta.')],
    [id('Tanpa kesepakatan, PLN membangun 48 MW sampai 2030.')],
    [id('Menurut dugaan Anda, batas mereka sekitar 55 poin.')],
    [id('Paket di bawah 60 % kebutuhan tidak layak.')],
    [en('Your limit is 46 points; aim 20 points above your limit.')],
    [en('They will probably accept nothing below 55 points.')],
    [en('South (en) has a limit of 55 points, people say.')],
    [en('Without an agreement you lose 48 MW and 3.5 million a year.')],
    [en('Below 2,048 points of the old index the plant is closed.')],
  ])('given %j and a limit of 46, when the case is checked, then nothing is found', (brief) => {
    expect(saidOf(brief)).toEqual([]);
  });

  test('given a limit below 0, when the brief loses another number in court, then it is found; the same number is right', () => {
    const brief = (loss: number) => id(`Tanpa kesepakatan Anda ke pengadilan: rugi ${loss}.`);
    expect(saidOf(brief(60), -40)).toHaveLength(1);
    expect(saidOf(brief(40), -40)).toEqual([]);
  });

  test('given one limit told wrongly four times, when the case is checked, then that is one finding', () => {
    const brief = {
      id: 'Batas Anda 48. Di bawah 48 poin Anda pulang.',
      en: 'Your limit is 48. Go home below 48 points.',
    };
    expect(saidOf(brief)).toHaveLength(1);
  });
});

describe('a brief that gives an issue points that it does not have', () => {
  test('given points of an option that no field says, when the case is checked, then they are told', () => {
    expect(saidOf(en('Option 1 (en) of Issue 0 (en) is worth 37 points to you.'))).toMatchObject([
      { severity: 'warning', code: 'brief-contradicts-points' },
    ]);
  });

  test('given points of an option, a step between two or the most there is, when the case is checked, then nothing is found', () => {
    for (const points of [60, 30, 80, 34, 20, 46])
      expect(saidOf(en(`Issue 0 (en) can bring you ${points} points.`)), String(points)).toEqual([]);
  });
});

describe('a note that gives the case other minutes than its phases', () => {
  const said = (changes: Partial<Scenario>) =>
    checkMeaning({ ...smallScenario(trade, [20, 20]), ...changes }).filter(({ code }) => code === 'minutes-contradict');
  const phases = smallScenario(trade, [20, 20]).phases.reduce((sum, { minutes }) => sum + minutes, 0);

  test('given another number, when the case is checked, then both are told, once for both languages', () => {
    const teachingNote = { id: 'Kasus ini berlangsung 99 menit.', en: 'The case takes 99 minutes.' };
    expect(said({ teachingNote })).toHaveLength(1);
  });

  test('given its own minutes, and other times beside them, when the case is checked, then nothing is found', () => {
    const teachingNote = {
      id: `Kasus ini berlangsung ${phases} menit. Sediakan 40 menit untuk pembahasan.`,
      en: `The case takes ${phases} minutes. Keep 40 minutes for the debrief.`,
    };
    expect(said({ teachingNote })).toEqual([]);
  });
});

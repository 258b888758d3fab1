import { describe, expect, it } from 'vitest';
import { clockOf, minutesAndSeconds, passedAnnouncement } from '../../../../client/lib/table/clock.ts';
import { PlayedTable } from '../../../support/client-table.ts';
import { twoPartyScenario } from '../../../support/scenarios.ts';

describe('the clock of a table', () => {
  it('given a running phase, then it counts down in minutes and seconds', () => {
    const played = PlayedTable.negotiating(twoPartyScenario()).wait(78_000);
    expect(clockOf(played.seenBy('north').table, played.at)).toMatchObject({
      state: 'running',
      text: '18:42',
      nearlyUp: false,
    });
  });

  it('given two minutes left, then it asks for attention', () => {
    const played = PlayedTable.negotiating(twoPartyScenario()).wait(18 * 60_000 - 1);
    expect(clockOf(played.seenBy('north').table, played.at).nearlyUp).toBe(false);
    expect(clockOf(played.seenBy('north').table, played.at + 1).nearlyUp).toBe(true);
  });

  it('given a pause, then it stands and says why', () => {
    const played = PlayedTable.negotiating(twoPartyScenario()).wait(60_000);
    played.facilitate({ type: 'PauseTable', reason: 'downtime' }).wait(3_600_000);
    expect(clockOf(played.seenBy('north').table, played.at)).toMatchObject({
      state: 'paused',
      text: '19:00',
      paused: 'downtime',
    });
  });

  it('given the end while its entry is still on the way, then the phase is over, at 00:00', () => {
    const played = PlayedTable.negotiating(twoPartyScenario()).wait(20 * 60_000 + 5000);
    expect(clockOf(played.seenBy('north').table, played.at)).toMatchObject({ state: 'over', text: '00:00' });
  });

  it('given the lobby, then there is no time', () => {
    const table = new PlayedTable(twoPartyScenario()).seenBy('north').table;
    expect(clockOf(table, 0)).toMatchObject({ state: 'none', text: '–:–' });
  });

  it('given begun seconds and long phases, then the second counts and hours run on as minutes', () => {
    expect(minutesAndSeconds(1)).toBe('00:01');
    expect(minutesAndSeconds(6_120_000)).toBe('102:00');
    expect(minutesAndSeconds(-5)).toBe('00:00');
  });
});

describe('what screen readers are told of the time', () => {
  it('given two minutes or half a minute passed between two looks, then it is announced once', () => {
    expect(passedAnnouncement(120_400, 119_400)).toBe(120_000);
    expect(passedAnnouncement(119_400, 118_400)).toBeUndefined();
    expect(passedAnnouncement(30_100, 29_900)).toBe(30_000);
  });

  it('given a phone that slept through both, then only the later one is told', () => {
    expect(passedAnnouncement(400_000, 20_000)).toBe(30_000);
    expect(passedAnnouncement(400_000, 0)).toBeUndefined();
  });
});

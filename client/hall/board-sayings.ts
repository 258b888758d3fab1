import { LANGUAGE_FACTS, LANGUAGES } from '../../shared/kernel/languages.ts';
import { harmOf } from '../../shared/scenario/condition-names.ts';
import type { PartyId } from '../../shared/scenario/vocabulary.ts';
import type { Session } from '../../shared/session/session.ts';
import { say } from '../lib/language/case-texts.ts';
import { language, sayNumber } from '../lib/language/language.ts';
import { minutesAndSeconds } from '../lib/table/clock.ts';
import type { Degree, Goer, Need } from './table-needs.ts';
import { hallText } from './words.ts';

/** How a degree looks: ink now, yellow soon, plain to watch. */
export const CHIPS: Readonly<Record<Degree, string>> = { now: 'chip solid', soon: 'chip signal', watch: 'chip' };

/** A party's short name in the language of the screen. */
export function partyName({ scenario }: Pick<Session, 'scenario'>, party: PartyId): string {
  const found = scenario.parties.find(({ id }) => id === party);
  return found === undefined ? party : say(found.shortName);
}

// Made once: they are asked for every second.
const hours = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
const CLOCKS = new Map(LANGUAGES.map((one) => [one, new Intl.DateTimeFormat(LANGUAGE_FACTS[one].locale, hours)]));

/** The time of day of a moment (ms since the epoch) at this laptop: `10.32`. */
export function timeOfDay(at: number): string {
  return CLOCKS.get(language.value)?.format(at) ?? '';
}

/** Minutes of a plan: whole ones without decimals. */
export function planMinutes(minutes: number): string {
  return minutes % 1 === 0 ? String(minutes) : sayNumber(minutes, 1);
}

/** Whole minutes from then to now, never below 0. */
export function minutesAgo(then: number | undefined, now: number): number {
  return then === undefined ? 0 : Math.max(0, Math.floor((now - then) / 60_000));
}

/** Who is on the way, as the beginning of a sentence. @param own names the key of whoever reads */
export function goerWords({ key, name }: Pick<Goer, 'key' | 'name'>, own: string | undefined): string {
  const { you, somebody, named } = hallText().going;
  if (key === own) return you;
  return name === undefined ? somebody : named(name);
}

/** The sentence for a need, without its chip. @param now server time @param own names the key of whoever reads */
export function needSentence(session: Session, need: Need, now: number, own?: string): string {
  const text = hallText().needs;
  const minutes = minutesAgo(need.since, now);
  const { scenario } = session;
  switch (need.kind) {
    case 'hand':
      return text.hand(partyName(session, need.party), need.text, minutes);
    case 'hand-taken':
      return text.handTaken(goerWords(need.goer, own), partyName(session, need.party), need.text, minutes);
    case 'gone':
      return text.gone(partyName(session, need.party), need.people, minutes);
    case 'empty':
      return text.empty(partyName(session, need.party));
    case 'nearly-up':
      return text.nearlyUp(minutesAndSeconds(need.endsAt - now));
    case 'paused-alone':
      return need.reason === 'downtime' ? text.pausedByDowntime : text.pausedAlone;
    case 'waiting':
      return text.waiting(partyName(session, need.party), minutes);
    case 'silent':
      return text.silent(minutes);
    case 'no-offer':
      return text.noOffer(minutes);
    case 'stuck': {
      const issue = scenario.issues[need.issue];
      return text.stuck(issue === undefined ? '' : say(issue.shortName), need.offers);
    }
    case 'one-voice':
      return text.oneVoice(partyName(session, need.party), Math.round(need.share));
    case 'breached':
      return text.breached(
        need.conditions.map((id) => {
          const condition = scenario.conditions.find((one) => one.id === id);
          return condition === undefined ? id : say(harmOf(condition));
        }),
      );
    case 'lonely':
      return text.lonely(partyName(session, need.party), need.others);
  }
}

import { lengthOf } from '../kernel/text.ts';
import type { Message } from '../negotiation/table.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { ProcessRecord } from './process-record.ts';

/** An amount of talk; characters as a reader counts them. */
export interface TalkAmount {
  readonly messages: number;
  readonly characters: number;
}

/** A part of what was said. */
export interface TalkShare {
  readonly messages: number;
  /** `undefined` where nobody typed: talk acts have no characters. */
  readonly characters: number | undefined;
}

/** What one team said. */
export interface TeamTalk {
  readonly party: PartyId;
  /** To the whole table. */
  readonly table: TalkAmount;
  /** To some other parties. */
  readonly private: TalkAmount;
  /** Among its own members. */
  readonly team: TalkAmount;
  /** The team's part of all table talk; `undefined` when there was none. */
  readonly tableShare: TalkShare | undefined;
  /** The team's part of everything said between teams; `undefined` when nothing was. */
  readonly share: TalkShare | undefined;
  /** Part of what the team said to others that was private, in messages; `undefined` when it said nothing to others. */
  readonly privateShare: number | undefined;
}

/**
 * Who talked, and to whom, by written message. Made of a participant's entries, private and team talk is only what that
 * participant's team could read; table talk is the same for everybody. Parties in the case's order.
 */
export function talkShares({ scenario, table: { messages } }: ProcessRecord): TeamTalk[] {
  const toTable = messages.filter(({ channel }) => channel === 'table');
  const toOthers = messages.filter(({ channel }) => channel !== 'team');
  return scenario.parties.map(({ id: party }) => {
    const own = messages.filter((message) => message.party === party);
    const [table, among] = [amountOf(own.filter(isIn('table'))), amountOf(own.filter(isIn('team')))];
    const closed = amountOf(own.filter(({ channel }) => typeof channel !== 'string'));
    const others = {
      messages: table.messages + closed.messages,
      characters: table.characters + closed.characters,
    };
    return {
      party,
      table,
      private: closed,
      team: among,
      tableShare: partOf(table, amountOf(toTable)),
      share: partOf(others, amountOf(toOthers)),
      privateShare: others.messages === 0 ? undefined : closed.messages / others.messages,
    };
  });
}

const isIn = (name: 'table' | 'team') => (message: Message) => message.channel === name;

function amountOf(messages: readonly Message[]): TalkAmount {
  return {
    messages: messages.length,
    characters: messages.reduce((sum, { text }) => sum + lengthOf(text), 0),
  };
}

function partOf(own: TalkAmount, all: TalkAmount): TalkShare | undefined {
  if (all.messages === 0) return undefined;
  const characters = all.characters === 0 ? undefined : own.characters / all.characters;
  return { messages: own.messages / all.messages, characters };
}

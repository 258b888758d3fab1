import { figure, list } from '../../lib/table/words.en.ts';
import type { Messages } from './words.id.ts';

export const en: Messages = {
  title: 'Hand-over card',
  open: 'Open the hand-over card',
  running: (phase, clock) => `This table is under way. Time left for ${phase}: ${clock}.`,
  paused: (phase, clock) => `This table is paused. Time left for ${phase}: ${clock}.`,
  before: (names) => `Before you, ${list(names)} sat in this team.`,
  brief: 'You represent',
  points: 'What counts for your team',
  without: (points) => `Without agreement: ${points} points.`,
  limit: (limit, target) =>
    target === undefined
      ? `Your team’s limit is ${figure(limit)} points.`
      : `Your team’s limit is ${figure(limit)}, its target ${figure(target)}.`,
  heaviest: (names) => `What weighs most: ${list(names)}.`,
  offers: 'Open offers',
  noOffers: 'No offer is open yet.',
  worth: (points, limit) =>
    `${points} points for you, ${points === limit ? 'just at' : points > limit ? 'above' : 'below'} the limit`,
  acts: 'What happened last',
  noActs: 'Nothing has happened at the table yet.',
  made: (offer) => `Offer ${offer}`,
  accepted: (party, offer) => `${party} accepted ${offer}`,
  rejected: (party, offer) => `${party} rejected ${offer}`,
  withdrawn: (offer) => `${offer} was withdrawn`,
  said: (party, text) => `${party} said: ${text}`,
  stated: (party, text) => `Condition of ${party}: ${text}`,
  agreed: 'All signatories agreed',
  returned: 'The agreement came back',
  injected: (title) => `Event: ${title}`,
  promises: 'What was promised',
  noPromises: 'No condition, clause or understanding yet.',
  condition: (party, text) => `${party} asks as a condition: ${text}`,
  clause: (offer, text) => `Clause in ${offer}: ${text}`,
  understanding: (offer) => `An understanding: ${offer} was accepted.`,
  agreement: 'A package is agreed and waits to be ratified.',
  done: 'Start from here',
};

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type CaseFile, caseFileSchema } from '../../shared/case-file/case-file.ts';
import { checkReferences } from '../../shared/case-file/check-references.ts';
import { type CompiledImage, compileCase } from '../../shared/case-file/compile.ts';
import { readImage } from '../../shared/images/read-image.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { CASE_LEVELS, CONSTRAINT_KINDS, RATIFICATION_RULES } from '../../shared/scenario/vocabulary.ts';
import { Hand } from './made-up-hand.ts';
import { type MadeUpIssue, makeChoice, makeEffect, makeIssues, makePoints } from './made-up-issues.ts';
import { greyPng } from './picture-files.ts';

/** A case of format 2 that nobody wrote: its file, sound, and the images beside it. */
export interface MadeUpCase {
  /** As YAML would read it. */
  readonly content: object;
  readonly file: CaseFile;
  readonly images: readonly CompiledImage[];
}

const LANGUAGES = [
  'id',
  'en',
  { code: 'qaa', name: 'Bahasa Rekaan', direction: 'ltr' },
  { code: 'ar', name: 'العربية', direction: 'rtl' },
] as const;
const PARTIES = ['north', 'south', 'forum', 'east', 'watch'] as const;
const ENDS = { excludes: 'excludes', needs: 'needs', 'unlawful-unless': 'unlawfulUnless' } as const;

/**
 * Any case of format 2 with everything that is played: languages, number issues, constraints and events that bring them,
 * variants, five lines, images. Every secret text carries its owner's mark (`secretMark`); a private image, its party's.
 */
export const madeUpCases: fc.Arbitrary<MadeUpCase> = fc
  .gen()
  .map((draw) => makeCase(new Hand(draw)))
  .map(({ content, images }) => ({ content, images, file: soundFile(content) }));

/** The case that is played of one that was made up: whole, or one of its variants. */
export function playedCase({ file, images }: MadeUpCase, variant?: string): Scenario {
  return compileCase(file, { images, variant });
}

/** The whole case and all its variants, each as it is played. */
export function playedCases(made: MadeUpCase): Scenario[] {
  return [undefined, ...made.file.variants.map(({ id }) => id)].map((variant) => playedCase(made, variant));
}

function soundFile(content: object): CaseFile {
  const problems = checkReferences(content);
  if (problems.length > 0) throw new RangeError(problems.map(({ path, said }) => `${path}: ${said.en}`).join('\n'));
  return caseFileSchema.parse(content);
}

function makeCase(first: Hand): Omit<MadeUpCase, 'file'> {
  const languages = first.shuffled(first.some(LANGUAGES));
  const hand = first.speaking(languages.map((one) => (typeof one === 'string' ? one : one.code)));
  const parties = makeParties(hand);
  const indicators = ['work', 'forest'].slice(0, hand.between(0, 2));
  const issues = makeIssues(hand, indicators);
  const phases = makePhases(hand, parties);
  const rules = makeConstraints(hand, issues);
  const { images, named } = makeImages(hand, parties);
  const open = named.filter((one) => !('party' in one)).map(({ id }) => id);
  const cards = hand.list(0, 2, (at) => ({
    id: `card-${at}`,
    title: hand.text(`Card ${at}`),
    text: hand.text('What'),
  }));
  const content = {
    format: 2,
    id: 'made-up',
    version: '1.0',
    languages,
    title: hand.text('Made up'),
    summary: hand.text('Summary'),
    fiction: hand.text('All of it'),
    ...makeMetadata(hand),
    images: named,
    parties: parties.map(({ id, role }) => ({
      id,
      role,
      name: hand.text(`Party ${id}`),
      shortName: hand.text(id),
      description: hand.text('Lives here'),
      ...confidential(hand, id),
      reservation: hand.between(-10, 60),
      ...hand.maybe(70, () => ({ card: fiveLines(hand, id) })),
      ...hand.maybe(open.length > 0 ? 50 : 0, () => ({ image: hand.one(open) })),
      points: Object.fromEntries(issues.map((issue) => [issue.id, makePoints(hand, issue)])),
    })),
    issues: issues.map(({ written }) => written),
    constraints: rules.map(({ written }) => written),
    interactions: makeInteractions(hand, parties, issues),
    indicators: indicators.map((id, at) => makeIndicator(hand, id, at, indicators.length)),
    conditions: hand.list(0, 2, (at) => ({
      id: `harm-${at}`,
      name: hand.text(`Harm ${at}`),
      protection: hand.text(`Care ${at}`),
      text: hand.text('Nobody is harmed'),
      cap: hand.between(0, 100),
      breachedBy: hand.list(1, 2, () => makeChoice(hand, hand.some(issues, 1, 2))),
    })),
    phases,
    agreement: {
      ...hand.maybe(40, () => ({ teamRule: 'second-member' })),
      ...hand.maybe(40, () => ({ offerMinutes: hand.between(1, 8) })),
      ratification: hand.one(RATIFICATION_RULES),
      returnMinutes: hand.between(0, 5),
    },
    injections: makeEvents(hand, parties, issues, rules),
    cards,
    questions: hand.list(0, 2, (at) => ({ id: `why-${at}`, text: hand.text('Why?') })),
    variants: hand.list(0, 2, (at) => makeVariant(hand, `variant-${at}`, { parties, issues, phases, rules, cards })),
    teachingNote: hand.secret('facilitator', 'Note'),
  };
  return { content, images };
}

interface Side {
  readonly id: string;
  readonly role: 'signatory' | 'ratifier' | 'observer';
}

function makeParties(hand: Hand): Side[] {
  return PARTIES.slice(0, hand.between(2, PARTIES.length)).map((id, at) => ({
    id,
    role: at < 2 ? 'signatory' : hand.one(['ratifier', 'ratifier', 'signatory', 'observer']),
  }));
}

function confidential(hand: Hand, owner: string) {
  return { brief: hand.secret(owner, '# Brief\n\n'), batna: hand.secret(owner, 'Alone') };
}

function fiveLines(hand: Hand, owner: string) {
  const line = (words: string) => hand.secret(owner, words);
  return {
    wants: line('Wants'),
    canGive: line('Gives'),
    never: line('Never'),
    ask: line('Asks'),
    withoutDeal: line('Alone'),
  };
}

function makePhases(hand: Hand, parties: readonly Side[]) {
  const kinds = [
    ...hand.some(['briefing', 'preparation'], 0),
    'negotiation',
    ...hand.one([[], [], ['break', 'negotiation']]),
    ...(hand.chance(30) ? ['break'] : []),
    ...(parties.some(({ role }) => role === 'ratifier') ? ['ratification'] : []),
  ];
  return kinds.map((kind, at) => ({
    id: `phase-${at}`,
    kind,
    name: hand.text(`Phase ${at}`),
    minutes: hand.between(1, 20),
    words: hand.secret('facilitator', 'Say'),
  }));
}

interface Rule {
  readonly id: string;
  /** The issues without which it cannot be. */
  readonly when: readonly string[];
  readonly other: readonly string[];
  readonly excludes: boolean;
  readonly isSecret: boolean;
  readonly written: object;
}

function makeConstraints(hand: Hand, issues: readonly MadeUpIssue[]): Rule[] {
  if (issues.length < 2) return [];
  return hand.list(0, 3, (at) => {
    const id = `rule${at}`;
    const isSecret = hand.chance(40);
    const shuffled = hand.shuffled(issues);
    const cut = hand.between(1, shuffled.length - 1);
    const [when, other] = [shuffled.slice(0, cut), shuffled.slice(cut, cut + hand.between(1, 2))];
    const kind = hand.one(CONSTRAINT_KINDS);
    const say = (words: string) => (isSecret ? hand.secret(id, words) : hand.text(words));
    const written = {
      id,
      name: say('Rule'),
      because: say('The law'),
      when: makeChoice(hand, when),
      [ENDS[kind]]: makeChoice(hand, other),
    };
    const ids = (some: readonly MadeUpIssue[]) => some.map((issue) => issue.id);
    return { id, isSecret, when: ids(when), other: ids(other), excludes: kind === 'excludes', written };
  });
}

function makeEvents(hand: Hand, parties: readonly Side[], issues: readonly MadeUpIssue[], rules: readonly Rule[]) {
  const secret = rules.filter(({ isSecret }) => isSecret).map(({ id }) => id);
  const all = hand.list(secret.length > 0 ? 1 : 0, 3, (at) => `event${at}`);
  return all.map((id, at) => {
    // The first brings what is secret, another may bring it again.
    const brought = at === 0 ? secret : hand.some(secret, 0);
    const points = hand.some(parties, 0).map(({ id: party }) => {
      const some = hand.some(issues, 0, 2).map((issue) => [issue.id, makePoints(hand, issue, { some: true })]);
      return [party, Object.fromEntries(some)];
    });
    return {
      id,
      title: hand.secret(id, 'Event'),
      text: hand.secret(id, 'It happens'),
      ...hand.maybe(50, () => ({ hint: hand.secret('facilitator', 'When') })),
      points: Object.fromEntries(points),
      closedOptions: makeChoice(hand, hand.some(issues, 0, 1), 1),
      standingOffers: hand.one(['stay', 'expire']),
      ...(brought.length === 0 ? {} : { constraints: brought }),
    };
  });
}

function makeInteractions(hand: Hand, parties: readonly Side[], issues: readonly MadeUpIssue[]) {
  if (issues.length < 2) return [];
  return hand.some(parties, 0).map(({ id: party }) => {
    const two = hand.some(issues, 2, 2).map(({ id, options }) => [id, hand.one(options)]);
    const because = hand.secret(party, 'Together');
    return { party, when: Object.fromEntries(two), points: hand.between(-15, 15), because };
  });
}

function makeIndicator(hand: Hand, id: string, at: number, count: number) {
  return {
    id,
    name: hand.text(`Indicator ${id}`),
    shortName: hand.text(id),
    unit: hand.text('people'),
    sdg: '8.5',
    better: hand.one(['higher', 'lower']),
    baseline: hand.between(0, 100),
    weight: count === 1 ? 100 : at === 0 ? 60 : 40,
    noAgreement: makeEffect(hand),
    ...hand.maybe(50, () => ({ measuredBy: hand.text('The office'), measuredWhen: hand.text('each June') })),
  };
}

function makeImages(hand: Hand, parties: readonly Side[]) {
  const named = hand.list(0, 3, (at) => {
    const party = hand.chance(60) ? hand.one(parties).id : undefined;
    const alt = party === undefined ? hand.text('A map') : hand.secret(party, 'A map');
    return { id: `image-${at}`, file: `map-${at}.png`, alt, ...(party === undefined ? {} : { party }) };
  });
  const images = named.map(({ file: _, ...one }, at): CompiledImage => {
    const read = readImage(greyPng({ width: 3 + at, height: 5 }));
    if ('fault' in read) throw new RangeError(read.fault.code);
    const { type, width, height, bytes } = read.image;
    const hash = createHash('sha256').update(bytes).digest('hex');
    return { ...one, type, width, height, hash, data: Buffer.from(bytes).toString('base64') };
  });
  return { named, images };
}

function makeMetadata(hand: Hand) {
  const own = (words: string) => hand.secret('facilitator', words);
  return {
    ...hand.maybe(50, () => ({ aims: [hand.text('To trade')], level: hand.one(CASE_LEVELS) })),
    ...hand.maybe(50, () => ({ minutes: { from: 20, to: 40 }, licence: 'CC BY 4.0', authors: [{ name: 'Baiq' }] })),
    ...hand.maybe(50, () => ({ background: hand.text('# Paper\n\n- one'), concepts: [hand.text('Trade')] })),
    ...hand.maybe(50, () => ({ document: { kind: hand.text('Note'), preamble: hand.text('Before'), months: 12 } })),
    ...hand.maybe(50, () => ({ prerequisites: [own('Reading')], changes: [{ version: '1.0', text: own('Written') }] })),
    ...hand.maybe(50, () => ({ expected: { agreement: { from: 50, to: 90 } } })),
    ...hand.maybe(50, () => ({ silenced: [{ code: 'option-for-nobody', because: own('Meant') }] })),
    ...hand.maybe(50, () => ({ sources: [{ id: 'law', title: hand.text('The law'), year: 2020 }] })),
  };
}

interface Whole {
  readonly parties: readonly Side[];
  readonly issues: readonly MadeUpIssue[];
  readonly phases: readonly { readonly id: string; readonly kind: string }[];
  readonly rules: readonly Rule[];
  readonly cards: readonly { readonly id: string }[];
}

function makeVariant(hand: Hand, id: string, { parties, issues, phases, rules, cards }: Whole) {
  const left = hand.some(issues.map((issue) => issue.id));
  const breaks = ({ when, other, excludes }: Rule) =>
    !excludes && when.every((one) => left.includes(one)) && !other.every((one) => left.includes(one));
  const must = phases.filter(({ kind }) => kind === 'ratification' || kind === 'negotiation').map((one) => one.id);
  const differs = hand.some(parties, 0).map((party) => {
    const { id: owner } = party;
    const own = {
      ...hand.maybe(50, () => ({ reservation: hand.between(0, 40) })),
      ...hand.maybe(50, () => ({ card: fiveLines(hand, owner) })),
      ...hand.maybe(50, () => confidential(hand, owner)),
    };
    return [owner, own];
  });
  return {
    id,
    name: hand.text(`Variant ${id}`),
    ...(rules.some(breaks) ? {} : hand.maybe(70, () => ({ issues: left }))),
    ...hand.maybe(50, () => ({
      phases: hand
        .some(phases.map((one) => one.id))
        .concat(must)
        .filter((one, at, all) => all.indexOf(one) === at),
    })),
    ...hand.maybe(50, () => ({ minutes: { [hand.one(phases).id]: hand.between(1, 9) } })),
    parties: Object.fromEntries(differs),
    ...hand.maybe(50, () => ({
      cards: hand.some(
        cards.map((one) => one.id),
        0,
      ),
    })),
  };
}

import { analyseSpace } from '../analysis/analyse.ts';
import { sharesOf } from '../analysis/case.ts';
import { distanceToNearest } from '../analysis/distance.ts';
import { inputOf } from '../analysis/party-points.ts';
import { createSpace } from '../analysis/space.ts';
import { seedOf } from '../kernel/dice.ts';
import { samplePackages } from '../scenario/packages.ts';
import type { PartyBrief } from '../scenario/public-scenario.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Package, PartyId } from '../scenario/vocabulary.ts';
import { compileConditions, isBreached } from '../scoring/breaches.ts';
import { compileImpact } from '../scoring/impact.ts';
import { brokenConstraints, compileConstraints, forbiddenChoices } from '../scoring/lawful.ts';
import { countsPoints, pointsOf } from '../scoring/points.ts';
import { type AgreementWord, agreementWord, mutualBenefit, roundIndex } from '../scoring/quadrant.ts';
import { revealedCase } from '../scoring/revealed-case.ts';

/** Where a package lies. */
export interface Placed {
  /** By signatory: gain over the reservation value as a part of its best gain, at most 1. */
  readonly shares: readonly number[];
  /** Every signatory and every ratifier is at its reservation value or above. */
  readonly isRational: boolean;
  /** 0–100, as shown. */
  readonly benefit: number;
  /** 0–100; `undefined` for a case without indicators. */
  readonly impact: number | undefined;
  readonly isBreaching: boolean;
  readonly word: AgreementWord | undefined;
  /**
   * How far it lies from the frontier of what is rational, in the signatories' shares, as a part of the farthest such
   * package; `undefined` where nothing is rational, 0 where all that is lies on the frontier.
   */
  readonly distance: number | undefined;
}

/** A case made ready to place packages. */
export interface Yardstick {
  readonly scenario: Scenario;
  readonly signatories: readonly PartyId[];
  placeOf(chosen: Package): Placed;
}

/** Up to so many packages are looked at for the farthest one; of more, a fixed sample. */
const MOST_LOOKED_AT = 100_000;

/** Whether anything in a case is worth something to anybody: without points there is nothing to measure. */
export function hasPoints(scenario: Scenario): boolean {
  return revealedCase(scenario).briefs.some(countsPoints);
}

/** Works out once what placing packages of a case needs. Throws `SpaceError` for a case too large to analyse. */
export function createYardstick(scenario: Scenario): Yardstick {
  const { public: open, briefs } = revealedCase(scenario);
  const roleOf = ({ party }: PartyBrief) => scenario.parties.find(({ id }) => id === party)?.role;
  const signing = briefs.filter((brief) => roleOf(brief) === 'signatory');
  const deciding = [...signing, ...briefs.filter((brief) => roleOf(brief) === 'ratifier')];
  const forbidden = forbiddenChoices(open);
  const analysis = analyseSpace(createSpace(inputOf(signing, forbidden)));
  const bestProduct = analysis.solutions.nash?.objective ?? 0;
  const [impact, conditions] = [compileImpact(open), compileConditions(open)];
  const isRational = (chosen: Package) => deciding.every((brief) => pointsOf(brief, chosen) >= brief.reservation);
  const sharesIn = (chosen: Package) =>
    sharesOf(
      analysis,
      signing.map((brief) => pointsOf(brief, chosen)),
    );
  // Nobody who decides can be better off than on the frontier of all of them: the signatories' own lies inside it.
  const frontier = undominated(
    analyseSpace(createSpace(inputOf(deciding, forbidden))).rationalFrontier.points.map(({ utilities }) =>
      sharesOf(analysis, utilities.slice(0, signing.length)),
    ),
  );
  const constraints = compileConstraints(open);
  const drawn = samplePackages(
    scenario.issues.map(({ options }) => options.length),
    MOST_LOOKED_AT,
    seedOf(scenario.id),
  );
  let farthest = 0;
  for (const chosen of drawn) {
    if (!isRational(chosen) || brokenConstraints(constraints, chosen).length > 0) continue;
    farthest = Math.max(farthest, distanceToNearest(sharesIn(chosen), frontier) ?? 0);
  }
  return {
    scenario,
    signatories: signing.map(({ party }) => party),
    placeOf: (chosen) => {
      const gains = signing.map((brief) => pointsOf(brief, chosen) - brief.reservation);
      const product = gains.every((gain) => gain > 0) ? gains.reduce((all, gain) => all * gain, 1) : 0;
      const benefit = product === 0 ? 0 : roundIndex(mutualBenefit(product / bestProduct, signing.length));
      const index = impact?.indexOf(chosen);
      const shares = sharesIn(chosen);
      const away = distanceToNearest(shares, frontier);
      return {
        shares,
        isRational: isRational(chosen),
        benefit,
        impact: index,
        isBreaching: conditions.some((condition) => isBreached(condition, chosen)),
        word: agreementWord(
          gains.filter((gain) => gain < 0),
          benefit,
          index,
        ),
        distance: away === undefined ? undefined : farthest === 0 ? 0 : away / farthest,
      };
    },
  };
}

/** Of some points, in shares, those than which none is as good for all and better for one; each once. */
function undominated(points: readonly (readonly number[])[]): { readonly utilities: readonly number[] }[] {
  const distinct = [...new Map(points.map((one) => [one.join(), one])).values()];
  const isBeaten = (one: readonly number[]) =>
    distinct.some((other) => other !== one && other.every((share, place) => share >= (one[place] ?? 0)));
  return distinct.filter((one) => !isBeaten(one)).map((utilities) => ({ utilities }));
}

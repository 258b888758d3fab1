import type { JSX } from 'preact';
import type { ScenarioConstraint } from '../../../shared/scenario/schema.ts';
import type { Package } from '../../../shared/scenario/vocabulary.ts';
import { Said } from '../parts/said.tsx';
import { rulesBrokenBy, rulesInForce } from './case-rules.ts';
import type { TableView } from './table-store.ts';
import { tableText } from './words.ts';
import './rule-list.css';

export type RuleListProps = {
  readonly rules: readonly ScenarioConstraint[];
  /** What is said of a rule beside its name. */
  readonly sayOf?: ((rule: ScenarioConstraint) => string) | undefined;
};

/** Rules of the case: each with its name and its reason. */
export function RuleList({ rules, sayOf }: RuleListProps): JSX.Element {
  return (
    <ul class="rule-list">
      {rules.map((rule) => (
        <li key={rule.id}>
          <b>
            <Said of={rule.name} />
          </b>
          {sayOf === undefined ? null : `: ${sayOf(rule)}`}
          <p class="sm">
            <Said of={rule.because} />
          </p>
        </li>
      ))}
    </ul>
  );
}

export type RulesHeldProps = { readonly view: Pick<TableView, 'scenario' | 'table'>; readonly chosen: Package };

/** The rules that bind the table, and whether a package keeps each of them. Nothing where the case has none. */
export function RulesHeld({ view, chosen }: RulesHeldProps): JSX.Element | null {
  const rules = rulesInForce(view);
  if (rules.length === 0) return null;
  const t = tableText().rules;
  const broken = rulesBrokenBy(view, chosen);
  return (
    <details>
      <summary class="sm">
        {broken.length === 0 ? t.allKept(rules.length) : t.someBroken(broken.length, rules.length)}
      </summary>
      <RuleList rules={rules} sayOf={(rule) => (broken.includes(rule) ? t.broken : t.kept)} />
    </details>
  );
}

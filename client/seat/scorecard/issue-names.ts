import { say } from '../../lib/language/case-texts.ts';
import type { TableView } from '../../lib/table/table-store.ts';

/** An issue's short name in the language of the screen; empty for one that the case does not have. */
export function issueName({ scenario }: Pick<TableView, 'scenario'>, issue: number): string {
  const found = scenario.issues[issue];
  return found === undefined ? '' : say(found.shortName);
}

/** An option's name in the language of the screen; empty for one that the case does not have. */
export function optionName({ scenario }: Pick<TableView, 'scenario'>, issue: number, option: number): string {
  const found = scenario.issues[issue]?.options[option];
  return found === undefined ? '' : say(found.name);
}

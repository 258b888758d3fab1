import { RULES_VERSION, sealHeader, TABLE_LOG_FORMAT, type TableHeader } from '../../shared/log/table-log.ts';
import { sha256 } from './sha256.ts';

/** Builds the sealed first line of a table's log. */
export function tableHeader(fields: Omit<TableHeader, 'hash' | 'scenarioHash' | 'kind' | 'format' | 'rules'>) {
  return sealHeader({ kind: 'table', format: TABLE_LOG_FORMAT, rules: RULES_VERSION, ...fields }, sha256);
}

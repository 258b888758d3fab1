import type { PartyCommand } from '../../shared/negotiation/commands.ts';
import type { CommandAnswer } from '../../shared/wire/messages.ts';
import type { TableView } from '../lib/table/table-store.ts';

/** What every panel of a table is given. */
export type TablePanelProps = {
  readonly view: TableView;
  /** Server time, ms since the epoch. */
  readonly now: number;
  readonly send: (command: PartyCommand) => Promise<CommandAnswer>;
};

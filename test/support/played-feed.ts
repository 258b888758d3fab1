import type { FeedListener, OpenFeed } from '../../client/feed/feed.ts';
import type { TableCommand } from '../../shared/negotiation/commands.ts';
import type { Actor } from '../../shared/negotiation/vocabulary.ts';
import type { PlayedTable } from './client-table.ts';

/** A feed of one party from a table in the same page: the rules answer, nothing goes over a network. */
export class PlayedFeed {
  private readonly played: PlayedTable;
  private readonly party: string;
  private readonly seat: number;
  private readonly isShared: boolean;
  private readonly startedAt = performance.now();
  private readonly from: number;
  private listener: FeedListener | undefined;
  private told = 0;
  private revealed = false;
  /** Commands that wait until the connection is back. */
  private readonly held: (() => void)[] = [];
  private isCut = false;

  constructor(played: PlayedTable, party: string, seat = 1, isShared = false) {
    this.isShared = isShared;
    this.seat = seat;
    this.played = played;
    this.party = party;
    this.from = played.at;
  }

  readonly open: OpenFeed = (listener) => {
    this.listener = listener;
    this.start();
    listener.connection('connected');
    listener.presence([`${this.party}:${this.seat}`]);
    return {
      now: () => this.now(),
      close: () => undefined,
      changeMembers: async (members) => {
        const { party, seat } = this;
        const code = this.ask({ type: 'ChangeMembers', party, seat, members: [...members] }, { kind: 'facilitator' });
        return code === undefined ? { ok: true } : { ok: false, code };
      },
      rename: async (name, member) => {
        const { party, seat } = this;
        const code = this.ask({ type: 'RenameSeat', party, seat, name, member }, { kind: 'facilitator' });
        return code === undefined ? { ok: true } : { ok: false, code };
      },
      send: (command) =>
        new Promise((resolve) => {
          const answer = () => {
            const code = this.ask(command, { kind: 'seat', party: this.party, seat: this.seat });
            resolve(code === undefined ? { ok: true } : { ok: false, code });
          };
          if (this.isCut) this.held.push(answer);
          else setTimeout(answer, 20);
        }),
    };
  };

  /** Somebody asks something of the table now; the party's phone hears of it as far as it may. */
  ask(command: TableCommand, actor: Actor) {
    this.played.at = this.now();
    const code = this.played.tryTo(command, actor);
    this.tell();
    return code;
  }

  cut(isCut: boolean): void {
    this.isCut = isCut;
    this.listener?.connection(isCut ? 'disconnected' : 'connected');
    if (!isCut) for (const answer of this.held.splice(0)) answer();
  }

  private now(): number {
    return this.from + (performance.now() - this.startedAt);
  }

  private start(): void {
    const { seat, scenario, secrets, entries, table } = this.played.seenBy(this.party, this.seat);
    this.revealed = table.revealed;
    this.told = entries.length;
    this.listener?.started({ seat: { ...seat, isShared: this.isShared }, scenario, secrets });
    this.listener?.entries(entries);
  }

  private tell(): void {
    const { entries, table } = this.played.seenBy(this.party, this.seat);
    if (table.revealed !== this.revealed) {
      this.start();
      return;
    }
    const fresh = entries.slice(this.told);
    this.told = entries.length;
    if (fresh.length > 0) this.listener?.entries(fresh);
  }
}

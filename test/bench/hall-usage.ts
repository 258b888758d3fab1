/** What a server of the benchmark says about itself. Times in ms, memory in MB. */
export interface Usage {
  /** User and system time of all threads since the start. */
  readonly cpuMs: number;
  readonly rssMb: number;
  readonly peakMb: number;
  /** How long commits took: looked at 20 times a second, one figure for each look that saw a new one. */
  readonly commitsMs: readonly number[];
  /** Commits and the lines in them, since the start. */
  readonly commits: number;
  readonly entries: number;
}

/** What a server with a store says about it. */
export type StoreUsage = Pick<Usage, 'commitsMs' | 'commits' | 'entries'>;

/** Tells the parent process what it is to know first, then its usage whenever asked; ends with the parent. */
export function answerParent(hello: object, storeUsage?: () => StoreUsage): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    const usage: Usage = {
      cpuMs: (user + system) / 1000,
      rssMb: process.memoryUsage.rss() / 2 ** 20,
      peakMb: process.resourceUsage().maxRSS / 1024,
      ...(storeUsage?.() ?? { commitsMs: [], commits: 0, entries: 0 }),
    };
    process.send?.(usage);
  });
  process.on('disconnect', () => process.exit());
  process.send?.(hello);
}

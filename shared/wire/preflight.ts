/** Round trips over one device's Wi-Fi, as its check page measured them (ms). */
export interface RoundTrips {
  readonly samples: number;
  /** Asked and not answered within two seconds. */
  readonly lost: number;
  readonly p50: number;
  readonly p95: number;
}

/** One device that reached the laptop since the server started. */
export interface CheckedDevice extends RoundTrips {
  readonly browser: string;
  /** Server time of its latest report. */
  readonly at: number;
}

/** `GET /api/host/preflight`: what a facilitator wants to know before the day. Host only. */
export interface Preflight {
  /** Addresses that phones can open, best first. */
  readonly addresses: readonly string[];
  readonly version: string;
  readonly node: string;
  /** Of the folder that keeps the sessions; absent where the system does not say (bytes). */
  readonly disk?: { readonly free: number; readonly total: number } | undefined;
  /** How long the last write to disk took (ms); 0 before the first one. */
  readonly lastCommitMs: number;
  readonly devices: readonly CheckedDevice[];
  readonly serverTime: number;
}

/** Round trips over one device's Wi-Fi, as its check page measured them (ms). */
export interface RoundTrips {
  readonly samples: number;
  /** Asked and not answered within two seconds. */
  readonly lost: number;
  readonly p50: number;
  readonly p95: number;
}

/** `POST /api/check`: what a check page found. Nothing of it is kept on disk. */
export interface CheckReport extends RoundTrips {
  /** Drawn by the page, so that a page that reports again is one device. */
  readonly id: string;
  /** Browser and system, shortened: "Chrome 128, Android 10". */
  readonly browser: string;
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

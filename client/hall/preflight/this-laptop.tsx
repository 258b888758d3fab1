import type { JSX } from 'preact';
import type { Preflight, RoundTrips } from '../../../shared/wire/preflight.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { preflightText } from './words.ts';

const GIGABYTE = 1e9;

export type ThisLaptopProps = {
  readonly found: Preflight | undefined;
  /** From this page to the server, while or after it was measured. */
  readonly trips: RoundTrips | undefined;
};

/** Disk, versions and speed of the machine that serves the hall. */
export function ThisLaptop({ found, trips }: ThisLaptopProps): JSX.Element {
  const text = preflightText().laptop;
  const gigabytes = (bytes: number) => sayNumber(bytes / GIGABYTE, bytes < 10 * GIGABYTE ? 1 : 0);
  const milliseconds = (ms: number) => sayNumber(ms, ms < 10 ? 1 : 0);
  const disk = found?.disk;
  return (
    <section>
      <h2>{text.title}</h2>
      <dl class="preflight-facts num">
        {disk === undefined ? null : (
          <div>
            <dt>{text.disk}</dt>
            <dd>{text.free(gigabytes(disk.free), gigabytes(disk.total))}</dd>
          </div>
        )}
        <div>
          <dt>{text.trip}</dt>
          <dd>
            {trips === undefined ? text.measuring : text.tripMs(milliseconds(trips.p50), milliseconds(trips.p95))}
          </dd>
        </div>
        {found === undefined ? null : (
          <>
            <div>
              <dt>{text.commit}</dt>
              <dd>{found.lastCommitMs === 0 ? text.notYet : text.commitMs(milliseconds(found.lastCommitMs))}</dd>
            </div>
            <div>
              <dt>{text.version}</dt>
              <dd>
                Runding {found.version}, Node {found.node.replace(/^v/, '')}
              </dd>
            </div>
          </>
        )}
      </dl>
      {disk !== undefined && disk.free < GIGABYTE ? <Fault>{text.diskLow}</Fault> : null}
      <p class="sm">{text.power}</p>
    </section>
  );
}

/** Patience with whoever listens on a port (ms). */
const PATIENCE_MS = 1500;

/** What holds a port of this machine, as far as it says so: another Runding, or some other program. */
export async function portHolder(port: number): Promise<string> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const health = (await response.json()) as Readonly<Record<string, unknown>> | null;
    const isRunding = typeof health?.version === 'string' && typeof health.tables === 'number';
    return isRunding ? 'another Runding' : 'another program';
  } catch {
    return 'another program';
  }
}

/** Writes an unexpected fault for whoever runs the server; never anything a participant wrote. */
export function logFault(where: string, error: unknown): void {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${new Date().toISOString()} ${where}: ${what}\n`);
}

/**
 * Lets whoever reads the console go before it is finished, as `| head` does: the command then ends without a word. To be
 * imported first by every command that prints and ends; a server that goes on imports `keepWithoutConsole`.
 */
export function endWithConsole(): void {
  onClosedPipe(() => process.exit());
}

/** A server goes on when nobody reads what it prints any more. */
export function keepWithoutConsole(): void {
  onClosedPipe(() => {});
}

function onClosedPipe(then: () => void): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      then();
    });
  }
}

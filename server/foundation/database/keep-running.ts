// Keeps PostgreSQL running: starts it again when it ends by itself, ends it when asked.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Postmaster } from './postmaster.ts';
import { signalProcess } from './processes.ts';
import type { Watchdog } from './watchdog.ts';

/** A server that is kept running. */
export interface Keeper {
  /** Ends the server with a fast shutdown, after 30 s with an immediate one; resolves when it has ended. */
  stop(): Promise<void>;
  /** Kills the server, which is then started again. */
  kill(): void;
}

/** Resolves when `start` has succeeded once; a failure of this first start is thrown, later ones are tried again. */
export async function keepRunning(
  start: () => Promise<Postmaster>,
  watchdog: Pick<Watchdog, 'watch'>,
  report: (sentence: string) => void,
): Promise<Keeper> {
  let server: Postmaster | undefined = await start();
  let isStopping = false;

  const startAgain = async (): Promise<Postmaster | undefined> => {
    for (let pause = 100; !isStopping; pause = Math.min(pause * 2, 5000)) {
      try {
        return await start();
      } catch (error) {
        report(error instanceof Error ? error.message : String(error));
        await sleep(pause);
      }
    }
    return undefined;
  };
  const over = (async () => {
    while (server) {
      watchdog.watch(server.pid);
      if (isStopping) signal(server, 'SIGINT');
      await server.ended;
      server = undefined;
      watchdog.watch(undefined);
      if (!isStopping) report('PostgreSQL ended unexpectedly; it is started again');
      server = await startAgain();
    }
  })();

  return {
    async stop() {
      isStopping = true;
      signal(server, 'SIGINT');
      const patience = setTimeout(() => signal(server, 'SIGQUIT'), 30_000);
      await over;
      clearTimeout(patience);
    },
    kill: () => signal(server, 'SIGKILL'),
  };
}

function signal(server: Postmaster | undefined, name: NodeJS.Signals): void {
  if (server) signalProcess(server.pid, name);
}

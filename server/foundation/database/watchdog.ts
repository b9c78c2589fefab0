// Stops PostgreSQL when its launcher is gone, however it went: a kill -9 leaves no other chance.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { asAccount } from './system-account.ts';
import { dataFolder, type Home } from './cluster-folder.ts';

/** A process beside this one, which outlives it for as long as it takes to clear up. */
export interface Watchdog {
  /** Names the server to stop; undefined: none is running. */
  watch(pid: number | undefined): void;
  /** Lets it go: it removes its folders, and is gone when this resolves. */
  end(): Promise<void>;
}

// Its stdin is a pipe that only the launcher holds, so the system itself reports the launcher's end. Until then each line
// names the server; one that was still starting is named by its own file. It asks for a fast stop (INT), after 30 s for
// an immediate one (QUIT), and clears up.
const script = `
trap '' HUP INT TERM
while read -r line; do server=$line; done
[ -n "$server" ] || server=$(head -n 1 "$1/postmaster.pid" 2>/dev/null)
if [ -n "$server" ] && kill -INT "$server" 2>/dev/null; then
  waited=0
  while kill -0 "$server" 2>/dev/null && [ "$waited" -lt 600 ]; do
    [ "$waited" -eq 300 ] && kill -QUIT "$server"
    sleep 0.1
    waited=$((waited + 1))
  done
fi
shift
rm -rf "$@" || { sleep 1; rm -rf "$@"; }
`;

/** Starts a watchdog that stops the home's server and then removes the given folders. */
export function startWatchdog(home: Home, foldersToRemove: readonly string[]): Watchdog {
  const dog = spawn('/bin/sh', ['-c', script, 'kazva-watchdog', dataFolder(home), ...foldersToRemove], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    ...asAccount(home.account),
  });
  const gone = once(dog, 'exit');
  dog.stdin.on('error', () => undefined); // Only if somebody killed it; then there is nothing to tell it any more.
  return {
    watch: (pid) => void dog.stdin.write(`${pid ?? ''}\n`),
    async end() {
      dog.stdin.end();
      await gone;
    },
  };
}

// Tries all benches or drills with their smallest sizes, several at a time, and says of each in a line whether it still runs.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { prepareCluster } from './support/prepared-cluster.ts';

/** Tries them in their order; answers whether all still run. Two more at a time than there are cores: each waits at times. */
export async function areRunning(names: readonly string[]): Promise<boolean> {
  const before = performance.now();
  await prepareCluster();
  const left = names.values();
  let areAll = true;
  const tryRest = async (): Promise<void> => {
    let lane: Lane | undefined;
    for (const name of left) {
      lane ??= openLane();
      if (await isRunning(name, lane)) continue;
      areAll = false;
      lane = undefined;
    }
    lane?.child.disconnect();
  };
  await Promise.all(Array.from({ length: availableParallelism() + 2 }, tryRest));
  console.log(`all${' '.repeat(18)}${secondsSince(before)} s`);
  return areAll;
}

/** Tries what the process that started this one names, one after another: what they have in common is loaded once. */
export function tryNamed(isHeld: (name: string) => Promise<boolean>): Promise<never> {
  process.on('message', (name: string) => {
    isHeld(name).then(
      // The end of the process hands over all that was printed.
      (held) => (held ? process.send?.(name) : process.exit(1)),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  process.once('disconnect', () => process.exit());
  return new Promise(() => undefined);
}

interface Lane {
  readonly child: ChildProcess;
  /** Resolves when it is gone, and all that it printed was read. */
  readonly ended: Promise<unknown>;
  /** What it printed since it was asked. */
  printed: string;
}

function openLane(): Lane {
  const child = fork(process.argv[1] ?? '', ['--lane'], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const lane = { child, ended: once(child, 'close'), printed: '' };
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      lane.printed += text;
    });
  return lane;
}

/** Says so, and all that was printed where it does not; its lane has ended then. */
async function isRunning(name: string, lane: Lane): Promise<boolean> {
  const before = performance.now();
  lane.printed = '';
  lane.child.send(name);
  const isHeld = await Promise.race([
    once(lane.child, 'message').then(() => true),
    lane.ended.then(() => false),
  ]);
  console.log(`${name.padEnd(15)}${isHeld ? 'runs' : 'does not run'}  ${secondsSince(before)} s`);
  if (!isHeld) console.log(lane.printed);
  return isHeld;
}

const secondsSince = (before: number): string => ((performance.now() - before) / 1_000).toFixed(1);

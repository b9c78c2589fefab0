// How often the functions of some files are called while something is done: a count, whatever the machine.
import { Session } from 'node:inspector/promises';

/**
 * The sum over all functions of the files whose path contains `path`. A loop counts by what it calls: the engine counts loops and
 * branches only until it optimizes the function around them, which is a matter of time.
 */
export async function countSteps(path: string, done: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    done();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => url.includes(path))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  } finally {
    session.disconnect();
  }
}

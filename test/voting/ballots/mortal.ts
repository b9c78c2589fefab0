// A counter that is killed: after one of its steps nothing that it does to the database, or to a folder of keys, happens any more.
import type { Pool } from 'pg';
import type { CounterParts } from '../../../server/voting/ballots/publish-run.ts';

/** What whoever is dead hears of everything it tries. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** The same parts, for a counter that is killed right after so many steps, before it hears what became of the last. */
export function mortal(parts: CounterParts, steps: number): { parts: CounterParts; taken: () => number } {
  let taken = 0;
  const step = async (work: () => unknown): Promise<unknown> => {
    if (taken >= steps) throw new Killed();
    const result = await work();
    taken += 1;
    if (taken >= steps) throw new Killed();
    return result;
  };
  const pool: Pool = counted(parts.pool, step, 'query', async () => {
    if (taken >= steps) throw new Killed();
    return counted(await parts.pool.connect(), step, 'query');
  });
  return { parts: { ...parts, pool, keys: counted(parts.keys, step) }, taken: () => taken };
}

/** The target, of which each call is a step: of one name alone, where one is said. */
function counted<T extends object>(
  target: T,
  step: (work: () => unknown) => Promise<unknown>,
  only?: string,
  connect?: () => Promise<unknown>,
): T {
  return new Proxy(target, {
    get: (_, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      if (name === 'connect' && connect) return connect;
      if (only !== undefined && name !== only) return member.bind(target);
      return (...given: unknown[]) => step(() => Reflect.apply(member, target, given));
    },
  });
}

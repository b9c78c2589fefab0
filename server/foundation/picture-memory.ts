// The pictures that were made a moment ago, by what they show.

interface Remembered<Value> {
  readonly value: Value;
  readonly until: number;
}

export interface MemoryParts {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly freshMs: number;
  readonly most: number;
}

/** Makes what is asked for once within `freshMs`, and keeps at most so many; a failure is not kept, and displaces nothing. */
export function createMemory<Value>({ now, freshMs, most }: MemoryParts) {
  const kept = new Map<string, Remembered<Value>>();
  const underWay = new Map<string, Promise<Value>>();

  const remember = async (name: string, make: () => Promise<Value>): Promise<Value> => {
    const until = now() + freshMs;
    try {
      const value = await make();
      kept.delete(name);
      kept.set(name, { value, until });
      const [oldest = name] = kept.keys();
      if (kept.size > most) kept.delete(oldest);
      return value;
    } finally {
      underWay.delete(name);
    }
  };

  const findFresh = (name: string): Remembered<Value> | undefined => {
    const known = kept.get(name);
    return known && known.until > now() ? known : undefined;
  };

  return {
    /** Whether it is kept, or being made: nothing is made for whoever asks for it now. */
    isThere: (name: string): boolean => underWay.has(name) || findFresh(name) !== undefined,
    find: (name: string, make: () => Promise<Value>): Promise<Value> => {
      const known = findFresh(name);
      if (known) return Promise.resolve(known.value);
      const begun = underWay.get(name);
      if (begun) return begun;
      const making = remember(name, make);
      underWay.set(name, making);
      return making;
    },
  };
}

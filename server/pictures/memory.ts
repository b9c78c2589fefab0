// The pictures that were made a moment ago, by what they show.

interface Remembered<Value> {
  readonly value: Promise<Value>;
  readonly until: number;
}

export interface MemoryParts {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly freshMs: number;
  readonly most: number;
}

/** Makes what is asked for once within `freshMs`, and keeps at most so many; a failure is not kept. */
export function createMemory<Value>({ now, freshMs, most }: MemoryParts) {
  const kept = new Map<string, Remembered<Value>>();
  return (name: string, make: () => Promise<Value>): Promise<Value> => {
    const known = kept.get(name);
    if (known && known.until > now()) return known.value;
    const value = make();
    kept.delete(name);
    kept.set(name, { value, until: now() + freshMs });
    value.catch(() => kept.delete(name));
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return value;
  };
}

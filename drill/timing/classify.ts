// The best that somebody can do who tells by one duration whether somebody was there: a range of times, learned on one half.

/** A probe: how long it took, and whether somebody had just been there. */
export interface Probe {
  readonly ms: number;
  readonly wasThere: boolean;
}

interface Rule {
  readonly from: number;
  readonly to: number;
  /** What a time within the range tells. */
  readonly tells: boolean;
}

const STEPS = 40;

/** The share of the second half that the rule names rightly which names most of the first half. */
export function namedByTime(probes: readonly Probe[]): number {
  const learned = probes.filter((_, at) => at % 2 === 0);
  const tried = probes.filter((_, at) => at % 2 === 1);
  const sorted = learned.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const limits = [
    -Infinity,
    ...Array.from(
      { length: STEPS - 1 },
      (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / STEPS)] ?? 0,
    ),
    Infinity,
  ];
  const rules = limits.flatMap((from) =>
    limits
      .filter((to) => to > from)
      .flatMap((to) => [true, false].map((tells): Rule => ({ from, to, tells }))),
  );
  const best = rules.reduce((one, other) => (shareOf(other, learned) > shareOf(one, learned) ? other : one));
  return shareOf(best, tried);
}

function shareOf({ from, to, tells }: Rule, probes: readonly Probe[]): number {
  const named = probes.filter(({ ms, wasThere }) => (from <= ms && ms < to ? tells : !tells) === wasThere);
  return named.length / Math.max(1, probes.length);
}

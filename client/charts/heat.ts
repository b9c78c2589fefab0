// How full averages are drawn beside each other: in five steps, each of about as many of them, so that they differ.

/** 1 is of the lowest, 5 of the highest. */
export type HeatStep = 1 | 2 | 3 | 4 | 5;

const STEPS = [1, 2, 3, 4, 5] as const;

export interface Heat {
  readonly stepOf: (value: number) => HeatStep;
  /** The lowest and the highest value of each step that has any, the lowest step first. */
  readonly ranges: readonly { readonly step: HeatStep; readonly from: number; readonly to: number }[];
}

/**
 * By the quintiles of the values, rounded to tenths as they are written: what reads alike looks alike. Where many are alike
 * there are fewer steps: the lowest is always the first one, the highest the fifth, one alone the middle.
 */
export function heatOf(values: readonly number[]): Heat {
  const sorted = values.map(inTenths).toSorted((a, b) => a - b);
  const bounds = [0.2, 0.4, 0.6, 0.8].map((share) => sorted[Math.floor(share * sorted.length)] ?? 0);
  const quintileOf = (value: number) => bounds.filter((bound) => bound <= inTenths(value)).length;
  const used = [...new Set(sorted.map(quintileOf))];
  const stepOf = (value: number): HeatStep => {
    const share = used.length > 1 ? used.indexOf(quintileOf(value)) / (used.length - 1) : 0.5;
    return STEPS[Math.round(4 * share)] ?? 3;
  };
  const ranges = STEPS.flatMap((step) => {
    const within = sorted.filter((value) => stepOf(value) === step);
    const [from, to] = [within[0], within.at(-1)];
    return from === undefined || to === undefined ? [] : [{ step, from, to }];
  });
  return { stepOf, ranges };
}

const inTenths = (value: number): number => Math.round(value * 10) / 10;

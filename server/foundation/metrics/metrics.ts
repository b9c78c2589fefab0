// What is measured, gathered in one place and written as Prometheus reads it.
import { METRICS, type CountedName, type LabelledName, type MetricName, type SingleName } from './list.ts';

/** Numbers by what tells them apart: a role, the name of a job. Never anything that somebody sent. */
export type ByLabel = Readonly<Record<string, number>>;

export interface Metrics {
  /** From now on the number is read whenever somebody asks; null: there is none yet, and nothing is told. */
  readonly watch: (name: SingleName, read: () => number | null) => void;
  /** The same of several numbers, by label. */
  readonly watchEach: (name: LabelledName, read: () => ByLabel) => void;
  /** Counts one more, or so much. The label is a name of ours: one of a closed list, or of the schema. */
  readonly count: (name: CountedName, label: string, by?: number) => void;
  /** All of it, in Prometheus' text format. */
  readonly text: () => string;
}

/** Labels of one counter: more are counted together as "other", so that none can fill the memory. */
const MOST_LABELS = 200;

/** Measures nothing yet. */
export function createMetrics(): Metrics {
  const readers = new Map<MetricName, () => ByLabel | number | null>();
  const counted = new Map<CountedName, Map<string, number>>();

  const valuesOf = (name: MetricName): string[] => {
    const value = readers.get(name)?.() ?? null;
    if (typeof value === 'number') return [`${name} ${value}`];
    const counts = counted.get(name as CountedName) ?? new Map<string, number>();
    const entries = value === null ? [...counts] : Object.entries(value);
    const { label } = METRICS[name];
    return entries.map(([own, number]) => `${name}{${label}="${escaped(own)}"} ${number}`);
  };

  return {
    watch: (name, read) => void readers.set(name, read),
    watchEach: (name, read) => void readers.set(name, read),
    count: (name, label, by = 1) => {
      const counts = counted.get(name) ?? new Map<string, number>();
      counted.set(name, counts);
      const own = counts.has(label) || counts.size < MOST_LABELS ? label : 'other';
      counts.set(own, (counts.get(own) ?? 0) + by);
    },
    text: () =>
      namesOf(METRICS)
        .flatMap((name) => {
          const values = valuesOf(name);
          const { help, type } = METRICS[name];
          return values.length === 0 ? [] : [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...values];
        })
        .map((line) => `${line}\n`)
        .join(''),
  };
}

function namesOf<Name extends string>(list: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(list) as Name[];
}

function escaped(label: string): string {
  return label
    .replaceAll('\\', '\\\\')
    .replaceAll('"', String.raw`\"`)
    .replaceAll('\n', String.raw`\n`);
}

// What a board for Grafana is made of: a few panels, every one a question that somebody has at night or in the morning.

interface Query {
  /** PromQL. */
  readonly expr: string;
  /** What its lines are called; without it by the process. */
  readonly legend?: string;
}

export interface Panel {
  readonly title: string;
  /** What to see in it, and when to do something. */
  readonly says: string;
  /** Units by Grafana's names. */
  readonly unit: 'short' | 's' | 'decbytes' | 'ops' | 'percentunit' | 'bool_yes_no';
  /** One number, or lines over time. */
  readonly as: 'stat' | 'lines';
  /** From which number on it is red; where `isLow`, below which. */
  readonly red?: number;
  readonly isLow?: boolean;
  readonly queries: readonly Query[];
}

export interface Board {
  readonly uid: string;
  readonly title: string;
  readonly panels: readonly Panel[];
}

/** Every query of a board. */
export function queriesOf({ panels }: Board): readonly string[] {
  return panels.flatMap(({ queries }) => queries.map(({ expr }) => expr));
}

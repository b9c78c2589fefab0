// The cities whose members are written to by the clock. As the role of jobs, which sees every municipality and asks nobody.
import type { Connection } from '../../foundation/database/connect.ts';

export interface LetterCity {
  readonly id: bigint;
  readonly slug: string;
  readonly name: unknown;
  readonly timeZone: string;
  /** Of its letters, as in #1f4d3a. */
  readonly colour: string;
  readonly languages: readonly string[];
  /** When its annual report is due. */
  readonly reportMonth: number;
  readonly reportDay: number;
}

const SELECT = {
  id: true,
  slug: true,
  name: true,
  timeZone: true,
  colour: true,
  languages: true,
  reportMonth: true,
  reportDay: true,
} as const;

/** Every city, or the one. */
export function listLetterCities({ prisma }: Connection, id?: bigint): Promise<LetterCity[]> {
  const where = id === undefined ? {} : { id };
  return prisma.municipality.findMany({ where, select: SELECT, orderBy: { id: 'asc' } });
}

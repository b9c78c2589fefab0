// Which part of a municipality's results an address asks for.
import { idFrom } from '../../api/scalars.ts';
import { daysOf, type Days } from './page-period.ts';

export interface AskedPart {
  readonly category: string | undefined;
  readonly settlement: string | undefined;
  readonly period: string | undefined;
}

/** The part in the query of an address. What is no id belongs to nothing (NOT_FOUND); a period is checked by daysOf. */
export function partOf({ searchParams }: URL): AskedPart {
  const asked = (name: string) => searchParams.get(name) || undefined;
  const idOf = (name: string) => {
    const id = asked(name);
    return id === undefined ? undefined : String(idFrom(id));
  };
  return { category: idOf('category'), settlement: idOf('settlement'), period: asked('period') };
}

/** The variables of an operation that asks for the part. */
export function variablesOf({ period, ...part }: AskedPart): Omit<AskedPart, 'period'> & Days {
  return { ...part, ...daysOf(period) };
}

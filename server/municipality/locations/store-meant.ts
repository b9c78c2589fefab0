// The places that members mean by what they type into a list: the index in which citizens look finds them, within what the member may see.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { Named } from './own-names.ts';
import type { PlaceIndex } from './place-index.ts';

/** What is looked for: as it was typed, and the places that are meant by it. */
export interface Meant {
  readonly typed: string;
  readonly ids: readonly bigint[];
  /** Those of them whose own name it is. */
  readonly named: () => Named;
}

/** Reads the index of all places of the municipality; only where something was typed. */
export type AllPlaces = () => Promise<PlaceIndex>;

/**
 * The places that are meant, among those locations `l` of which the condition is true: what else there is in the city decides nothing.
 * Null where nothing was typed.
 */
export async function meantAmong(
  tx: Tenant,
  among: Prisma.Sql,
  typed: string | null,
  allPlaces: AllPlaces,
): Promise<Meant | null> {
  if (typed === null) return null;
  const index = await allPlaces();
  const rows = await tx.$queryRaw<{ id: bigint }[]>(Prisma.sql`SELECT l.id FROM locations l WHERE ${among}`);
  const ids = index.find(typed, new Set(rows.map(({ id }) => id)));
  return { typed, ids, named: () => index.named(typed, ids) };
}

/** A text by which those locations `l` come first whose own name was typed, and of them those that have its words whole. */
export function nearness({ named }: Meant): Prisma.Sql {
  const { whole, part } = named();
  return Prisma.sql`CASE WHEN l.id = ANY(${[...whole]}) THEN '0' WHEN l.id = ANY(${[...part]}) THEN '1' ELSE '2' END`;
}

/** Whether a location `l` is meant; `more`: what is found only as it was typed, since every number is part of some code. */
export function isMeant({ typed, ids }: Meant, more: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(l.id = ANY(${[...ids]}) OR strpos(lower(${more}), lower(${typed})) > 0)`;
}

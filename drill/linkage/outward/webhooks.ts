// What webhooks were told, as whoever has the rows and their pages reads it: where a vote leads to a telling, and whether it tells of fewer than a group.
import type { Reading, Row } from '../evidence/reading.ts';
import { placesBehind, type SealedId } from '../slips/joins.ts';

interface Told {
  readonly data: {
    readonly from?: string;
    readonly to?: string;
    readonly places?: readonly { id: string; count: number }[];
  };
}

/** The tables in which a vote and a telling stand. */
const TABLES = /\.(ballots|ballot_ids|webhooks|webhook_deliveries)$/;

/** A row with the places of its body as columns: a thief reads JSON. */
function withBody(row: Row): Row {
  const { body } = row;
  if (typeof body !== 'string' || !body.startsWith('{')) return row;
  const { data } = JSON.parse(body) as Told;
  return { ...row, ...Object.fromEntries((data.places ?? []).map(({ id }, at) => [`place ${at}`, id])) };
}

/** For each sealed row the one place that what webhooks are told leads to, where it is one. */
export function toldBehind(
  all: readonly Reading[],
  schema: string,
  sealed: readonly SealedId[],
  places: ReadonlySet<string>,
): ReadonlyMap<SealedId, string> {
  const readings = all
    .filter(({ table }) => table.startsWith(schema) && TABLES.test(table))
    .map((reading) => ({ ...reading, rows: reading.rows.map(withBody) }));
  const behind = [...placesBehind(readings, sealed, places)];
  return new Map(
    behind.flatMap(([id, [place, ...others]]) =>
      place !== undefined && others.length === 0 ? [[id, place]] : [],
    ),
  );
}

/** What each delivery tells of a place: how many ratings of which days. */
export interface Telling {
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export function tellingsIn(bodies: readonly string[]): Telling[] {
  return bodies.flatMap((body) => {
    const { data } = JSON.parse(body) as Told;
    const { from = '', to = '', places = [] } = data;
    return places.map(({ id, count }) => ({ place: id, from, to, count }));
  });
}

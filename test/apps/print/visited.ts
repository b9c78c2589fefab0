// An order that a member sent, with the link that its print shop got, and what the shop takes from there.
import { Prisma } from '../../../prisma/generated/client.ts';
import { order } from '../../signs/orders/ordered.ts';
import type { City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import type { TestServer } from '../../support/server.ts';

export interface Shop {
  readonly id: string;
  /** The path of its page. */
  readonly path: string;
}

/** Sends the order, with what differs in it. */
export async function shopOf(
  server: TestServer,
  city: City,
  admin: SignedIn,
  wanted: object = {},
): Promise<Shop> {
  const created = await order(server, city, admin, wanted);
  return { id: created.order.id, path: new URL(created.link.url).pathname };
}

/** Sets columns of the order, as time and members would. */
export async function become(
  server: TestServer,
  { id }: Shop,
  columns: Readonly<Record<string, string | null>>,
) {
  const sets = Object.entries(columns).map(([name, value]) => Prisma.sql`${Prisma.raw(name)} = ${value}`);
  for (const set of sets)
    await server.database.owner.pool.query(
      Prisma.sql`UPDATE print_orders SET ${castOf(set)} WHERE id = ${BigInt(id)}`,
    );
}

/** Columns of days are given as texts. */
function castOf(set: Prisma.Sql): Prisma.Sql {
  return /_on = /.test(set.sql) ? Prisma.sql`${set}::date` : set;
}

/** What the address answers, as a browser that follows no redirect gets it. */
export async function get(server: TestServer, path: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(server.url + path, { headers, redirect: 'manual' });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, text: bytes.toString() };
}

/** Posts the form of the page. */
export async function post(server: TestServer, path: string, fields: Readonly<Record<string, string>>) {
  const body = new URLSearchParams(fields);
  // As a browser does from a page that tells nobody where it is.
  const headers = { origin: 'null', 'sec-fetch-site': 'same-origin' };
  const response = await fetch(server.url + path, { method: 'POST', headers, body, redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location'), text: await response.text() };
}

// What tests of an order’s steps have in common: a city, orders of it, and whoever takes their steps.
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { order } from './ordered.ts';

const OUTCOME = `__typename ... on PrintOrderChanged { order { version state testSheet testSheetNote deliveredOn damagedCount
  signs { nodes { code quantity damaged name address settlement } } } }
  ... on Outdated { version changedBy } ... on Invalid { faults { field fault part } }`;
const NAMES = {
  cancelPrintOrder: 'CancelPrintOrderInput',
  decideTestSheet: 'DecideTestSheetInput',
  deliverPrintOrder: 'DeliverPrintOrderInput',
  undoPrintOrder: 'UndoPrintOrderInput',
} as const;

export const NOT_NOW = {
  __typename: 'Invalid',
  faults: [{ field: 'order', fault: 'NOT_ALLOWED', part: null }],
};

const LINK = `__typename ... on OrderLinkIssued { link { url expiresOn isSent } order { link { holder state lastUsedOn } } }
  ... on Invalid { faults { field fault part } }`;

/** A server with a new city for each test, and the steps that its editor takes with an order. */
export function ordersOfACity() {
  let server: TestServer;
  let city: City;
  let other: City;
  let editor: SignedIn;

  beforeAll(async () => {
    server = await startTestServer({ now: () => new Date('2026-11-26T10:00:00Z') });
    other = await createCity(server.database.owner.pool);
  });
  beforeEach(async () => {
    city = await createCity(server.database.owner.pool, { isDemo: false, places: 3 });
    editor = await server.signIn(city, { role: 'editor', name: 'Елена Редакторова' });
  });
  afterAll(() => server.close());

  const codes = () => city.places.map(({ code }) => code);
  const create = async (wanted: object = {}): Promise<string> =>
    (await order(server, city, editor, wanted)).order.id;
  /** As the print shop, or the days, would have it. */
  const set = (id: string, columns: string) =>
    server.database.owner.pool.query(`UPDATE print_orders SET ${columns} WHERE id = $1`, [id]);

  const ask = (field: keyof typeof NAMES, id: string, input: object = {}, who = editor) =>
    server.ask(
      `mutation ($input: ${NAMES[field]}!) { ${field}(input: $input) { ${OUTCOME} } }`,
      { input: { municipality: city.slug, order: id, version: 1, ...input } },
      who,
    );
  const take = async (field: keyof typeof NAMES, id: string, input: object = {}) => {
    const { data, codes: refused } = await ask(field, id, input);
    expect(refused).toEqual([]);
    return data[field];
  };
  const cancel = (id: string, input: object = {}) => take('cancelPrintOrder', id, input);
  const decide = (id: string, input: object) => take('decideTestSheet', id, input);
  const deliver = (id: string, damaged: object[] = [], input: object = {}) =>
    take('deliverPrintOrder', id, { damaged, ...input });

  const undo = (id: string, input: object = {}) => take('undoPrintOrder', id, input);

  const link = (field: 'issueOrderLink' | 'revokeOrderLink', id: string, who = editor) =>
    server.ask(
      `mutation ($input: OrderLinkInput!) { ${field}(input: $input) { ${
        field === 'issueOrderLink' ? LINK : 'link { state }'
      } } }`,
      { input: { municipality: city.slug, order: id } },
      who,
    );
  return {
    server: () => server,
    city: () => city,
    other: () => other,
    editor: () => editor,
    codes,
    create,
    set,
    ask,
    cancel,
    decide,
    deliver,
    undo,
    link,
  };
}

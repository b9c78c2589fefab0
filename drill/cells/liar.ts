// Hostile cells: whatever they answer, of the cities of others they can say nothing.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

const document = (cell: string, rows: readonly object[]): string => {
  const [year = '', month = ''] = new Date().toISOString().split('-');
  const since = `${Number(year) - 1}-${month}-01`;
  return JSON.stringify({ version: 1, cell, map: 'a'.repeat(32), periods: [{ since, rows }] });
};
const best = (slug: string): object => ({
  key: 'kindergartens',
  slug,
  name: { bg: `Lie ${slug}` },
  counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 9_999],
});
const ENDLESS = ' '.repeat(65_536);

/** What each answers; `own`: its name, and the slug of its only city; `other`: the slug of a city of another cell. */
const LIES: Readonly<Record<string, (own: string, other: string) => RequestListener>> = {
  'a city of another cell': (own, other) => (_, response) => void response.end(document(own, [best(other)])),
  'a city twice': (own) => (_, response) => void response.end(document(own, [best(own), best(own)])),
  'no numbers': (own) => (_, response) =>
    void response.end(document(own, [best(own)]).replace('9999', 'NaN')),
  'another’s name': (own, other) => (_, response) =>
    void response.end(document('east', [best(own), best(other)])),
  'a way elsewhere': () => (_, response) =>
    void response.writeHead(302, { location: 'http://127.0.0.1:1/benchmark.json' }).end(),
  'no end': () => (_, response) => {
    const more = (): void => {
      while (!response.destroyed) if (!response.write(ENDLESS)) return void response.once('drain', more);
    };
    more();
  },
};

export interface Liar {
  /** Its name, and its only city's slug. */
  readonly name: string;
  readonly lie: string;
  readonly address: string;
  readonly close: () => void;
}

/** One for each lie, on free ports. */
export function startLiars(other: string): Promise<Liar[]> {
  return Promise.all(
    Object.entries(LIES).map(async ([lie, answerOf], at) => {
      const name = `liar-${at}`;
      const server = createServer(answerOf(name, other));
      await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
      const { port } = server.address() as AddressInfo;
      const close = (): void => {
        server.closeAllConnections();
        server.close();
      };
      return { name, lie, address: `http://localhost:${port}`, close };
    }),
  );
}

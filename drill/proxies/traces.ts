// What a proxy wrote of the people who came while Kazva was away.
import type { City } from '../../test/support/city.ts';
import { listFiles, readPieces } from '../files.ts';
import { createSearch } from '../search.ts';
import type { Running } from './proxies.ts';
import { askBy, askPlainly } from './visitor.ts';
import { FROM, ONE, type Scene } from './votes.ts';

/** Asks for what makes a proxy talk: while Kazva is away, and what is no request at all. */
export async function provoke(scene: Scene, city: City, proxy: Running): Promise<void> {
  for (const from of FROM)
    for (const [path, method] of [
      [`/S/${city.places[0]?.code}`, 'GET'],
      [`/s/${city.places[1]?.code}?%`, 'POST'],
    ] as const)
      await askBy(scene.certificate, { from, port: proxy.tls, path, method }).catch(() => null);
  await askPlainly({ from: ONE, port: proxy.tls, path: `/S/${city.places[0]?.code}` }).catch(() => null);
}

/** Which of the addresses and codes stand in a file that the proxy wrote. */
export function written(proxy: Running, city: City): string[] {
  const wanted = [...FROM, ...city.places.map(({ code }) => code)];
  const search = createSearch(wanted.map((each) => Buffer.from(each)));
  const found = new Set<string>();
  for (const file of listFiles([proxy.folder])) {
    const scan = search.start((number) => found.add(wanted[number] ?? ''));
    readPieces(file, scan.push);
    scan.end();
  }
  return [...found];
}

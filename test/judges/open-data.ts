// What the demo city publishes as open data, taken as a portal and a scientist take it: over HTTP, by the addresses that stay.
import { setTimeout as wait } from 'node:timers/promises';

const CITY = 'stara-zagora';

/** The address of a file of the latest version. */
export const latest = (url: string, name: string): string => `${url}/results/${CITY}/data/latest/${name}`;

/** The text of the file. Throws where there is none. */
export async function download(address: string): Promise<string> {
  const answered = await fetch(address);
  if (!answered.ok) throw new Error(`${address} answered ${answered.status}.`);
  return answered.text();
}

/** The catalogue; waited for, since a demo city has its first version only minutes after it was filled. */
export async function downloadCatalogue(url: string): Promise<string> {
  const address = `${url}/results/${CITY}/data/catalog.jsonld`;
  for (let left = 360; left > 0; left -= 1) {
    if ((await fetch(address, { method: 'HEAD' })).ok) break;
    await wait(1_000);
  }
  return download(address);
}

// People who vote by the address on a sign, whatever cell it leads to first: each once, and once more where an answer was lost.
import { randomUUID } from 'node:crypto';
import type { DrilledCell } from './cell.ts';

/** Where a sign's page is found in the end, and after how many redirects; null where nobody finds it. */
async function follow(url: string): Promise<{ readonly page: URL; readonly hops: number } | null> {
  let at = url;
  for (let hops = 0; hops < 5; hops += 1) {
    const response = await fetch(at, { redirect: 'manual' });
    await response.body?.cancel();
    if (response.status === 200) return { page: new URL(at), hops };
    const location = response.headers.get('location');
    if (response.status !== 308 || location === null) return null;
    at = new URL(location, at).href;
  }
  return null;
}

/** Casts a vote on the page; every second one is sent twice. Answers whether it was taken. */
async function cast(page: URL, number: number): Promise<boolean> {
  const body = new URLSearchParams({ ballotId: randomUUID(), score: String(1 + (number % 10)) });
  const send = () =>
    fetch(`${page.origin}${page.pathname}/vote`, { method: 'POST', body, redirect: 'manual' });
  const sent = await Promise.all(number % 2 === 0 ? [send(), send()] : [send()]);
  return sent.every(({ status }) => status === 303);
}

export interface Votes {
  /** How many were acknowledged, by the origin that took them. */
  readonly taken: ReadonlyMap<string, number>;
  readonly refused: number;
}

/** Lets so many vote at signs of both cells, each by way of the one cell or the other. */
export async function vote(cells: readonly DrilledCell[], votes: number): Promise<Votes> {
  const taken = new Map<string, number>();
  let refused = 0;
  const codes = cells.flatMap(({ cities }) => cities.flatMap(({ places }) => places.map(({ code }) => code)));
  for (let number = 0; number < votes; number += 1) {
    const asked = cells[Math.floor(number / codes.length) % cells.length]?.address ?? '';
    const found = await follow(`${asked}/S/${codes[number % codes.length]}`);
    if (found !== null && (await cast(found.page, number)))
      taken.set(found.page.origin, (taken.get(found.page.origin) ?? 0) + 1);
    else refused += 1;
  }
  return { taken, refused };
}

/** Sends votes for a sign to the cell that it is not in, without looking at any page; answers how many were acknowledged. */
export async function voteBlindly(cell: DrilledCell, code: string, votes: number): Promise<number> {
  const sent = Array.from({ length: votes }, (_, number) =>
    cast(new URL(`${cell.address}/s/${code}`), number),
  );
  return (await Promise.all(sent)).filter(Boolean).length;
}

// Whether feeds are Atom: read by the W3C's feed validator, whose folder FEED_VALIDATOR names.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { foundNothing, type Judge } from './judge.ts';

const CITY = 'stara-zagora';
/** So many places have their feed read. */
const PLACES = 5;
const PARTS = `{ municipality(slug: "${CITY}") { categories { id } settlements { id } locations(first: ${PLACES}) { nodes { id } } } }`;

const DECLINED = 'Two entries with the same value for atom:updated';

/** Reads a feed, and says line by line what is wrong with it, warnings too; the address is that of the feed. */
const VALIDATE = `
import sys, warnings
warnings.filterwarnings('ignore')
import feedvalidator
from feedvalidator import compatibility
from feedvalidator.formatter.text_plain import Formatter
try:
    read = feedvalidator.validateStream(sys.stdin.buffer, firstOccurrenceOnly=1, base=sys.argv[1])
    events = read['loggedEvents']
except feedvalidator.logging.ValidationFailure as failure:
    events = [failure.event]
print('\\n'.join(Formatter(compatibility.AA(events))))
`;

const wrongWith = (folder: string, address: string, input: string): string[] => {
  const options = { cwd: join(folder, 'src'), input, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', ['-B', '-c', VALIDATE, address], options);
  if (status !== 0) throw new Error(`The feed validator ended with ${status}: ${stderr}`);
  return stdout.split('\n').filter((line) => line !== '');
};

interface Named {
  readonly id: string;
}
interface Parts {
  readonly categories: readonly Named[];
  readonly settlements: readonly Named[];
  readonly locations: { readonly nodes: readonly Named[] };
}

/** Pages of the city, each of its parts, and some places, in both languages: each names its feed. */
async function pagesOf(url: string): Promise<string[]> {
  const body = JSON.stringify({ query: PARTS });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  const { data } = (await response.json()) as { readonly data: { readonly municipality: Parts } };
  const { categories, settlements, locations } = data.municipality;
  const pages = [
    `/results/${CITY}?`,
    ...categories.map(({ id }) => `/results/${CITY}?category=${id}&`),
    ...settlements.map(({ id }) => `/results/${CITY}?settlement=${id}&`),
    ...locations.nodes.map(({ id }) => `/results/${CITY}/${id}?`),
  ];
  const inBoth = pages.flatMap((page) => ['bg', 'en'].map((language) => `${page}language=${language}`));
  return [...inBoth, '/results/kazanlak?language=tr'];
}

/** The address of the feed that the page names in its head. */
async function feedOf(page: string): Promise<string> {
  const html = await (await fetch(page)).text();
  const [link = ''] = /<link [^>]*application\/atom\+xml[^>]*>/.exec(html) ?? [];
  const [, address] = /href="([^"]+)"/.exec(link) ?? [];
  if (address === undefined) throw new Error(`${page} names no feed.`);
  return new URL(address.replaceAll('&amp;', '&'), page).href;
}

export const feeds: Judge = {
  name: 'feeds',
  claim: 'Feeds are Atom (RFC 4287)',
  suite: "the W3C's feed validator 43dabeb2, errors and warnings",
  declined: 'a time of its own for each entry of a day (nobody notes an hour; a warning)',
  judge: async ({ url }) => {
    const folder = process.env['FEED_VALIDATOR'];
    if (!folder) {
      const how = 'FEED_VALIDATOR names no folder with a clone of github.com/w3c/feedvalidator';
      return { held: null, result: how, findings: [] };
    }
    const pages = await pagesOf(url);
    const findings: string[] = [];
    let sample = '';
    for (const page of pages) {
      const address = await feedOf(url + page);
      const feed = await (await fetch(address)).text();
      sample ||= feed;
      const wrong = wrongWith(folder, address, feed).filter((line) => !line.includes(DECLINED));
      if (wrong.length > 0) findings.push(`${address}: ${wrong.join('; ')}`);
    }
    // A judge that refuses nothing is none.
    const spoiled = sample.replaceAll(/<updated>[^<]*<\/updated>/g, '<updated>yesterday</updated>');
    if (wrongWith(folder, url, spoiled).length === 0) findings.push('a feed without a time was not refused');
    return foundNothing(pages.length, findings);
  },
};

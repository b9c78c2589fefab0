// GET /oembed: tells other programs how to show a page of results, as its badge that leads there (oembed.com, version 1.0).
import { inXml } from '../../../client/citizen/atom.ts';
import { badgeHtml, BADGE } from '../../../client/parts/embed/html.ts';
import type { Context } from '../../api/context.ts';
import { AppError } from '../../foundation/errors.ts';
import { READ } from '../../foundation/methods.ts';
import { paperOrigin } from '../../foundation/paper-addresses/rules.ts';
import { createMemory } from '../../foundation/picture-memory.ts';
import { getMunicipality } from '../../municipality/municipalities/arguments.ts';
import { badgedAt } from '../badges/answer.ts';
import { choose, offerOf } from '../pages/page-language.ts';
import { readAnew } from '../pages/render-in-turn.ts';
import { partOf, variablesOf } from '../pages/results-part.ts';
import { revisionOf, sendRevision, type Revision } from '../pages/revision.ts';
import { perServer, type Address } from '../router/address.ts';
import { formatIn, pageIn, widthIn, type Wanted } from './request.ts';

const FRESH_MS = 60_000;
/** About 1 KB each. */
const MOST_ANSWERS = 1_000;

const TYPES = { json: 'application/json; charset=utf-8', xml: 'text/xml; charset=utf-8' } as const;

type Told = Readonly<Record<string, string | number>>;

const written = {
  json: (told: Told) => JSON.stringify(told),
  xml: (told: Told) =>
    `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${Object.entries(told)
      .map(([name, value]) => `<${name}>${inXml(String(value))}</${name}>\n`)
      .join('')}</oembed>\n`,
};

const nowhere = () => new AppError('NOT_FOUND', 'This is no page of results of ours.');

/** What is told of the page; NOT_FOUND where it is none of ours, or of nothing that is there. */
async function tellOf({ page, slug, id }: Wanted, width: number, context: Context): Promise<Told> {
  const { host } = await getMunicipality(context, slug);
  const origin = paperOrigin(host, context.publicUrl);
  if (page.origin !== origin && page.origin !== context.publicUrl) throw nowhere();
  const part = partOf(page);
  const offer = await offerOf(context, { slug });
  const wording = choose(offer, page.searchParams.get('language'), undefined);
  const badged = await badgedAt({ slug, id, wording }, { part, days: variablesOf(part) }, context);
  const path = id === undefined ? `/results/${slug}` : `/results/${slug}/${id}`;
  const at = (ending: string) => {
    const url = new URL(path + ending, origin);
    const of = id === undefined ? part : { period: part.period };
    for (const [name, value] of Object.entries(of))
      if (value !== undefined) url.searchParams.set(name, value);
    if (wording.language !== offer[0].language) url.searchParams.set('language', wording.language);
    return url.href;
  };
  return {
    version: '1.0',
    type: 'rich',
    title: badged.see,
    provider_name: badged.owner,
    provider_url: `${origin}/results/${slug}`,
    cache_age: FRESH_MS / 1000,
    html: badgeHtml({ page: at(''), badge: at('/badge.svg'), see: badged.see, width }),
    width,
    height: Math.round((width * BADGE.height) / BADGE.width),
    thumbnail_url: at('/picture.png'),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}

const answer = perServer<object>(() => {
  const known = createMemory<Revision>({
    now: () => performance.now(),
    freshMs: FRESH_MS,
    most: MOST_ANSWERS,
  });
  return async ({ request, response, url, context: contextOf }) => {
    const format = formatIn(url);
    if (format === null) {
      response.writeHead(501, { 'cache-control': 'public, max-age=3600' }).end();
      return;
    }
    const wanted = pageIn(url.searchParams.get('url'));
    if (wanted === null) throw nowhere();
    const width = widthIn(url);
    const context = await contextOf();
    const { page, slug, id } = wanted;
    const said = ['category', 'settlement', 'period', 'language'].map((name) => page.searchParams.get(name));
    const key = JSON.stringify([String(context.hostOf), page.origin, slug, id, width, format, ...said]);
    if (!known.isThere(key)) await readAnew(context, () => Promise.resolve());
    const made = async () => revisionOf(Buffer.from(written[format](await tellOf(wanted, width, context))));
    const headers = { 'content-type': TYPES[format], 'cache-control': 'public, max-age=60' };
    sendRevision(request, response, await known.find(key, made), headers);
  };
});

export const OEMBED: Address<object> = {
  door: 'citizens',
  methods: READ,
  path: '/oembed',
  who: 'anybody',
  answer,
};

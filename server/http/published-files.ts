// What is published as files: open data, photos of what was improved, arms, and what other cells compare.
import { answerPhoto } from '../action/improvements/photo.ts';
import type { PhotoSize } from '../foundation/improvements/rules.ts';
import { READ } from '../foundation/methods.ts';
import { answerArms } from '../municipality/municipalities/arms-picture.ts';
import { createPublished } from '../results/benchmark/answer.ts';
import { DOCUMENT_PATH } from '../results/benchmark/ask-cell.ts';
import { createOpenData } from '../results/opendata/answer.ts';
import { perServer, type Address, type Answer } from './router/address.ts';

const SLUG = '[a-z0-9-]+';

const answerOpenData: Answer<object> = perServer(() => {
  const answer = createOpenData();
  return async ({ request, response, parts: { slug = '', version, name }, context }) =>
    answer(request, response, { slug, version, name }, await context());
});

const answerBenchmark: Answer<object> = perServer(() => {
  const find = createPublished();
  return async ({ request, response, context, noPage }) => {
    const text = await find(await context());
    if (text === null) return noPage();
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'public, max-age=60',
    });
    response.end(request.method === 'HEAD' ? undefined : text);
  };
});

// A page of another site may ask for them.
const openData = {
  door: 'citizens',
  methods: [...READ, 'OPTIONS'],
  parts: { slug: SLUG, version: String.raw`latest|[\d-]+`, name: '[A-Za-z0-9.-]+' },
  who: 'anybody',
  answer: answerOpenData,
} as const;

/** What is called by a hash of what it holds. */
const named = {
  door: 'citizens',
  methods: READ,
  parts: { slug: SLUG, hash: String.raw`[\w-]{22}` },
  who: 'anybody',
} as const;

const photo = (path: string, size: PhotoSize): Address<object> => ({
  ...named,
  path,
  answer: async ({ request, response, parts: { slug = '', hash = '' }, context }) =>
    answerPhoto(request, response, { slug, hash, size }, await context()),
});

export const PUBLISHED: readonly Address<object>[] = [
  { door: 'citizens', methods: READ, path: DOCUMENT_PATH, who: 'anybody', answer: answerBenchmark },
  { ...openData, path: '/results/:slug/data/catalog.jsonld' },
  { ...openData, path: '/results/:slug/data/:version/:name' },
  photo('/results/:slug/photos/:hash.jpg', 'large'),
  photo('/results/:slug/photos/:hash-small.jpg', 'small'),
  {
    ...named,
    path: '/results/:slug/arms/:hash.svg',
    answer: async ({ request, response, parts: { slug = '', hash = '' }, context }) =>
      answerArms(request, response, { slug, hash }, await context()),
  },
];

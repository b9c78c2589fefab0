// What is published as files: open data, and photos of what was improved.
import { answerPhoto } from '../action/improvements/photo.ts';
import type { PhotoSize } from '../foundation/improvements/rules.ts';
import { READ } from '../foundation/methods.ts';
import { createOpenData } from '../results/opendata/answer.ts';
import { perServer, type Address, type Answer } from './router/address.ts';

const SLUG = '[a-z0-9-]+';

const answerOpenData: Answer<object> = perServer(() => {
  const answer = createOpenData();
  return async ({ request, response, parts: { slug = '', version, name }, context }) =>
    answer(request, response, { slug, version, name }, await context());
});

// A page of another site may ask for them.
const openData = {
  door: 'citizens',
  methods: [...READ, 'OPTIONS'],
  parts: { slug: SLUG, version: String.raw`latest|[\d-]+`, name: '[A-Za-z0-9.-]+' },
  who: 'anybody',
  answer: answerOpenData,
} as const;

const photo = (path: string, size: PhotoSize): Address<object> => ({
  door: 'citizens',
  methods: READ,
  path,
  parts: { slug: SLUG, hash: String.raw`[\w-]{22}` },
  who: 'anybody',
  answer: async ({ request, response, parts: { slug = '', hash = '' }, context }) =>
    answerPhoto(request, response, { slug, hash, size }, await context()),
});

export const PUBLISHED: readonly Address<object>[] = [
  { ...openData, path: '/results/:slug/data/catalog.jsonld' },
  { ...openData, path: '/results/:slug/data/:version/:name' },
  photo('/results/:slug/photos/:hash.jpg', 'large'),
  photo('/results/:slug/photos/:hash-small.jpg', 'small'),
];

// The description of open data for portals: what DCAT-AP 3 requires of each class is there, and of the right kind.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { TABLE_NAMES } from '../../../server/municipality/opendata/table-columns.ts';
import type { City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { createFullCity, DAY, get, makeVersions, NOW } from './published.ts';

type Node = Readonly<Record<string, unknown>>;

const DCAT_AP = 'http://publications.europa.eu/resource/authority/';

/** By class the properties that DCAT-AP 3.0 makes mandatory, and those that its controlled vocabularies rule. */
const MANDATORY: Readonly<Record<string, readonly string[]>> = {
  'dcat:Catalog': ['dct:title', 'dct:description', 'dct:publisher'],
  'dcat:Dataset': ['dct:title', 'dct:description'],
  'dcat:Distribution': ['dcat:accessURL'],
  'foaf:Agent': ['foaf:name'],
  'skos:Concept': ['skos:prefLabel', 'skos:inScheme'],
  'skos:ConceptScheme': ['dct:title'],
  'spdx:ChecksumAlgorithm': [],
  'vcard:Kind': ['vcard:fn'],
  'spdx:Checksum': ['spdx:algorithm', 'spdx:checksumValue'],
};
const RULED: Readonly<Record<string, string>> = {
  'dcat:theme': 'data-theme/',
  'dct:accessRights': 'access-right/',
  'dct:accrualPeriodicity': 'frequency/',
  'dct:format': 'file-type/',
  'dct:language': 'language/',
  'dct:spatial': 'country/',
  'dcatap:availability': 'planned-availability/',
};
const LITERALS = new Set(['dct:title', 'dct:description', 'foaf:name', 'skos:prefLabel', 'vcard:fn']);

let server: TestServer;
let city: City;
let catalogue: Node;
let answer: Awaited<ReturnType<typeof get>>;
beforeAll(async () => {
  server = await startTestServer({ now: () => NOW });
  city = await createFullCity(server);
  const contact = {
    name: { bg: 'Община Проба', en: 'Proba' },
    address: null,
    phone: '042 1 2',
    website: null,
  };
  const own = { ...contact, email: 'data@proba.example' };
  const about = {
    controller: own,
    dataProtectionOfficer: own,
    supervision: own,
    enforcement: own,
    accessibility: null,
  };
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE municipalities SET about = ${JSON.stringify(about)}::jsonb WHERE municipality_id = ${city.id}`,
  );
  await makeVersions(server);
  answer = await get(server, `/results/${city.slug}/data/catalog.jsonld`);
  catalogue = JSON.parse(answer.body.toString());
});
afterAll(() => server.close());

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** Every node with a class, however deep. */
function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  const own = Object.entries(value)
    .filter(([name]) => name !== '@context')
    .flatMap(([, each]) => nodesOf(each));
  return '@type' in value && !('@value' in value) ? [value, ...own] : own;
}

it('has what is mandatory in every class', () => {
  expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
  const nodes = nodesOf(catalogue);
  for (const [type, properties] of Object.entries(MANDATORY)) {
    const own = nodes.filter((node) => listed(node['@type']).includes(type));
    expect(own.length, type).toBeGreaterThan(0);
    for (const node of own) for (const name of properties) expect(node, type).toHaveProperty([name]);
  }
  // What it recommends too, of what there is to say.
  expect(catalogue['dct:issued']).toEqual({ '@value': DAY, '@type': 'xsd:date' });
  for (const dataset of nodes.filter((node) => node['@type'] === 'dcat:Dataset'))
    expect(dataset).toMatchObject({
      'dcat:keyword': expect.arrayContaining([{ '@value': 'ratings', '@language': 'en' }]),
      'dct:temporal': { 'dcat:startDate': { '@value': '2026-05-01' }, 'dcat:endDate': { '@value': DAY } },
      // DCAT-AP asks for the class, which vCard would leave to the reader.
      'dcat:contactPoint': { '@type': ['vcard:Kind', 'vcard:Organization'] },
    });
  expect(nodes.filter((node) => node['@type'] === 'dcat:Dataset')).toHaveLength(TABLE_NAMES.length);
  expect(nodes.filter((node) => node['@type'] === 'dcat:Distribution')).toHaveLength(TABLE_NAMES.length * 2);
});

it('uses prefixes that it declares, tagged texts, and the terms of the Publications Office', () => {
  const prefixes = Object.keys(catalogue['@context'] as object);
  for (const node of nodesOf(catalogue)) {
    for (const [name, value] of Object.entries(node)) {
      if (name.startsWith('@')) continue;
      expect(prefixes).toContain(name.split(':')[0]);
      const list = RULED[name];
      for (const each of listed(value)) {
        if (list !== undefined) expect((each as Node)['@id']).toContain(DCAT_AP + list);
        if (LITERALS.has(name)) expect((each as Node)['@language']).toMatch(/^(bg|en)$/);
      }
    }
  }
});

it('leads to files that are there, with the size, the checksum and the licence that they have', async () => {
  const sums = (await get(server, `/results/${city.slug}/data/${DAY}/SHA256SUMS`)).body.toString();
  const distributions = nodesOf(catalogue).filter((node) => node['@type'] === 'dcat:Distribution');
  for (const node of distributions) {
    // What it is called by stays, and leads to the file that is downloaded.
    const stays = String(node['@id']);
    expect(node['dcat:accessURL']).toEqual({ '@id': stays });
    const led = await get(server, new URL(stays).pathname);
    expect([led.status, `${server.url}${led.headers.get('location')}`]).toEqual([
      302,
      (node['dcat:downloadURL'] as Node)['@id'],
    ]);
    const address = (node['dcat:downloadURL'] as Node)['@id'] as string;
    expect(address).toMatch(
      new RegExp(`^${server.url}/results/${city.slug}/data/${DAY}/[a-z-]+\\.(csv|jsonl)$`),
    );
    const { status, body } = await get(server, new URL(address).pathname);
    expect(status).toBe(200);
    expect((node['dcat:byteSize'] as Node)['@value']).toBe(String(body.length));
    const { 'spdx:checksumValue': sum } = node['spdx:checksum'] as Node;
    expect(sums).toContain(`${String((sum as Node)['@value'])}  ${address.split('/').at(-1)}`);
    const { '@id': licence } = node['dct:license'] as Node;
    expect(licence).toMatch(
      address.includes('positions.') ? /odbl/ : /creativecommons.org\/licenses\/by\/4.0/,
    );
    // JSON Lines is no JSON, and neither list of forms has it.
    const isCsv = address.endsWith('.csv');
    expect(listed(node['dct:conformsTo']).map((each) => (each as Node)['@id'])).toEqual([
      `${server.url}/results/${city.slug}/data/${DAY}/csv-metadata.json`,
      ...(isCsv ? [] : ['https://jsonlines.org/']),
    ]);
    expect((node['dct:format'] as Node)['@id']).toMatch(isCsv ? /\/CSV$/ : /\/TXT$/);
    expect((node['dcat:mediaType'] as Node | undefined)?.['@id']).toBe(
      isCsv ? 'http://www.iana.org/assignments/media-types/text/csv' : undefined,
    );
  }
});

it('says whom to turn to, and that a demonstration is one', async () => {
  const contact = nodesOf(catalogue).find((node) => listed(node['@type']).includes('vcard:Organization'));
  expect(contact?.['vcard:hasEmail']).toEqual({ '@id': 'mailto:data@proba.example' });
  const demo = await createFullCity(server, { isDemo: true });
  expect((await get(server, `/results/${demo.slug}/data/catalog.jsonld`)).status).toBe(404);
  await makeVersions(server);
  const { body, headers } = await get(server, `/results/${demo.slug}/data/catalog.jsonld`);
  expect(headers.get('x-robots-tag')).toBe('noindex');
  for (const node of nodesOf(JSON.parse(body.toString())).filter(
    (each) => 'dct:title' in each && /Catalog$|Dataset$/.test(String(each['@type'])),
  ))
    expect(JSON.stringify(node['dct:title'])).toMatch(/ДЕМОНСТРАЦИЯ.*DEMO/);
});

// The description of a city's open data for portals: DCAT-AP 3 as JSON-LD, a dataset for each table.
import { isAbout, type Contact } from '../../municipality/municipalities/about.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { DICTIONARY } from './csvw.ts';
import { FORMATS, type Format } from './encode.ts';
import { admsTerm, labelled, licence, term } from './dcat-terms.ts';
import { inBoth } from './text/in-both.ts';
import { licenceOf, versionName } from '../../municipality/opendata/rules.ts';
import type { Beginnings, ListedFile, ListedVersion } from './store.ts';
import { TABLE_NAMES, type TableName } from '../../municipality/opendata/table-columns.ts';
import { type Dictionary } from './text/dictionary.bg.ts';
import { DICTIONARIES } from './text/dictionary.ts';

/** What the description is made of. */
export interface Described {
  readonly municipality: Municipality;
  readonly version: ListedVersion;
  readonly files: readonly ListedFile[];
  readonly began: Beginnings;
  /** Where citizens reach the platform, without a slash at its end. */
  readonly publicUrl: string;
}

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const COMMON = {
  'dct:language': ['BUL', 'ENG'].map((name) => term('language', name, 'dct:LinguisticSystem')),
  'dct:spatial': term('country', 'BGR', 'dct:Location'),
} as const;

const mediaType = (name: string) => ({
  'dcat:mediaType': {
    '@id': `http://www.iana.org/assignments/media-types/${name}`,
    '@type': 'dct:MediaType',
  },
});

/** What is said of a form. Neither list has JSON Lines, which is no JSON: as that a harvester could not read it. */
const FORMS = {
  csv: { format: 'CSV', media: mediaType('text/csv'), standards: [] },
  jsonl: {
    format: 'TXT',
    media: {},
    standards: [{ '@id': 'https://jsonlines.org/', '@type': 'dct:Standard' }],
  },
} as const satisfies Readonly<Record<Format, object>>;

const dayOf = (day: string) => ({ '@value': day, '@type': 'xsd:date' });

/**
 * The catalogue of the latest version. What it describes is named by addresses that stay (`latest`), and is downloaded from
 * those of the version, which never change.
 */
export function catalogueOf(described: Described) {
  const { municipality, version, began, publicUrl } = described;
  const page = `${publicUrl}/results/${municipality.slug}/data`;
  const titleIn = (dictionary: Dictionary, language: string): string => {
    const title = dictionary.title.replace('{municipality}', textIn(municipality.name, language));
    return municipality.isDemo ? dictionary.demo.replace('{title}', title) : title;
  };
  return {
    '@context': CONTEXT,
    '@id': `${page}#catalogue`,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth(titleIn),
    'dct:description': inBoth(({ description }) =>
      description.replace('{threshold}', String(municipality.threshold)),
    ),
    'dct:publisher': publisherOf(municipality, page),
    'dct:issued': dayOf(began.issued),
    'dct:modified': dayOf(version.day),
    'dct:license': licence(version.licence),
    'foaf:homepage': { '@id': page, '@type': 'foaf:Document' },
    'dcat:themeTaxonomy': {
      '@id': 'http://publications.europa.eu/resource/authority/data-theme',
      '@type': 'skos:ConceptScheme',
      'dct:title': inBoth(({ terms }) => terms.dataTheme),
    },
    ...COMMON,
    'dcat:dataset': TABLE_NAMES.map((table) => datasetOf(table, described, page, titleIn)),
  };
}

function datasetOf(
  table: TableName,
  { municipality, version, files, began }: Described,
  page: string,
  titleIn: (dictionary: Dictionary, language: string) => string,
) {
  const name = versionName(version);
  const { about } = municipality;
  return {
    '@id': `${page}#${table}`,
    '@type': 'dcat:Dataset',
    'dct:title': inBoth(
      (dictionary, language) => `${dictionary.tables[table].title}. ${titleIn(dictionary, language)}`,
    ),
    'dct:description': inBoth(({ tables }) => tables[table].description),
    'dct:identifier': `${page}#${table}`,
    'dct:publisher': publisherOf(municipality, page),
    ...(isAbout(about) && { 'dcat:contactPoint': contactOf(about.controller) }),
    'dcat:theme': labelled(term('data-theme', 'GOVE', 'skos:Concept'), 'government'),
    'dcat:keyword': Object.entries(DICTIONARIES).flatMap(([language, { keywords }]) =>
      keywords.map((keyword) => ({ '@value': keyword, '@language': language })),
    ),
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': dayOf(began.published),
      'dcat:endDate': dayOf(version.day),
    },
    'dct:accessRights': term('access-right', 'PUBLIC', 'dct:RightsStatement'),
    'dct:accrualPeriodicity': term('frequency', 'DAILY', 'dct:Frequency'),
    'dct:modified': dayOf(version.day),
    'dcat:version': name,
    'dcat:landingPage': { '@id': page, '@type': 'foaf:Document' },
    ...COMMON,
    'dcat:distribution': FORMATS.flatMap((format) => {
      const file = files.find((each) => each.name === `${table}.${format}`);
      return file ? [distributionOf(table, format, file, version, page)] : [];
    }),
  };
}

function distributionOf(
  table: TableName,
  format: Format,
  { name, bytes, sha256 }: ListedFile,
  version: ListedVersion,
  page: string,
) {
  const folder = `${page}/${versionName(version)}`;
  const latest = `${page}/latest/${name}`;
  const form = FORMS[format];
  return {
    '@id': latest,
    '@type': 'dcat:Distribution',
    'dct:title': inBoth(({ tables }) => `${tables[table].title}: ${name}`),
    'dct:description': inBoth(({ forms }) => forms[format]),
    'dcat:accessURL': { '@id': latest },
    'dcat:downloadURL': { '@id': `${folder}/${name}` },
    'dct:format': term('file-type', form.format, 'dct:MediaTypeOrExtent'),
    ...form.media,
    'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': {
        '@id': 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
        '@type': 'spdx:ChecksumAlgorithm',
      },
      'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
    },
    'dct:license': licence(licenceOf(table, version.licence)),
    'dct:conformsTo': [{ '@id': `${folder}/${DICTIONARY}`, '@type': 'dct:Standard' }, ...form.standards],
    'dct:issued': dayOf(version.day),
    'dcatap:availability': labelled(term('planned-availability', 'STABLE', 'skos:Concept'), 'stable'),
  };
}

function publisherOf({ name }: Municipality, page: string) {
  return {
    '@id': `${page}#publisher`,
    '@type': 'foaf:Agent',
    'foaf:name': inBoth((_dictionary, language) => textIn(name, language)),
    'dct:type': labelled(admsTerm('publishertype', 'LocalAuthority'), 'localAuthority'),
  };
}

function contactOf({ name, email, phone, website }: Contact) {
  return {
    '@type': ['vcard:Kind', 'vcard:Organization'],
    'vcard:fn': inBoth((_dictionary, language) => textIn(name, language)),
    ...(email !== null && { 'vcard:hasEmail': { '@id': `mailto:${email}` } }),
    ...(phone !== null && { 'vcard:hasTelephone': { '@id': `tel:${phone.replace(/\s/g, '')}` } }),
    ...(website !== null && { 'vcard:hasURL': { '@id': website } }),
  };
}

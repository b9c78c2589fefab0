// The terms of others that the description for portals uses: which list each is of, and what it is called where it is a concept.
// Portals that load no list know them by what stands here.
import type { Licence } from '../../municipality/opendata/rules.ts';
import { LICENCE_TEXTS } from './licences.ts';
import type { Dictionary } from './text/dictionary.bg.ts';
import { inBoth } from './text/in-both.ts';

/** A term of the Publications Office of the European Union, as DCAT-AP asks for. */
export const term = (list: string, name: string, type: string) => ({
  '@id': `http://publications.europa.eu/resource/authority/${list}/${name}`,
  '@type': type,
  'skos:inScheme': { '@id': `http://publications.europa.eu/resource/authority/${list}` },
});

/** A term of ADMS, the vocabulary for descriptions of assets. */
export const admsTerm = (list: 'publishertype' | 'licencetype', name: string) => ({
  '@id': `http://purl.org/adms/${list}/${name}`,
  '@type': 'skos:Concept',
  'skos:inScheme': { '@id': `http://purl.org/adms/${list}/1.0` },
});

/** The term with its name, which every concept has to have. */
export const labelled = <T extends object>(concept: T, label: keyof Dictionary['terms']) => ({
  ...concept,
  'skos:prefLabel': inBoth(({ terms }) => terms[label]),
});

/** What a licence lets others do, as ADMS calls it. */
const LICENCE_TYPES = {
  CC_BY_4_0: ['Attribution', 'attribution'],
  CC0: ['PublicDomain', 'publicDomain'],
  ODBL_1_0: ['ViralEffect-ShareAlike', 'shareAlike'],
} as const satisfies Readonly<Record<Licence, readonly [string, keyof Dictionary['terms']]>>;

/** The licence, by where it can be read. */
export function licence(name: Licence) {
  const [type, label] = LICENCE_TYPES[name];
  return {
    '@id': LICENCE_TEXTS[name].address,
    '@type': 'dct:LicenseDocument',
    'dct:type': labelled(admsTerm('licencetype', type), label),
  };
}

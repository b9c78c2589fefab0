// Whether portals can take what describes open data: the shapes that SEMIC publishes for DCAT-AP 3.0.1, on the catalogue of a city.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notAsked, packageNamed, type Judge } from './judge.ts';
import { downloadCatalogue } from './open-data.ts';
import { askProgram, installPrograms, PROGRAMS } from './programs.ts';
import { within } from './within.ts';

interface Result {
  readonly severity: string;
  readonly path: string;
  readonly node: string;
  readonly value: string;
}

/** What is recommended and not given: a rectangle and a middle of the country, which the list of countries has. */
const isDeclined = ({ severity, path, node }: Result): boolean =>
  severity === 'Warning' && /#(bbox|centroid)$/.test(path) && node.endsWith('/country/BGR');

export const dcat: Judge = {
  name: 'dcat',
  claim: 'Open data are described as DCAT-AP 3.0.1 asks, and recommends',
  suite: `SEMIC, the shapes of release 3.0.1, by ${packageNamed('rdf-validate-shacl', PROGRAMS)} and ${packageNamed('jsonld', PROGRAMS)}`,
  declined: 'a rectangle and a middle of the country: the list of countries has them',
  judge: async ({ url, shapes }) => {
    if (shapes.length === 0)
      return notAsked('It needs --shapes FILE, of SEMIC’s release (docs/open-data.md).');
    installPrograms();
    return within(async (folder) => {
      const file = join(folder, 'catalog.jsonld');
      writeFileSync(file, await downloadCatalogue(url));
      const told = (await askProgram(process.execPath, ['dcat.mjs', file, ...shapes])) as {
        readonly triples: number;
        readonly results: readonly Result[];
      };
      const left = told.results.filter((result) => !isDeclined(result));
      const count = (severity: string) => left.filter((result) => result.severity === severity).length;
      return {
        held: left.length === 0,
        result: `${count('Violation')} violations, ${count('Warning')} warnings in ${told.triples} triples`,
        findings: left.map(({ severity, path, node, value }) => `${severity} ${path} of ${node}: ${value}`),
      };
    });
  },
};

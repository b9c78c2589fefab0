// `npm run operator -- documents`: every document of a municipality in a folder, as the settings of the platform say.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DOCUMENT_NAMES } from '../../../server/operator/documents/rules.ts';
import { DOCUMENT_LANGUAGES } from '../../../server/operator/documents/text/words.ts';
import { readPdfText } from '../../support/pdf.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { readPdf } from '../../action/reports/tagged.ts';
import { command, prepareDatabase } from './commanded.ts';

it('writes each in both languages, tagged, and says where', async () => {
  const { city, settings } = await prepareDatabase();
  const folder = join(newFolder('out'), 'documents');
  const known = { ...settings, OPERATOR: 'Example OOD', SUB_PROCESSORS: 'Hosting AD, Bulgaria; Mail GmbH' };
  const { code, output } = await command(known, 'documents', city.slug, '--out', folder);
  const names = DOCUMENT_NAMES.flatMap((name) =>
    DOCUMENT_LANGUAGES.map((language) => `${city.slug}-${name.toLowerCase()}-${language}.pdf`),
  );
  expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
  for (const name of names) expect(output).toContain(`${join(folder, name)}\n`);
  expect(code).toBe(0);
  for (const name of names) {
    const pdf = await readPdf(readFileSync(join(folder, name)));
    expect(pdf).toMatchObject({ isMarked: true, showsTitle: true, unmarked: [], orphans: 0 });
    expect(pdf.language).toBe(name.slice(-6, -4));
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  }
  const contract = await readPdfText(join(folder, `${city.slug}-contract-en.pdf`), 1);
  expect(contract).toContain('Example OOD');
  expect(contract).toContain('DEMO');
});

it('says why nothing can be written, and what a slug and a host must be', async () => {
  const { city, settings } = await prepareDatabase();
  const file = join(import.meta.dirname, 'documents.test.ts');
  const written = await command(settings, 'documents', city.slug, '--out', file);
  expect([written.code, written.output]).toEqual([
    1,
    expect.stringMatching(/^\/.*documents\.test\.ts cannot be a folder: EEXIST: .*\n$/),
  ]);
  const renamed = await command(settings, 'rename', city.slug, 'Members', '--why', 'A walk.');
  expect([renamed.code, renamed.output]).toEqual([
    1,
    'slug: this is none. It must be Latin words in lower case, joined by dashes, and no word that the platform needs itself: veliko-tarnovo.\n',
  ]);
  const hosted = await command(settings, 'host', city.slug, 'https://proba.bg/', '--why', 'x'.repeat(600));
  expect([hosted.code, hosted.output]).toEqual([
    1,
    expect.stringMatching(/^why: It is too long\.\nhost: this is none\. It must be a name of the Internet/),
  ]);
});

it('says what is missing', async () => {
  const { code, output } = await command({}, 'documents', 'proba');
  expect([code, output]).toEqual([
    2,
    'documents takes --out with a folder.\nnpm run operator -- --help says how.\n',
  ]);
});

// A municipality's own language comes by data alone: its file is checked as a whole, loaded, changed and taken out.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadMunicipality } from '../../../server/operator/seed/load.ts';
import { readFolder } from '../../../server/operator/seed/folder.ts';
import { readTexts } from '../../../server/operator/seed/texts.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { copyFolder, type FolderCopy } from './folder-copy.ts';

let folder: FolderCopy;
beforeEach(() => {
  folder = copyFolder('kazanlak');
});
afterEach(() => folder.remove());

const complaint = (): string => {
  try {
    readFolder(folder.path);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message.replace(`${folder.path}/`, '') : String(error);
  }
};

describe('a mistake is named', () => {
  test('each text that is missing or has another hole', () => {
    folder.edit('languages/tr.json', /\n {4}"skip": .*/, '');
    folder.edit('languages/tr.json', 'numarasını arayın"', 'numarasını arayın {now}"');
    expect(complaint()).toBe(
      'languages/tr.json: \n  page.skip is missing\n  page.urgent must have {phone} in it, not {now} {phone}',
    );
  });

  test('no JSON', () => {
    folder.edit('languages/tr.json', '{', '');
    expect(complaint()).toMatch(/^languages\/tr\.json: .*JSON/);
  });

  test('a language without its file, and a file without its language', () => {
    expect(() => readTexts(folder.path, ['bg', 'en', 'tr', 'de'])).toThrow(
      'languages/de.json: must be there, with every text of the pages in de',
    );
    expect(() => readTexts(folder.path, ['bg', 'en'])).toThrow(
      'languages/tr.json: tr is not among the languages of municipality.json',
    );
  });

  test('texts that come with the platform', () => {
    writeFileSync(path.join(folder.path, 'languages/en.json'), '{}');
    expect(complaint()).toBe('languages/en.json: the texts in en come with the platform');
  });

  test('a tag that is none', () => {
    folder.edit('municipality.json', '"tr"]', '"TR"]');
    expect(complaint()).toContain('must be a list of language tags, with bg');
  });
});

describe('the table', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());
  const load = () => loadMunicipality(db.operator.prisma, folder.path);
  const stored = () => db.citizen.prisma.texts.findMany({ include: { municipality: true } });

  test('holds what the file says, again and again, and what it says next', async () => {
    await load();
    const [turkish] = await stored();
    expect(turkish).toMatchObject({ language: 'tr', municipality: { slug: 'kazanlak' } });
    expect(await load()).toMatchObject({ created: 0, changed: 0 });
    folder.edit('languages/tr.json', 'bir sayıya dokunun', 'bir sayıya basın');
    expect(await load()).toMatchObject({ created: 0, changed: 1 });
    expect((await stored()).map(({ content }) => content)).toEqual([
      expect.objectContaining({
        vote: expect.objectContaining({ hint: 'Topu kaydırın ya da bir sayıya basın' }),
      }),
    ]);
  });
});

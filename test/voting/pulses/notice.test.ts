// The notices of a pulse as a file: a page for each team, whose code leads to that team and no other, and what it promises.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadFonts } from '../../../server/foundation/pdf/fonts.ts';
import { drawNotices, type Notices } from '../../../server/voting/pulses/notice.ts';
import { decodePdfPage, readPdfText } from '../../support/pdf.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notices-'));
});
afterAll(() => rm(folder, { recursive: true }));

const notices = (language: Notices['language'], origin: string): Notices => ({
  municipality: { name: 'Стара Загора', colour: '#1b5e42', arms: null },
  isDemo: false,
  language,
  question: 'CONDITIONS',
  beginsOn: '2026-11-02',
  endsOn: '2026-11-15',
  teams: [
    { name: 'Център за услуги', url: `${origin}/S/0123456789ABCDEFGHJK` },
    {
      name: 'Местни данъци и такси, приходи и принудително събиране',
      url: `${origin}/S/ZYXWVTSRQPNMKJHGFEDC`,
    },
  ],
});

it.each([
  ['bg', 'HTTPS://GLAS.STARAZAGORA.BG'],
  ['en', 'HTTPS://A-VERY-LONG-HOST-OF-A-MUNICIPALITY.EXAMPLE.ORG'],
] as const)('in %s each page’s code leads to its own team, from two steps away', async (language, origin) => {
  const { teams, ...rest } = notices(language, origin);
  const path = join(folder, `${language}.pdf`);
  await writeFile(path, await drawNotices({ ...rest, teams }, await loadFonts()));
  for (const [at, { name, url }] of teams.entries()) {
    expect(await decodePdfPage(path, at + 1)).toBe(url);
    const text = await readPdfText(path, at + 1);
    expect(text).toContain(name.split(' ')[0]);
    expect(text).not.toContain(teams[1 - at]?.url);
  }
});

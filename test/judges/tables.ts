// Whether somebody with pandas reads every table by its metadata alone: types, codes with their zeros, keys and what they lead to.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notAsked, type Judge } from './judge.ts';
import { download, downloadCatalogue, latest } from './open-data.ts';
import { askProgram, findPython } from './programs.ts';
import { within } from './within.ts';

export const tables: Judge = {
  name: 'tables',
  claim: 'Tables are read by what their metadata (CSV on the Web) say, and nothing else',
  suite: 'pandas, as Debian has it',
  declined: '',
  judge: async ({ url }) => {
    const python = await findPython('pandas');
    if (python === null) return notAsked('It needs pandas (`apt-get install python3-pandas`).');
    await downloadCatalogue(url);
    return within(async (folder) => {
      const metadata = await download(latest(url, 'csv-metadata.json'));
      writeFileSync(join(folder, 'csv-metadata.json'), metadata);
      const listed = (JSON.parse(metadata) as { tables: readonly { url: string }[] }).tables;
      for (const { url: name } of listed)
        writeFileSync(join(folder, name), await download(latest(url, name)));
      const told = (await askProgram(python, ['tables.py', folder])) as {
        readonly pandas: string;
        readonly tables: number;
        readonly rows: number;
        readonly findings: readonly string[];
      };
      return {
        held: told.findings.length === 0,
        result: `${told.tables} of ${listed.length} tables, ${told.rows} rows, by pandas ${told.pandas}`,
        findings: told.findings,
      };
    });
  },
};

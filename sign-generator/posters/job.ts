// A job of posters for a print shop: a file of each, the list of them, a job sheet, the job for the shop's system, and pictures.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutSize, type Format } from '../formats.ts';
import { intoFolder } from '../job/folder.ts';
import { line } from '../job/manifest.ts';
import { isJobFile, JOB_SHEET, MANIFEST, posterName, posterProofName, XJDF } from '../job/names.ts';
import { writeXjdf } from '../job/xjdf.ts';
import { readDefaultCondition } from '../profile.ts';
import { jobSheetWords } from '../text/job-sheet.ts';
import { writePoster } from './draw.ts';
import type { PosterFile, PosterJobList } from './job-list.ts';
import { writePosterSheet } from './job-sheet.ts';

const COLUMNS = [
  ...([
    'file',
    'kind',
    'month',
    'name',
    'name_2',
    'settlement',
    'url',
    'size',
    'width_mm',
    'height_mm',
  ] as const),
  ...(['material', 'quantity', 'sha256'] as const),
];

function rowOf({ file, sha256, quantity, poster }: PosterFile, format: Format, material: string): string {
  const { kind, month, about, sign, page } = poster;
  const { width, height } = cutSize(format);
  return line([
    file,
    kind,
    month,
    about.name.first,
    about.name.second ?? '',
    about.where?.first ?? '',
    sign ?? page,
    format.name,
    String(width),
    String(height),
    material,
    String(quantity),
    sha256,
  ]);
}

/**
 * Writes into a folder: each poster in a file of its own, the same bytes as makePosters, with a picture; manifest.csv, job.pdf
 * and job.xjdf. The same job gives the same bytes. Throws a SignFailure as makePosters; the folder is then as it was before.
 */
export async function makePosterJob(list: PosterJobList, format: Format, out: string): Promise<void> {
  const { municipality, ticket } = list;
  const material = list.material ?? jobSheetWords(municipality.languages[0]).materials.poster;
  const condition = await readDefaultCondition();
  await intoFolder(out, { last: MANIFEST, isOurs: isJobFile }, async (folder) => {
    const files: PosterFile[] = [];
    for (const [i, { poster, quantity }] of list.posters.entries()) {
      const file = posterName(format, i + 1);
      const path = join(folder, file);
      await writePoster({ municipality, poster }, format, {
        path,
        proof: join(folder, posterProofName(format, i + 1)),
      });
      const sha256 = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      files.push({ poster, quantity, file, sha256 });
    }
    const rows = files.map((each) => rowOf(each, format, material));
    await writeFile(join(folder, MANIFEST), `\ufeff${line(COLUMNS)}${rows.join('')}`);
    await writeFile(
      join(folder, JOB_SHEET),
      await writePosterSheet(list, { files, format, material, condition }),
    );
    const job = { name: municipality.name.first, condition: condition.name, ticket, material };
    const printed = files.map(({ quantity }) => ({ type: 'Poster', format, quantity, pages: 1 }) as const);
    await writeFile(
      join(folder, XJDF),
      writeXjdf(
        { ...job, lamination: ticket?.lamination ?? null },
        printed,
        files.map(({ file }) => ({ file, pages: 1 })),
      ),
    );
  });
}

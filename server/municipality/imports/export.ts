// GET /members/files/locations/SLUG.csv and .xlsx: all places of a municipality, as a file that imports unchanged.
import type { ServerResponse } from 'node:http';
import type { Context } from '../../api/context.ts';
import { workAside } from '../../foundation/aside/aside.ts';
import { asMember } from '../../foundation/database/tenant.ts';
import { dayIn } from '../../foundation/days.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import { sendTable } from '../../foundation/sheets/send.ts';
import { TABLE_LIMITS, writtenBy } from '../../foundation/sheets/write-aside.ts';
import type { WritePiece } from '../../foundation/sheets/write-work.ts';
import type { TableEnding } from '../../foundation/sheets/write.ts';
import { getMunicipality } from '../municipalities/arguments.ts';
import { listCategories, listSettlements } from '../municipalities/store.ts';
import type { ExportSaid } from './export-work.ts';
import { listingOf } from './known.ts';
import { eachPlaces } from './store-import.ts';

const aside = workAside<ExportSaid, WritePiece>('server/municipality/imports/export-work', TABLE_LIMITS);

type Asked = [response: ServerResponse, slug: string, params: URLSearchParams, context: Context];

/** Answers with the municipality's places as a CSV. `params`: the language of headings and words. */
export const answerCsv = (...asked: Asked): Promise<void> => answerWith('csv', ...asked);

/** The same as an XLSX. */
export const answerXlsx = (...asked: Asked): Promise<void> => answerWith('xlsx', ...asked);

async function answerWith(ending: TableEnding, ...asked: Asked): Promise<void> {
  const [response, slug, params, context] = asked;
  const language = fileLanguage(params);
  const { database, now } = context;
  const municipality = await getMunicipality(context, slug);
  const exporting = context.grant('locations.export', municipality.id);
  const read = context.grant('municipalities.read', municipality.id);
  const { prisma } = database.citizen;
  const settlements = await listSettlements(prisma, read);
  const listing = listingOf(municipality, settlements, await listCategories(prisma, read));
  const pieces = await writtenBy(aside, async (say) => {
    await say({ file: { ending, language, listing } });
    // Each batch in a transaction of its own: what is written meanwhile waits for none.
    const places = eachPlaces(exporting, (work) => asMember(database.member.prisma, municipality.id, work));
    for await (const some of places) await say({ places: some });
    await say({ end: true });
  });
  const name = `${slug}-${dayIn(municipality.timeZone, now())}`;
  await sendTable(response, { name, ending }, pieces);
}

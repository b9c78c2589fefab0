// GET /members/files/locations/SLUG.csv and .xlsx: all places of a municipality, as a file that imports unchanged.
import { asGranted } from '../../access/grants/as-granted.ts';
import { runInChild } from '../../foundation/child-process/run-in-child.ts';
import { asMember } from '../../foundation/database/tenant.ts';
import { dayIn } from '../../foundation/days.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import { sendTable } from '../../foundation/sheets/send-sheet.ts';
import { TABLE_LIMITS, writtenBy } from '../../foundation/sheets/write-in-child.ts';
import type { WritePiece } from '../../foundation/sheets/write-child.ts';
import { TABLE_ENDINGS, type TableEnding } from '../../foundation/sheets/write.ts';
import { groupsListing } from './table-groups.ts';
import { listGroups } from '../location-groups/store.ts';
import { membersFile, type FileAsked } from '../municipalities/members-file.ts';
import { listCategories, listSettlements } from '../municipalities/store.ts';
import type { ExportSaid } from './export-child.ts';
import { listingOf } from './known-names.ts';
import { eachPlaces } from './store-import.ts';

const run = runInChild<ExportSaid, WritePiece>('server/municipality/imports/export-child', TABLE_LIMITS);

/** The municipality's places. `params`: the language of headings and words. */
export const LOCATION_FILES = TABLE_ENDINGS.map((ending) =>
  membersFile('GET', `/locations/:slug.${ending}`, 'locations.export', (asked) => answerWith(ending, asked)),
);

async function answerWith(
  ending: TableEnding,
  { response, municipality, grant: exporting, params, context }: FileAsked<'locations.export'>,
): Promise<void> {
  const language = fileLanguage(params);
  const { database, now } = context;
  const read = context.grant('municipalities.read', municipality.id);
  const { prisma } = database.citizen;
  const settlements = await listSettlements(prisma, read);
  const listed = await asGranted(context, exporting, (tx) => listGroups(tx, exporting));
  const categories = await listCategories(prisma, read);
  const listing = listingOf(municipality, settlements, categories, groupsListing(listed, false));
  const pieces = await writtenBy(run, async (say) => {
    await say({ file: { ending, language, listing } });
    // Each batch in a transaction of its own: what is written meanwhile waits for none.
    const places = eachPlaces(exporting, (work) => asMember(database.member.prisma, municipality.id, work));
    for await (const some of places) await say({ places: some });
    await say({ end: true });
  });
  const name = `${municipality.slug}-${dayIn(municipality.timeZone, now())}`;
  await sendTable(response, { name, ending }, pieces);
}

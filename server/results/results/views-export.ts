// GET /members/files/results/SLUG/overview.csv and its like: the overview, the comparison, the calendar and one place as files.
import { wholeFilter } from '../aggregates/summary.ts';
import type { Context } from '../../api/context.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { sendSheet } from '../../foundation/sheets/sheet.ts';
import { TABLE_ENDINGS, type TableEnding } from '../../foundation/sheets/write.ts';
import type { Asked } from './table-request.ts';
import { askedBy, expectParts } from './file-asked.ts';
import { viewsBg } from './text/views.bg.ts';
import { viewsEn } from './text/views.en.ts';
import { VIEWS, type View, type Kind } from './rules.ts';
import { wordsIn } from './text/words.ts';
import { changesTable } from './view-changes.ts';
import { comparedTable } from './view-compared.ts';
import { placeTable } from './view-place.ts';
import type { ViewReading, ViewTable } from './view-reading.ts';
import { weeksTable } from './view-weeks.ts';
import { locationOrNullLoader } from '../../municipality/locations/loaders.ts';

const READ: Readonly<Record<View, (reading: ViewReading) => Promise<ViewTable>>> = {
  overview: changesTable,
  compare: comparedTable,
  calendar: weeksTable,
  place: placeTable,
};

/** The views. As with the tables, everything in them is published. */
export const VIEW_FILES = VIEWS.flatMap((view) =>
  TABLE_ENDINGS.map((ending) =>
    membersFile('GET', `/results/:slug/${view}.${ending}`, 'aggregates.read', (asked) =>
      answerView(view, ending, asked),
    ),
  ),
);

async function answerView(
  view: View,
  ending: TableEnding,
  file: FileAsked<'aggregates.read'>,
): Promise<void> {
  const { response, params, context } = file;
  const asked = askedBy(file);
  await expectParts(asked, context);
  const { language, span, today, municipality, filter } = asked;
  const all = wordsIn(language);
  const words = language === 'en' ? viewsEn : viewsBg;
  const nameOf = namesFor(asked, context);
  const {
    about: more = [],
    heading,
    rows,
  } = await READ[view]({
    asked,
    nameOf,
    words,
    params,
    context,
    filter: wholeFilter({ ...filter, ...span }),
    columns: all.columns,
  });
  const [category, settlement] = await Promise.all([
    filter.categoryId === null ? null : nameOf('category', filter.categoryId),
    filter.settlementId === null ? null : nameOf('settlement', filter.settlementId),
  ]);
  const isOfDays = view === 'compare' || view === 'place' || params.get('by') === 'categories';
  const about = [
    ...(municipality.isDemo ? [all.demo] : []),
    `${textIn(municipality.name, language)}. ${words.views[view]}`,
    ...(isOfDays ? [all.days(span.from, span.to ?? today)] : []),
    ...more,
    all.standing[filter.standing.includes('UNCONFIRMED') ? 'together' : 'counted'],
    ...(category === null ? [] : [all.category(category)]),
    ...(settlement === null ? [] : [all.settlement(settlement)]),
    all.licence,
  ];
  const sent = {
    name: `${municipality.slug}-${view}-${today}`,
    ending,
    language,
    readers: 'everybody',
  } as const;
  await sendSheet(response, sent, { about, heading, rows });
}

/** What parts are called; null where there is no such part. */
function namesFor({ municipality: { id: municipalityId }, language }: Asked, context: Context) {
  const { loaders, remembered, grant } = context;
  const read = grant('municipalities.read', municipalityId);
  return async (kind: Kind, id: bigint): Promise<string | null> => {
    const part =
      kind === 'location'
        ? await loaders(locationOrNullLoader).load({ municipalityId, id })
        : (await (kind === 'category' ? remembered.categories(read) : remembered.settlements(read))).find(
            (each) => each.id === id,
          );
    return part ? textIn(part.name, language) : null;
  };
}

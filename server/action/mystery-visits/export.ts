// GET /members/files/mystery-visits/SLUG/ID.csv and .xlsx: the visits of a programme with their answers, without what was added in words.
import { asGranted } from '../../access/grants/as-granted.ts';
import { idFrom } from '../../api/scalars.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import type { Cells } from '../../foundation/sheets/cells/rules.ts';
import { sendSheet } from '../../foundation/sheets/sheet.ts';
import { TABLE_ENDINGS, type TableEnding } from '../../foundation/sheets/write.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { locationLoader } from '../../municipality/locations/loaders.ts';
import { categoryLoader } from '../../municipality/municipalities/loaders.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { visitScore } from './results.ts';
import { getProgramme, listVisits, type Programme, type Visit } from './store.ts';
import { bg, type SheetTexts } from './text/sheet.bg.ts';
import { en } from './text/sheet.en.ts';

type Asked = FileAsked<'mysteryVisits.read'>;

export const MYSTERY_FILES = TABLE_ENDINGS.map((ending) =>
  membersFile('GET', `/mystery-visits/:slug/:id.${ending}`, 'mysteryVisits.read', (asked) =>
    answerVisits(ending, asked),
  ),
);

async function answerVisits(ending: TableEnding, asked: Asked): Promise<void> {
  const { response, municipality, grant: read, params, id, context } = asked;
  const language = fileLanguage(params);
  const texts = { bg, en }[language];
  const { programme, visits } = await asGranted(context, read, async (tx) => {
    const found = await getProgramme(tx, read, idFrom(id));
    return { programme: found, visits: await listVisits(tx, read, found) };
  });
  const told = visits.filter(({ toldId }) => toldId !== null);
  const rows = await Promise.all(told.map((visit) => rowOf(visit, programme, language, texts, asked)));
  const file = {
    name: `mystery-visits-${municipality.slug}-${id}`,
    ending,
    language,
    readers: 'members',
  } as const;
  await sendSheet(response, file, {
    about: [
      ...(municipality.isDemo ? [texts.demo] : []),
      `${textIn(municipality.name, language)}. ${texts.title(programme.name)}`,
      texts.care,
    ],
    heading: [
      ...Object.values(texts.columns),
      ...programme.criteria.map(({ text }) => textIn(text, language)),
    ],
    rows,
  });
}

async function rowOf(
  { municipalityId, locationId, categoryId, channel, turn, toldOn, answers }: Visit,
  { criteria }: Programme,
  language: string,
  { channels, choices }: SheetTexts,
  { context: { loaders } }: Asked,
): Promise<Cells> {
  const place = await loaders(locationLoader).load({ municipalityId, id: locationId });
  const category = await loaders(categoryLoader).load({ municipalityId, id: categoryId });
  const mean = visitScore(criteria, answers ?? {});
  return [
    textIn(place.name, language),
    textIn(category.name, language),
    channels[channel],
    turn,
    toldOn ?? '',
    mean === null ? '' : Math.round(mean * 100) / 100,
    ...criteria.map(({ id }) => {
      const answer = answers?.[id] ?? '';
      return typeof answer === 'number' || answer === '' ? answer : choices[answer];
    }),
  ];
}

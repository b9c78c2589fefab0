// GET /members/files/praise/SLUG.csv and .xlsx: the ledger of praise as a file, narrowed and in order as it is seen.
import type { Context } from '../../api/context.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Asked } from '../../results/results/table-request.ts';
import { askedBy, expectParts } from '../../results/results/file-asked.ts';
import { wordsIn } from '../../results/results/text/words.ts';
import type { Cell } from '../../foundation/sheets/cells/rules.ts';
import { sendSheet } from '../../foundation/sheets/sheet.ts';
import { TABLE_ENDINGS, type TableEnding } from '../../foundation/sheets/write.ts';
import { ledgerOf, withWords, type PlacePraise } from './ledger.ts';
import type { PraisedOption } from './praised.ts';
import { certificateFor, PRAISE_SORTS } from './rules.ts';
import { bg } from './text/sheet.bg.ts';
import { en } from './text/sheet.en.ts';
import { type SheetTexts } from './text/sheet.bg.ts';
import { categoryLoader, settlementLoader } from '../../municipality/municipalities/loaders.ts';

export const PRAISE_FILES = TABLE_ENDINGS.map((ending) =>
  membersFile('GET', `/praise/:slug.${ending}`, 'aggregates.read', (asked) => answerLedger(ending, asked)),
);

/** Everything in it is published, and the API tells it to everybody: as other tables of results it asks for no session. */
async function answerLedger(ending: TableEnding, file: FileAsked<'aggregates.read'>): Promise<void> {
  const { response, municipality, params, context } = file;
  // Its orders are others than those of the tables of results.
  const asked = askedBy(file, new URLSearchParams([...params].filter(isNoSort)));
  await expectParts(asked, context);
  const sort = PRAISE_SORTS.find((each) => each === params.get('sort')?.toUpperCase()) ?? 'SURE';
  const { rows } = await ledgerOf(asked, sort, context);
  const texts = asked.language === 'en' ? en : bg;
  const heading = await headingOf(asked, texts, context);
  const praised = await withWords(rows, asked, context);
  const cells = await Promise.all(praised.map((row) => cellsOf(row, asked, texts, context)));
  const name = `${municipality.slug}-praise-${asked.span.to ?? asked.today}`;
  const sent = { name, ending, language: asked.language, readers: 'everybody' } as const;
  await sendSheet(response, sent, { ...heading, rows: cells });
}

const isNoSort = ([name]: readonly [string, string]): boolean => name !== 'sort';

async function headingOf(
  { municipality, language, span, today, filter: { settlementId, categoryId } }: Asked,
  texts: SheetTexts,
  { loaders }: Pick<Context, 'loaders'>,
) {
  const words = wordsIn(language);
  const { columns } = texts;
  const keyOf = (id: bigint) => ({ municipalityId: municipality.id, id });
  const category = categoryId === null ? null : await loaders(categoryLoader).load(keyOf(categoryId));
  const settlement = settlementId === null ? null : await loaders(settlementLoader).load(keyOf(settlementId));
  return {
    about: [
      ...(municipality.isDemo ? [words.demo] : []),
      `${textIn(municipality.name, language)}. ${texts.title}`,
      words.days(span.from, span.to ?? today),
      words.standing.counted,
      ...(category ? [words.category(textIn(category.name, language))] : []),
      ...(settlement ? [words.settlement(textIn(settlement.name, language))] : []),
      words.licence,
    ],
    heading: [
      words.columns.name,
      words.columns.settlement,
      words.columns.category,
      columns.praise,
      columns.of,
      columns.share,
      columns.lower,
      columns.upper,
      columns.praised,
      columns.certificate,
    ],
  };
}

type Row = PlacePraise & { readonly praised: readonly PraisedOption[] };

async function cellsOf(
  { name, praise, praised, settlementId, categoryId }: Row,
  { municipality, language }: Asked,
  texts: SheetTexts,
  { loaders }: Pick<Context, 'loaders'>,
): Promise<Cell[]> {
  const municipalityId = municipality.id;
  const [settlement, category] = await Promise.all([
    loaders(settlementLoader).load({ municipalityId, id: settlementId }),
    loaders(categoryLoader).load({ municipalityId, id: categoryId }),
  ]);
  const words = praised.map(({ option, chosen, respondents }) =>
    texts.chosen(textIn(option.text, language), chosen, respondents),
  );
  return [
    name,
    textIn(settlement.name, language),
    textIn(category.name, language),
    praise.count,
    praise.of,
    rounded(praise.share),
    rounded(praise.lower),
    rounded(praise.upper),
    words.join('; '),
    certificateFor(praise) === 'EARNED' ? texts.earned : '',
  ];
}

/** Four digits behind the point: shares to a hundredth of a per cent. */
const rounded = (share: number): number => Math.round(share * 1e4) / 1e4;

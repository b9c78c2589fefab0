// GET /members/files/comments/SLUG.csv and .xlsx: comments as a file, narrowed as they are seen; that it was taken stands in the journal.
import { change } from '../../access/journal/change.ts';
import { AppError } from '../../foundation/errors.ts';
import { dayIn, isDay } from '../../foundation/days.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import type { Cells } from '../../foundation/sheets/cells/rules.ts';
import { sendSheet } from '../../foundation/sheets/sheet.ts';
import { TABLE_ENDINGS, type TableEnding } from '../../foundation/sheets/write.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { searchFrom } from '../../municipality/locations/connection.ts';
import { locationLoader } from '../../municipality/locations/loaders.ts';
import { categoryLoader, settlementLoader } from '../../municipality/municipalities/loaders.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { filterFrom } from './filter.ts';
import { pageOfComments, PAGES } from './comment-page.ts';
import type { Comment } from './store.ts';
import { bg, type SheetTexts } from './text/sheet.bg.ts';
import { en } from './text/sheet.en.ts';

/** So many a file has at the most, so many are read at a time. */
const MOST = 20_000;
const BATCH = 500;

export const COMMENT_FILES = TABLE_ENDINGS.map((ending) =>
  membersFile('GET', `/comments/:slug.${ending}`, 'comments.read', (asked) => answerComments(ending, asked)),
);

async function answerComments(ending: TableEnding, asked: FileAsked<'comments.read'>): Promise<void> {
  const { response, municipality, grant: read, params, context } = asked;
  const language = fileLanguage(params);
  const texts = { bg, en }[language];
  const { comments, isAll } = await commentsAsked(asked);
  const rows = await Promise.all(comments.map((comment) => rowOf(comment, language, texts, asked)));
  const { slug, timeZone, name, isDemo } = municipality;
  // Not what was looked for, nor how many were found: with the time of the line that would tell when some were opened.
  const told = { subject: 'Comment', subjectId: slug, before: null, after: null };
  await change(context, read, () => Promise.resolve({ outcome: null, audit: told }));
  const file = { name: `comments-${slug}-${dayIn(timeZone, context.now())}`, ending, language };
  await sendSheet(
    response,
    { ...file, readers: 'members' },
    {
      about: [
        ...(isDemo ? [texts.demo] : []),
        `${textIn(name, language)}. ${texts.title}`,
        texts.care,
        ...(isAll ? [] : [texts.most(MOST)]),
      ],
      heading: Object.values(texts.columns),
      rows,
    },
  );
}

/** The comments that the address asks for; `isAll`: none was left out. */
async function commentsAsked({ municipality, grant: read, params, context }: FileAsked<'comments.read'>) {
  const filter = filterFrom(
    {
      location: params.get('location'),
      settlement: params.get('settlement'),
      category: params.get('category'),
      group: params.get('group'),
      from: dayOf('from', params),
      to: dayOf('to', params),
      isKept: keptOf(params.get('state')),
    },
    context.viewer,
    municipality.id,
  );
  const search = searchFrom(params.get('search'));
  const comments: Comment[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOfComments>> = await pageOfComments(
      context,
      read,
      { filter, search },
      { ...PAGES.wanted({ after }), take: BATCH + 1 },
    );
    comments.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && comments.length < MOST);
  return { comments: comments.slice(0, MOST), isAll: after === null };
}

function dayOf(name: string, params: URLSearchParams): string | null {
  const day = params.get(name);
  if (day === null || isDay(day)) return day;
  throw new AppError('BAD_INPUT', `${name} is a day that exists, written YYYY-MM-DD.`);
}

const STATES = new Map([
  ['new', false],
  ['kept', true],
]);

function keptOf(state: string | null): boolean | null {
  const isKept = state === null ? null : STATES.get(state);
  if (isKept !== undefined) return isKept;
  throw new AppError('BAD_INPUT', `state is one of ${[...STATES.keys()].join(', ')}.`);
}

async function rowOf(
  { municipalityId, locationId, month, standing, text }: Comment,
  language: string,
  { standing: words }: SheetTexts,
  { context: { loaders } }: FileAsked<'comments.read'>,
): Promise<Cells> {
  const keyOf = (id: bigint) => ({ municipalityId, id });
  const location = await loaders(locationLoader).load(keyOf(locationId));
  const [settlement, category] = await Promise.all([
    loaders(settlementLoader).load(keyOf(location.settlementId)),
    loaders(categoryLoader).load(keyOf(location.categoryId)),
  ]);
  const named = [location, settlement, category].map(({ name }) => textIn(name, language));
  // As a spreadsheet sorts it, and no finer than it is known.
  return [...named, month.slice(0, 7), words[standing], text];
}

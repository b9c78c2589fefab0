// What can be asked of themes: words that comments have more often than others, from as many comments on as are opened together.
import { asGranted } from '../../access/grants/as-granted.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { COMMENT_FILTER, filterFrom } from './filter.ts';
import { slicesOf } from './slices.ts';
import type { Slice } from '../../foundation/database/slice.ts';
import type { CommentFilter, CommentKeys } from './store.ts';
import { listThemeTexts } from './store-themes.ts';
import { countingThemes, FEWEST_OF_THEME, MOST_THEMES, type Theme } from './themes.ts';

/** Only so many comments, the newest, are read; so many at a time. */
const MOST_READ = 10_000;
const SLICE = 500;

/** The words of so many comments take some 0.3 seconds of CPU, in slices; the cost is an estimate, and lower than that. */
const COST = 7_000;

const CommentThemeType = builder.objectRef<Theme>('CommentTheme').implement({
  description: 'A word that some comments have more often than others.',
  fields: (t) => ({
    word: t.exposeString('word', { description: 'The form of it that is written most, in lower case.' }),
    count: t.exposeInt('count', {
      description: `How many comments have it in any form: ${FEWEST_OF_THEME} or more.`,
    }),
  }),
});

builder.queryField('commentThemes', (t) =>
  cityField(t, {
    type: [CommentThemeType],
    access: 'comments.read',
    args: COMMENT_FILTER,
    complexity: COST,
    description: `Up to ${MOST_THEMES} words that are typical of the comments of a part of the city against those of the rest, the most typical first; of all of it, what is said most. Of the newest ${MOST_READ} comments.`,
    resolve: ({ municipality, grant: read, context }, args) =>
      themesAmong(context, read, filterFrom(args, context.viewer, municipality.id)),
  }),
);

async function themesAmong(
  { database }: Pick<Context, 'database'>,
  read: Grant<'comments.read'>,
  filter: CommentFilter,
): Promise<Theme[]> {
  const counting = countingThemes();
  const list = (slice: Slice<CommentKeys>) =>
    asGranted({ database }, read, (tx) => listThemeTexts(tx, read, filter, slice));
  for await (const slice of slicesOf(list, { after: null, take: SLICE, isBackward: false }, MOST_READ))
    for (const { text, isInside } of slice) counting.add(text, isInside);
  return counting.themes();
}

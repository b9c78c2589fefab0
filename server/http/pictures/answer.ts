// Pictures for sharing: the numbers of a results page, drawn.
import { pictures } from '../../../client/citizen/pictures.tsx';
import type { PlacePictureQuery, ResultsPictureQuery } from '../../../client/generated/operations.ts';
import { AppError } from '../../foundation/errors.ts';
import type { Context } from '../../api/context.ts';
import { run } from '../../api/run-in-process.ts';
import { besidePages, type Beside } from '../pages/beside-pages.ts';
import { partOf, variablesOf, type AskedPart } from '../pages/results-part.ts';
import { createRender } from './render.ts';

/** About 40 KB each. */
const MOST_PICTURES = 300;

interface Wanted {
  readonly part: AskedPart;
  readonly days: ReturnType<typeof variablesOf>;
}

/** The picture as SVG. What is not there is refused (NOT_FOUND). */
async function draw({ slug, id, page }: Beside, { part, days }: Wanted, context: Context): Promise<string> {
  const variables = { slug, id, language: page.language, ...days };
  const svg =
    id === undefined
      ? pictures.results.draw({
          context: page,
          data: await run<ResultsPictureQuery>(pictures.results.operation, variables, context),
          part,
        })
      : pictures.place.draw({
          context: page,
          data: await run<PlacePictureQuery>(pictures.place.operation, variables, context),
          part,
        });
  if (svg === null) throw new AppError('NOT_FOUND', 'There is no such picture.');
  return svg;
}

export const PICTURES = besidePages('picture.png', () => {
  const render = createRender();
  return {
    what: 'picture',
    type: 'image/png',
    most: MOST_PICTURES,
    read: (url, id) => {
      const part = partOf(url);
      const { category, settlement, period } = part;
      // Only what changes the picture: any other text in the address makes no second one.
      const parts = id === undefined ? [category, settlement, period] : [period];
      // Refuses a period that cannot be before it is looked for.
      return { wanted: { part, days: variablesOf(part) }, parts };
    },
    make: async (beside, wanted: Wanted, context) => render(await draw(beside, wanted, context)),
  };
});

// The page of improvements with one alone: as it would be with what is not saved yet.
import { pages } from '../../../client/citizen/pages.tsx';
import type {
  ImprovementFragment,
  ImprovementsPageQuery,
  PlannedFragment,
} from '../../../client/generated/operations.ts';
import type { PageContext } from '../../../client/parts/page/context.ts';
import { averageOf, countOf, intervalOf } from '../../foundation/score-statistics.ts';
import { dayIn } from '../../foundation/days.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { AppError } from '../../foundation/errors.ts';
import type { Context } from '../../api/context.ts';
import { effectOf } from '../../action/improvements/effects.ts';
import type { Side } from '../../action/improvements/effect-type.ts';
import type { Improvement } from '../../foundation/improvements/rules.ts';
import { findSmallPhoto } from '../../action/improvements/store-photos.ts';
import { sourceInPage } from '../../municipality/arms/source.ts';
import { listLocationsById } from '../../municipality/locations/store.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { languageIn, textIn } from '../../foundation/texts/per-language.ts';
import type { PreviewImprovement } from './preview-form.ts';
import { run } from '../../api/run-in-process.ts';

/** The id of what is shown, which no improvement has. */
const SHOWN = 0n;

/** The page's HTML. For members who may see drafts; what is named and not there is not shown. */
export async function improvementPreview(
  { slug, id, arms, timeZone }: Pick<Municipality, 'slug' | 'id' | 'arms' | 'timeZone'>,
  given: PreviewImprovement,
  page: PageContext,
  context: Context,
): Promise<string> {
  const { language } = page;
  const manage = context.grant('improvements.manage', id);
  const { photo, photoAlt, ...said } = given;
  const improvement: Improvement = {
    ...said,
    municipalityId: id,
    id: SHOWN,
    photo: null,
    photoAlt,
    promised: null,
  };
  const small =
    photo === null ? null : await asGranted(context, manage, (tx) => findSmallPhoto(tx, manage, photo));
  const shown = await shownOf(improvement, small, language, context);
  const variables = { slug, language };
  const data = await run<ImprovementsPageQuery>(pages.improvements.operation, variables, context);
  if (!data.municipality) throw new AppError('NOT_FOUND', 'There is no such municipality here.');
  const isAhead = given.doneOn > dayIn(timeZone, context.now());
  const listed = isAhead
    ? { improvements: [], plannedImprovements: [plannedOf(shown)] }
    : { improvements: [shown], plannedImprovements: [] };
  const municipality = { ...data.municipality, armsSource: sourceInPage(arms), ...listed };
  return pages.improvements.render({ context: page, data: { municipality } });
}

/** As it is seen once it is promised for its day. */
function plannedOf({ effect: _effect, photo: _photo, ...shown }: ImprovementFragment): PlannedFragment {
  return { ...shown, promise: { state: 'AHEAD', day: shown.doneOn, firstDay: shown.doneOn, steps: [] } };
}

async function shownOf(
  improvement: Improvement,
  photo: Buffer | null,
  language: string,
  context: Context,
): Promise<ImprovementFragment> {
  const { database, remembered, grant } = context;
  const { municipalityId, locationIds, text, said, photoAlt, doneOn } = improvement;
  const read = grant('municipalities.read', municipalityId);
  const named = ({ name }: { readonly name: unknown }) => ({ name: textIn(name, language) });
  const locations = await listLocationsById(
    database.citizen.prisma,
    grant('locations.read', municipalityId),
    locationIds,
  );
  const category = (await remembered.categories(read)).find(({ id }) => id === improvement.categoryId);
  const settlement = (await remembered.settlements(read)).find(({ id }) => id === improvement.settlementId);
  const effect = await effectOf(context, improvement);
  // The frame that shows it sends no cookie, so that the photo comes along.
  const path = photo === null ? null : `data:image/jpeg;base64,${photo.toString('base64')}`;
  return {
    id: String(SHOWN),
    text: textIn(text, language),
    textLanguage: languageIn(text, language),
    said: said === null ? null : textIn(said, language),
    saidLanguage: said === null ? null : languageIn(said, language),
    doneOn,
    photo:
      path === null
        ? null
        : {
            path,
            smallPath: path,
            width: 640,
            height: 480,
            alt: photoAlt === null ? '' : textIn(photoAlt, language),
          },
    locations: locations.map((row) => ({ id: String(row.id), ...named(row) })),
    category: category ? named(category) : null,
    settlement: settlement ? named(settlement) : null,
    promise: null,
    effect: { verdict: effect.verdict, before: sideOf(effect.before), after: sideOf(effect.after) },
  };
}

function sideOf({ counts, from, to }: Side) {
  return { from, to, count: countOf(counts), average: averageOf(counts), interval: intervalOf(counts) };
}

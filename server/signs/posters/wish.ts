// Of what a member wants a poster, whether he or she may, and what it says: gathered as every citizen may read it.
import { SignFailure } from '../../../sign-generator/failure.ts';
import { gatherPoster, type PosterWish } from '../../../sign-generator/posters/gather.ts';
import { isMonth, isPosterKind, readPoster } from '../../../sign-generator/posters/poster.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Scope } from '../../access/grants/member-roles.ts';
import { idFrom } from '../../api/scalars.ts';
import type { Context } from '../../api/context.ts';
import { run } from '../../api/run-in-process.ts';
import { dayIn } from '../../foundation/days.ts';
import { AppError } from '../../foundation/errors.ts';
import { signUrl } from '../../foundation/sign-code.ts';
import { paperOrigin } from '../../foundation/paper-addresses/rules.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { getManaged } from '../../municipality/managed-locations/store.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { signLanguages, type Content } from '../orders/shop-content.ts';

type Manage = Grant<'locations.manage'>;

const wrong = (): never => {
  throw new AppError('BAD_INPUT', 'kind, month, location and category are those of a poster.');
};

/** The wish in a query: of a place, a service, or neither. Refuses with BAD_INPUT what is none. */
export function wishIn(params: URLSearchParams, municipality: string): PosterWish {
  const idAt = (name: string): string | null => {
    const text = params.get(name);
    return text === null ? null : idFrom(text).toString();
  };
  const [kind, month] = [params.get('kind') ?? 'month', params.get('month')];
  const [location, category] = [idAt('location'), idAt('category')];
  if (!isPosterKind(kind) || (month !== null && !isMonth(month))) return wrong();
  if (location !== null && category !== null) return wrong();
  return { municipality, kind, month, location, category };
}

/** Whether somebody with the scope may make a poster of a service, or of the whole municipality; a place is looked for within the scope. */
export function mayMake(
  scope: Scope,
  { location, category }: Pick<PosterWish, 'location' | 'category'>,
): boolean {
  if (location !== null || scope.kind === 'everything') return true;
  return scope.kind === 'category' && category === String(scope.categoryId);
}

/** The address of the first sign of the place; NOT_FOUND where it does not lie within the grant. */
async function signOf(
  context: Context,
  manage: Manage,
  { host }: Pick<Municipality, 'host'>,
  location: string,
): Promise<string | null> {
  const { codes } = await asGranted(context, manage, (tx) => getManaged(tx, manage, BigInt(location)));
  const [code] = codes;
  return code === undefined ? null : signUrl(code, host, context.publicUrl);
}

/** A poster with the municipality that stands on it, as the generator reads them. */
export interface PosterContent {
  readonly municipality: Content['municipality'];
  readonly poster: object;
}

/** What the generator is told. Refuses with FORBIDDEN what lies beyond the grant, with BAD_INPUT a month that is not over. */
export async function posterContent(
  context: Context,
  manage: Manage,
  municipality: Municipality,
  wish: PosterWish,
): Promise<PosterContent> {
  if (!mayMake(manage.scope, wish)) throw new AppError('FORBIDDEN', 'Only posters of your own places.');
  const { name, colour, arms, isDemo, host } = municipality;
  const languages = signLanguages(municipality.languages);
  const [first, second] = languages;
  const sign = wish.location === null ? null : await signOf(context, manage, municipality, wish.location);
  try {
    const poster = await gatherPoster(wish, {
      ask: (query, variables) => run<object>(query, variables, context),
      languages: second === undefined ? [first] : [first, second],
      todayIn: (timeZone) => dayIn(timeZone, context.now()),
      origin: paperOrigin(host, context.publicUrl),
      sign,
    });
    readPoster(poster);
    return { municipality: { name: textsOf(name), languages, colour, arms, isDemo }, poster };
  } catch (error) {
    if (error instanceof SignFailure) throw new AppError('BAD_INPUT', error.message);
    throw error;
  }
}

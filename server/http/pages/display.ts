// The pages on a screen in a lobby: of the place where it hangs, and of a municipality.
import { pages, statusOf } from '../../../client/citizen/pages.tsx';
import type { CityDisplayPageQuery, PlaceDisplayPageQuery } from '../../../client/generated/operations.ts';
import { run } from '../../api/run-in-process.ts';
import { dayIn } from '../../foundation/days.ts';
import { normaliseCode } from '../../foundation/sign-code.ts';
import type { Reply, Visit } from './visit.ts';

/** GET /display/:code. Whoever has the code of a sign stood before it: the screen asks for votes there. */
export async function placeDisplayPage({ parts, page, context }: Visit): Promise<Reply> {
  const variables = { code: normaliseCode(parts['code'] ?? ''), language: page.language };
  const data = await run<PlaceDisplayPageQuery>(pages.placeDisplay.operation, variables, context);
  const today = data.sign.__typename === 'Sign' ? dayIn(data.sign.municipality.timeZone, context.now()) : '';
  return { status: statusOf(data.sign), html: pages.placeDisplay.render({ context: page, data, today }) };
}

/** GET /results/:slug/display. */
export async function cityDisplayPage({ parts, page, context }: Visit): Promise<Reply> {
  const variables = { slug: parts.slug, language: page.language };
  const data = await run<CityDisplayPageQuery>(pages.cityDisplay.operation, variables, context);
  const today = data.municipality ? dayIn(data.municipality.timeZone, context.now()) : '';
  return {
    status: data.municipality ? 200 : 404,
    html: pages.cityDisplay.render({ context: page, data, today }),
  };
}

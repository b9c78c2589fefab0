// POST /members/files/boundary/SLUG: a GeoJSON comes in; what would be the boundary goes out, or all that forbids taking it. Nothing is kept.
import { readBytes } from '../../foundation/body.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import { positionOf } from '../../foundation/positions.ts';
import { sayReason } from '../boundaries/reason-words.ts';
import { MOST_BYTES, takeBoundary } from '../boundaries/take-boundary.ts';
import { liesElsewhere } from '../boundaries/within.ts';
import { membersFile } from './members-file.ts';
import { listSettlements } from './store.ts';

/** Larger ones are told so by what reads them; a file that is far too large is not even received. */
const MOST_SENT = 4 * MOST_BYTES;

/** Answers `{ boundary }`, or `{ refused: [sentence] }` in the language that the address asks for. */
export const BOUNDARY_FILE = membersFile(
  'POST',
  '/boundary/:slug',
  'settings.edit',
  async ({ request, response, params, context, municipality }) => {
    const language = fileLanguage(params);
    const taken = takeBoundary(await readBytes(request, MOST_SENT));
    const read = context.grant('municipalities.read', municipality.id);
    const settlements = await listSettlements(context.database.citizen.prisma, read);
    const reasons =
      'reasons' in taken
        ? taken.reasons
        : liesElsewhere(
              taken.boundary,
              settlements.flatMap((each) => positionOf(each) ?? []),
            )
          ? [{ kind: 'ELSEWHERE', detail: null } as const]
          : [];
    const told =
      'boundary' in taken && reasons.length === 0
        ? { boundary: taken.boundary }
        : { refused: reasons.map((reason) => sayReason(reason, language)) };
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(JSON.stringify(told));
  },
);

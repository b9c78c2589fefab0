// GET /members/files/settlements/SLUG/place.svg?latitude=N&longitude=N: where a place would be, among the settlements.
import { drawPlace } from '../../../client/map/draw.tsx';
import { textsIn } from '../../../client/text/texts.ts';
import { AppError } from '../../foundation/errors.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import { positionOf, type Position } from '../../foundation/positions.ts';
import { inUse } from '../../foundation/retirement.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { membersFile, type FileAsked } from './members-file.ts';
import { listSettlements } from './store.ts';

/** The picture. Everything on it is public. */
export const PLACE_MAP_FILE = membersFile(
  'GET',
  '/settlements/:slug/place.svg',
  'municipalities.read',
  answerPlaceMap,
);

/** Nearer to a pole a map of this kind has no end. */
const MOST_LATITUDE = 85;
const MOST_LONGITUDE = 180;

/** Answers with the picture as a part of a page, which has its colours. */
async function answerPlaceMap(asked: FileAsked<'municipalities.read'>): Promise<void> {
  const { response, params, context, grant, municipality } = asked;
  const language = fileLanguage(params);
  const place = placeIn(params);
  const settlements = inUse(await listSettlements(context.database.citizen.prisma, grant));
  const named = settlements.flatMap((settlement) => {
    const position = positionOf(settlement);
    return position ? [{ name: textIn(settlement.name, language), position }] : [];
  });
  response.writeHead(200, { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'no-store' });
  response.end(
    drawPlace(
      place,
      { settlements: named, boundary: municipality.boundary },
      { language, texts: textsIn(language) },
    ),
  );
}

/** Refuses what is no place on such a map (BAD_INPUT). */
function placeIn(params: URLSearchParams): Position {
  const degrees = (name: string, most: number): number => {
    const typed = params.get(name)?.trim() ?? '';
    const value = typed === '' ? Number.NaN : Number(typed);
    if (Math.abs(value) <= most) return value;
    throw new AppError('BAD_INPUT', `${name} is a number of degrees, at most ${most} to either side.`);
  };
  return { latitude: degrees('latitude', MOST_LATITUDE), longitude: degrees('longitude', MOST_LONGITUDE) };
}

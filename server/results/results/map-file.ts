// GET /members/files/results/SLUG/map.svg: settlements as points, or the places of the one that is chosen, each a link.
import type { MapPoint } from '../../../client/map/Drawing.tsx';
import { drawMap } from '../../../client/map/draw.tsx';
import { textsIn } from '../../../client/text/texts.ts';
import { averageOf, countOf, intervalOf } from '../../foundation/score-statistics.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import type { Context } from '../../api/context.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { positionOf } from '../../foundation/positions.ts';
import type { Asked } from './table-request.ts';
import { askedBy } from './file-asked.ts';
import { rowsOfSettlements } from './part-rows.ts';
import { rowsOfPlaces } from './place-rows.ts';
import type { Result } from './rules.ts';

/** The map. As with the tables, everything on it is published. */
export const MAP_FILE = membersFile('GET', '/results/:slug/map.svg', 'aggregates.read', answerMap);

/** Answers with the picture as a part of a page, which has its colours; empty where there is nothing to draw. */
async function answerMap(file: FileAsked<'aggregates.read'>): Promise<void> {
  const { response, municipality, params, context } = file;
  const asked = askedBy(file);
  const hrefOf = linksFrom(municipality.slug, params);
  const isPart = asked.filter.settlementId !== null;
  const points = await (isPart
    ? placePoints(asked, hrefOf, context)
    : settlementPoints(asked, hrefOf, context));
  const language = fileLanguage(params);
  response.writeHead(200, { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'no-store' });
  response.end(
    drawMap({ language, texts: textsIn(language) }, points, { boundary: municipality.boundary, isPart }),
  );
}

type Links = (path: string, more?: Readonly<Record<string, string>>) => string;

/** Addresses of members' pages of results, narrowed as the map is. */
function linksFrom(slug: string, params: URLSearchParams): Links {
  const kept = ['from', 'to', 'category', 'settlement', 'unconfirmed'].flatMap((name) => {
    const value = params.get(name);
    return value === null ? [] : [[name, value]];
  });
  return (path, more = {}) => {
    const query = new URLSearchParams({ period: 'own', ...Object.fromEntries(kept), ...more });
    return `/members/${slug}/results/${path}?${query}`;
  };
}

async function settlementPoints(asked: Asked, hrefOf: Links, context: Context): Promise<MapPoint[]> {
  const rows = await rowsOfSettlements(asked, context);
  return rows.map((row) => {
    const id = String(row.part.id);
    return { id, position: positionOf(row.part), href: hrefOf('map', { settlement: id }), ...drawn(row) };
  });
}

async function placePoints(asked: Asked, hrefOf: Links, context: Context): Promise<MapPoint[]> {
  const rows = await rowsOfPlaces(asked, { search: null, line: null, among: null }, context);
  return rows.map((row) => {
    const id = String(row.place.id);
    return { id, position: row.place.position, href: hrefOf(`places/${id}`), ...drawn(row) };
  });
}

function drawn({ name, counts }: Result): Pick<MapPoint, 'name' | 'count' | 'average' | 'interval'> {
  return { name, count: countOf(counts), average: averageOf(counts), interval: intervalOf(counts) };
}

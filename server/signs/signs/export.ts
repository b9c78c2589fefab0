// GET /members/files/signs/SLUG/signs.csv, .xlsx and .svg: the list of signs as it is narrowed, as a table or as a map.
import { drawSigns, mostToDo, type SignPoint } from '../../../client/map/draw.tsx';
import type { Language } from '../../../client/text/texts.ts';
import { idOrNull } from '../../api/scalars.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import { MANAGED_STATES, withMeant, type ManagedState } from '../../municipality/codes/store-managed.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { positionOf } from '../../foundation/positions.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { dayIn } from '../../foundation/days.ts';
import { sendSheet } from '../../foundation/sheets/sheet.ts';
import { TABLE_ENDINGS, type TableEnding } from '../../foundation/sheets/write.ts';
import { signUrl } from '../../foundation/sign-code.ts';
import { TOO_QUIET, type Voice } from '../../municipality/codes/inactivity.ts';
import { wordsFrom } from './managed.ts';
import { silentOf, voicesOf } from './place-activity.ts';
import { listSheet, type SheetRow } from './store-sheet.ts';
import { wordsIn } from './text/words.ts';

export const SIGN_FILES = [
  membersFile('GET', '/signs/:slug/signs.svg', 'signs.read', answerMap),
  ...TABLE_ENDINGS.map((ending) =>
    membersFile('GET', `/signs/:slug/signs.${ending}`, 'signs.read', (asked) => answerTable(ending, asked)),
  ),
];

async function answerTable(ending: TableEnding, asked: FileAsked<'signs.read'>): Promise<void> {
  const { response, municipality, params, context } = asked;
  const { rows, voices } = await askedSigns(asked);
  const language = fileLanguage(params);
  const words = wordsIn(language);
  const { columns, states } = words;
  const today = dayIn(municipality.timeZone, context.now());
  const cells = ({ locationId, address, ...row }: SheetRow) => [
    row.code,
    states[row.state],
    textIn(row.name, language),
    address === null ? '' : textIn(address, language),
    textIn(row.settlement, language),
    textIn(row.category, language),
    ...[row.orderedOn, row.printedOn, row.mountedOn, row.damagedOn, row.retiredOn].map((day) => day ?? ''),
    row.retiredBecause ?? '',
    row.replacedBy ?? '',
    row.state === 'RETIRED' ? '' : words.voices[(voices.get(locationId) ?? TOO_QUIET).state],
    signUrl(row.code, municipality.host, context.publicUrl),
  ];
  const heading = [
    columns.code,
    columns.state,
    columns.place,
    columns.address,
    columns.settlement,
    columns.category,
    columns.orderedOn,
    columns.printedOn,
    columns.mountedOn,
    columns.damagedOn,
    columns.retiredOn,
    columns.retiredBecause,
    columns.replacedBy,
    columns.voice,
    columns.url,
  ];
  const about = [words.title(textIn(municipality.name, language), today)];
  const file = { name: `${municipality.slug}-signs-${today}`, ending, language, readers: 'members' } as const;
  await sendSheet(response, file, { about, heading, rows: rows.map(cells) });
}

/** Answers with the picture as a part of a page, which has its colours; empty where there is nothing to draw. */
async function answerMap(asked: FileAsked<'signs.read'>): Promise<void> {
  const { response, municipality, params } = asked;
  const language = fileLanguage(params);
  const points = pointsOf(municipality.slug, await askedSigns(asked), language);
  response.writeHead(200, { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'no-store' });
  response.end(drawSigns(wordsIn(language).map(points.length), points));
}

/** A point for each place with a position, with the mark of the sign that has the most to do. */
function pointsOf(slug: string, { rows, voices }: AskedSigns, language: Language): SignPoint[] {
  const words = wordsIn(language);
  const byPlace = new Map<bigint, SheetRow[]>();
  for (const row of rows) byPlace.set(row.locationId, [...(byPlace.get(row.locationId) ?? []), row]);
  return [...byPlace].flatMap(([id, signs]) => {
    const [first] = signs;
    const position = first ? positionOf(first) : null;
    if (!first || position === null) return [];
    const isSilent = voices.get(id)?.state === 'SILENT';
    const mark = mostToDo(
      signs.map(({ state }) => (isSilent && state !== 'RETIRED' && state !== 'DAMAGED' ? 'SILENT' : state)),
    );
    const state = mark === 'SILENT' ? words.voices.SILENT : words.states[mark];
    const all = new URLSearchParams({
      location: String(id),
      ...(mark === 'RETIRED' && { state: 'retired' }),
    });
    const path = signs.length === 1 ? `sign/${first.code}` : `?${all}`;
    return [
      {
        id: String(id),
        position,
        mark,
        name: words.point(textIn(first.name, language), signs.length, state),
        href: `/members/${slug}/signs${path.startsWith('?') ? path : `/${path}`}`,
      },
    ];
  });
}

const IN_USE = MANAGED_STATES.filter((state) => state !== 'RETIRED');

function statesOf(word: string | undefined): readonly ManagedState[] {
  const state = MANAGED_STATES.find((each) => each === word);
  return state === undefined ? IN_USE : [state];
}

/** The signs that the address asks for, and how each place speaks. */
interface AskedSigns {
  readonly rows: readonly SheetRow[];
  readonly voices: ReadonlyMap<bigint, Voice>;
}

/** Reads what an address of a file of signs asks for, in the words of the page that links to it. */
async function askedSigns({
  municipality,
  grant: read,
  params,
  context,
}: FileAsked<'signs.read'>): Promise<AskedSigns> {
  const idOf = (name: string) => {
    const id = params.get(name);
    return idOrNull(id);
  };
  const shown = params.get('state')?.toUpperCase();
  const wanted = {
    search: wordsFrom(params.get('search')),
    settlementId: idOf('settlement'),
    categoryId: idOf('category'),
    locationId: idOf('location'),
    states: statesOf(shown),
    silentAt: null,
  };
  const allPlaces = () => context.remembered.allPlaces(context.grant('locations.read', municipality.id));
  return asGranted(context, read, async (tx) => {
    const filter = await withMeant(tx, read, wanted, allPlaces);
    const voices = await voicesOf(tx, read, municipality, context.now(), null);
    const silentAt = shown === 'SILENT' ? silentOf(voices) : null;
    return { voices, rows: await listSheet(tx, read, { ...filter, silentAt }) };
  });
}

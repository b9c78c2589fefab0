// GET /members/files/orders/SLUG/ID/… and /rounds/SLUG/ID/…: what is printed for those who put signs up, as PDF.
import type { ServerResponse } from 'node:http';
import { findWords } from '../../../sign-generator/text/words.ts';
import { personOf } from '../../access/grants/viewers.ts';
import { asMember } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import { askedLanguage } from '../../foundation/file-language.ts';
import type { Context } from '../../api/context.ts';
import { idFrom } from '../../api/scalars.ts';
import { findUserLanguage } from '../../access/sessions/store-users.ts';
import { letterLanguage } from '../../access/sessions/text/letters.ts';
import { getMunicipality } from '../../municipality/municipalities/arguments.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { papersOf } from '../../foundation/pdf/draw-aside.ts';
import type * as papers from './papers.ts';
import { mountingOfOrder, mountingOfRound, type Mounting } from './gather.ts';
import type { Owner } from './list.ts';
import { findOrderedSigns, findRoundSigns } from './store.ts';
import { mountingWords, type MountingLanguage } from './text/words.ts';

type Gather = (
  id: bigint,
  municipality: Municipality,
  language: MountingLanguage,
  context: Context,
) => Promise<Mounting>;

const gatherOrder: Gather = async (id, municipality, language, { grant, database }) => {
  const read = grant('orders.read', municipality.id);
  const order = await asMember(database.member.prisma, municipality.id, (tx) =>
    findOrderedSigns(tx, read, id),
  );
  return mountingOfOrder(order ?? missing(), language);
};

const gatherRound: Gather = async (id, municipality, language, { grant, database }) => {
  const read = grant('rounds.read', municipality.id);
  const round = await asMember(database.member.prisma, municipality.id, (tx) => findRoundSigns(tx, read, id));
  return mountingOfRound(round ?? missing(), municipality.languages, language);
};

function missing(): never {
  throw new AppError('NOT_FOUND', 'There is no such thing here.');
}

const draw = papersOf<typeof papers>('server/signs/mounting/papers');

/** What answers with a paper: gathered so, drawn and called so. */
const paper =
  (gather: Gather, name: 'labels' | 'list') =>
  async (
    response: ServerResponse,
    slug: string,
    params: URLSearchParams,
    context: Context,
    id: string,
  ): Promise<void> => {
    const municipality = await getMunicipality(context, slug);
    const language = askedLanguage(params) ?? (await languageOfMember(municipality, context));
    const mounting = await gather(idFrom(id), municipality, language, context);
    const file = await draw(name, mounting, ownerOf(municipality, language), language);
    response.writeHead(200, {
      'content-type': 'application/pdf',
      'content-length': file.length,
      'content-disposition': `inline; filename="${mountingWords(language).files[name]}-${slug}-${id}.pdf"`,
      'cache-control': 'no-store',
    });
    response.end(file);
  };

/** The one that the member reads these pages in. */
async function languageOfMember(
  { languages }: Municipality,
  { viewer, gate, grant }: Context,
): Promise<MountingLanguage> {
  const person = personOf(viewer);
  const chosen =
    person && (await findUserLanguage(gate.database.prisma, grant('members.me', null), person.userId));
  return letterLanguage(chosen, languages);
}

function ownerOf({ name, colour, arms, isDemo }: Municipality, language: MountingLanguage): Owner {
  const called = textIn(name, language);
  return { name: findWords(language)?.municipality(called) ?? called, colour, arms, isDemo };
}

/** What follows the path of members' files, with the slug of the municipality and the id of the order or the round. */
export const MOUNTING_FILES = [
  [/^\/orders\/([a-z0-9-]+)\/([^/]+)\/labels\.pdf$/, paper(gatherOrder, 'labels')],
  [/^\/orders\/([a-z0-9-]+)\/([^/]+)\/mounting-list\.pdf$/, paper(gatherOrder, 'list')],
  [/^\/rounds\/([a-z0-9-]+)\/([^/]+)\/mounting-list\.pdf$/, paper(gatherRound, 'list')],
] as const;

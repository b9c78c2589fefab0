// GET /members/files/orders/SLUG/ID/… and /rounds/SLUG/ID/…: what is printed for those who put signs up, as PDF.
import { findWords } from '../../../sign-generator/text/words.ts';
import { personOf } from '../../access/grants/viewers.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { AppError } from '../../foundation/errors.ts';
import { askedLanguage } from '../../foundation/file-language.ts';
import type { Context } from '../../api/context.ts';
import { idFrom } from '../../api/scalars.ts';
import { findUserLanguage } from '../../access/sessions/store-users.ts';
import { letterLanguage } from '../../access/sessions/text/letters.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { papersOf } from '../../foundation/pdf/draw-in-child.ts';
import type * as papers from './drawn-papers.ts';
import { mountingOfOrder, mountingOfRound, type Mounting } from './gather.ts';
import type { Owner } from './draw-list.ts';
import { findOrderedSigns, findRoundSigns } from './store.ts';
import { mountingWords, type MountingLanguage } from './text/words.ts';

type Gather<A extends 'orders.read' | 'rounds.read'> = (
  asked: FileAsked<A>,
  language: MountingLanguage,
) => Promise<Mounting>;

const gatherOrder: Gather<'orders.read'> = async ({ id, grant, context }, language) => {
  const orderId = idFrom(id);
  const order = await asGranted(context, grant, (tx) => findOrderedSigns(tx, grant, orderId));
  return mountingOfOrder(order ?? missing(), language);
};

const gatherRound: Gather<'rounds.read'> = async ({ id, municipality, grant, context }, language) => {
  const roundId = idFrom(id);
  const round = await asGranted(context, grant, (tx) => findRoundSigns(tx, grant, roundId));
  return mountingOfRound(round ?? missing(), municipality.languages, language);
};

function missing(): never {
  throw new AppError('NOT_FOUND', 'There is no such thing here.');
}

const draw = papersOf<typeof papers>('server/signs/mounting/drawn-papers');

/** What answers with a paper: gathered so, drawn and called so. */
const paper =
  <A extends 'orders.read' | 'rounds.read'>(gather: Gather<A>, name: 'labels' | 'list') =>
  async (asked: FileAsked<A>): Promise<void> => {
    const { response, municipality, params, context, id } = asked;
    const language = askedLanguage(params) ?? (await languageOfMember(municipality, context));
    const mounting = await gather(asked, language);
    const file = await draw(name, mounting, ownerOf(municipality, language), language);
    response.writeHead(200, {
      'content-type': 'application/pdf',
      'content-length': file.length,
      'content-disposition': `inline; filename="${mountingWords(language).files[name]}-${municipality.slug}-${id}.pdf"`,
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

/** Papers of an order and of a round, by its id. */
export const MOUNTING_FILES = [
  membersFile('GET', '/orders/:slug/:id/labels.pdf', 'orders.read', paper(gatherOrder, 'labels')),
  membersFile('GET', '/orders/:slug/:id/mounting-list.pdf', 'orders.read', paper(gatherOrder, 'list')),
  membersFile('GET', '/rounds/:slug/:id/mounting-list.pdf', 'rounds.read', paper(gatherRound, 'list')),
];

// Reads a code: the sign, or why there is none and what may have been meant.
import type { Context } from '../../api/context.ts';
import { ANYBODY } from '../../api/operation-limits.ts';
import { networkPayers } from '../../api/paying-networks.ts';
import { expectShown } from '../municipalities/arguments.ts';
import { dayIn } from '../../foundation/days.ts';
import type { HowRead } from '../../api/wrong-codes.ts';
import { isInGrace } from './offline-vote-place.ts';
import type { SignRetired, SignUnknown } from './refs.ts';
import { isCode, neighbours, readTyped } from '../../foundation/sign-code.ts';
import type { Sign } from './store.ts';
import { getSignOn } from './store-late.ts';
import { seasonOn } from '../locations/season.ts';
import { locationLoader } from '../locations/loaders.ts';

/** More is no help, and a code that was typed at random has none. */
const MOST_SUGGESTIONS = 3;

export type Reading = (Sign & { readonly outcome: 'Sign' }) | SignRetired | SignUnknown;

/**
 * The sign of the code as it was typed or scanned: a sign in use, a retired one, or none with what may be meant. Rejects
 * with SUSPENDED where its municipality is. `castOn`: the day of a vote that waited on a phone, for which the sign is as it was
 * then; a day that is not one of the last thirty is not believed, and the vote is taken as one of today. Rejects with
 * TOO_MANY_REQUESTS where the network has read very many codes that lead nowhere.
 */
export async function readCode(
  context: Context,
  typed: string,
  castOn: string | null | undefined,
  reading: HowRead,
): Promise<Reading> {
  const { remembered, grant, hostOf, traffic } = context;
  const code = readTyped(typed);
  traffic.wrongCodes.expectFew(reading, context);
  const find = grant('signs.find', null);
  // On a municipality's own host there are no signs of others.
  const isHere = ({ municipality }: Sign) => hostOf === null || municipality.id === hostOf;
  if (isCode(code)) {
    const { sign, standIn } = await remembered.sign(find, code);
    if (!standIn) return unknown(context, reading, code, []);
    await readOn(context, reading, standIn);
    const today = dayIn(standIn.municipality.timeZone, context.now());
    // Of a code that leads nowhere too: that costs the same.
    const day = castOn && isInGrace(castOn, today) ? castOn : today;
    const met =
      day === castOn ? await getSignOn(context.database.citizen.prisma, find, standIn, castOn) : standIn;
    if (!sign || !isHere(sign)) return unknown(context, reading, code, []);
    expectShown(sign.municipality, context);
    // Whoever asks for the place at whose desk a tablet stands is not told by another statement that it is one.
    const { desk } = sign;
    if (desk)
      context.loaders(locationLoader).prime({ municipalityId: desk.municipalityId, id: desk.id }, desk);
    // A tablet is open with its desk.
    const isOpen = [met.location, ...(desk ? [desk] : [])].every((place) => seasonOn(place, day) === 'OPEN');
    return met.isRetired || !isOpen
      ? { outcome: 'SignRetired', sign, season: seasonOn(desk ?? sign.location, today) }
      : { outcome: 'Sign', ...met };
  }
  const near = neighbours(code);
  const signs = near.length === 0 ? [] : await remembered.signs(find, near);
  const meant = signs.filter((sign) => isHere(sign) && !sign.isRetired);
  const didYouMean = meant.slice(0, MOST_SUGGESTIONS);
  return unknown(context, reading, code, didYouMean);
}

/**
 * Reads what is read for a sign, whatever is asked of it, and for one that stands in: a vote's question, and what a page says of its
 * place. What cannot be read keeps nobody from voting: it fails again, and says so, where it is asked for.
 */
async function readOn(
  { remembered, grant }: Context,
  reading: HowRead,
  { municipality: { id } }: Sign,
): Promise<void> {
  const read = grant('municipalities.read', id);
  const lists = reading === 'look' ? [remembered.categories(read), remembered.settlements(read)] : [];
  await Promise.allSettled([remembered.questions(grant('questions.read', id)), ...lists]);
}

/** Whoever reads many codes that lead nowhere pays more for each. */
function unknown(context: Context, reading: HowRead, code: string, didYouMean: readonly Sign[]): SignUnknown {
  const payers = networkPayers(context, ANYBODY.minute);
  if (payers !== null) {
    const { traffic, address, now } = context;
    traffic.budget.take(payers, traffic.wrongCodes.add(reading, address(), now()), now());
  }
  return { outcome: 'SignUnknown', code, didYouMean };
}

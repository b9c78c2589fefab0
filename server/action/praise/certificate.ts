// What a certificate of thanks says: of which place, for which days, how surely it was praised, and what for.
import type { Grant } from '../../access/grants/grant.ts';
import { findLastDay } from '../../results/aggregates/store-days.ts';
import { sumAll } from '../../results/aggregates/store.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { AppError } from '../../foundation/errors.ts';
import type { Context } from '../../api/context.ts';
import { getManaged, type ManagedLocation } from '../../municipality/managed-locations/store.ts';
import { whereOf } from '../../../client/text/formats.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { dayIn } from '../../foundation/days.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { praisedAt } from './praised.ts';
import { certificateFor, praiseIn, type Share } from './rules.ts';
import { findFirstDay } from './store.ts';
import type { CertificateLanguage } from './text/certificate.ts';
import { settlementLoader } from '../../municipality/municipalities/loaders.ts';

/** So many things that were praised stand on it. */
const MOST_WORDS = 3;

export interface Certificate {
  readonly language: CertificateLanguage;
  readonly municipality: { readonly name: string; readonly colour: string; readonly arms: string | null };
  readonly isDemo: boolean;
  readonly place: string;
  /** Settlement, and address or registration number. */
  readonly where: string;
  /** Days as YYYY-MM-DD, both included. */
  readonly from: string;
  readonly to: string;
  readonly madeOn: string;
  readonly praise: Share;
  readonly praised: readonly {
    readonly text: string;
    readonly chosen: number;
    readonly respondents: number;
  }[];
}

interface Wanted {
  readonly municipality: Municipality;
  readonly manage: Grant<'locations.manage'>;
  readonly id: bigint;
  readonly span: { readonly from: string | null; readonly to: string | null };
  readonly language: CertificateLanguage;
}

/** The certificate, of counted ratings alone; NOT_FOUND where there is no such place within the grant, or it has earned none. */
export async function certificateOf(
  { municipality, manage, id, span, language }: Wanted,
  context: Context,
): Promise<Certificate> {
  const { database, loaders, now } = context;
  const { pool } = database.citizen;
  const grant = context.grant('aggregates.read', municipality.id);
  const place = await asGranted({ database }, manage, (tx) => getManaged(tx, manage, id));
  const filter = {
    settlementId: null,
    categoryId: null,
    locationId: id,
    standing: ['COUNTED'],
    ...span,
  } as const;
  const praise = praiseIn(await sumAll(pool, grant, filter));
  const [firstDay, lastDay] = [await findFirstDay(pool, grant, id), await findLastDay(pool, grant)];
  if (!praise || certificateFor(praise) !== 'EARNED' || !firstDay || !lastDay)
    throw new AppError('NOT_FOUND', 'This place has earned no certificate in this period.');
  const praised = (await praisedAt([id], { grant, span }, context))(id).slice(0, MOST_WORDS);
  const settlement = await loaders(settlementLoader).load({
    municipalityId: municipality.id,
    id: place.settlementId,
  });
  return {
    language,
    municipality: {
      name: textIn(municipality.name, language),
      colour: municipality.colour,
      arms: municipality.arms,
    },
    isDemo: municipality.isDemo,
    place: textIn(place.name, language),
    where: whereOf(textIn(settlement.name, language), detailOf(place, language)),
    from: span.from ?? firstDay,
    // Of later days nothing is published yet.
    to: span.to !== null && span.to < lastDay ? span.to : lastDay,
    madeOn: dayIn(municipality.timeZone, now()),
    praise,
    praised: praised.map(({ option, chosen, respondents }) => ({
      text: textIn(option.text, language),
      chosen,
      respondents,
    })),
  };
}

function detailOf({ address, registrationNumber }: ManagedLocation, language: string): string {
  return registrationNumber ?? (address === null ? '' : textIn(address, language));
}

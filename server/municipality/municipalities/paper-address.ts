// The address that signs and papers of a municipality carry, and whether it may stand there: paper cannot be taken back.
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { FaultType } from '../../api/outcomes.ts';
import { AppError } from '../../foundation/errors.ts';
import { paperOrigin, sayUnfit, type AddressProblem } from '../../foundation/paper-addresses/rules.ts';
import { cityField } from './city-field.ts';
import type { Municipality } from './store.ts';

export interface PaperAddress {
  readonly origin: string;
  /** null: the platform's. */
  readonly host: string | null;
  readonly problem: AddressProblem | null;
}

type Addressed = Pick<Municipality, 'isDemo' | 'host'>;

/** The address as it is now. Papers of a demo city say that they are none, so that any will do. */
export async function findPaperAddress(
  { addresses, publicUrl }: Pick<Context, 'addresses' | 'publicUrl'>,
  { isDemo, host }: Addressed,
): Promise<PaperAddress> {
  const origin = paperOrigin(host, publicUrl);
  return { origin, host, problem: isDemo ? null : await addresses.problemOf(origin) };
}

/** Refuses to write a paper with an address that may not stand there. */
export async function requirePaperAddress(
  parts: Pick<Context, 'addresses' | 'publicUrl'>,
  municipality: Addressed,
): Promise<void> {
  const { origin, host, problem } = await findPaperAddress(parts, municipality);
  if (problem !== null) throw new AppError('ADDRESS_FIRST', sayUnfit(origin, problem, host));
}

export const PaperAddressType = builder.objectRef<PaperAddress>('PaperAddress').implement({
  description: 'The address that signs and papers of a municipality carry.',
  fields: (t) => ({
    origin: t.exposeString('origin', { description: 'The address, without a path.' }),
    isOwnHost: t.boolean({
      description: 'It is the municipality’s own host, not the platform’s.',
      resolve: ({ host }) => host !== null,
    }),
    problem: t.expose('problem', {
      type: FaultType,
      nullable: true,
      description:
        'Why it may not stand on paper: signs cannot be ordered, nor documents written. Null: it may, or the city is a demo.',
    }),
    sentence: t.string({
      nullable: true,
      description: 'The problem in English, with what to set, for a terminal.',
      resolve: ({ origin, host, problem }) => problem && sayUnfit(origin, problem, host),
    }),
  }),
});

builder.queryField('paperOrigin', (t) =>
  cityField(t, {
    type: PaperAddressType,
    access: 'addresses.read',
    complexity: { field: 50 },
    description:
      'The address that signs and papers of a municipality carry. It is asked whether it leads here; one that did is believed for a day.',
    resolve: ({ municipality, context }) => findPaperAddress(context, municipality),
  }),
);

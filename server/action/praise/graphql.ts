// What can be asked of praise: the places of a municipality by how surely they are praised, and what for.
import { DAYS } from '../../results/aggregates/summary.ts';
import { SummaryFilterInput } from '../../results/aggregates/filter.ts';
import { builder } from '../../api/builder.ts';
import { pageTypeOf, type Page } from '../../api/list-pages.ts';
import { pageSize } from '../../api/scalars.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { OptionType } from '../../municipality/questions/refs.ts';
import { askedFrom } from '../../results/results/table-request.ts';
import { pageOf, seenCursor } from '../../results/results/stable-pages.ts';
import { ledgerOf, withWords, type PlacePraise } from './ledger.ts';
import type { PraisedOption } from './praised.ts';
import { CERTIFICATE, certificateFor, type CertificateState, type PraiseSort, type Share } from './rules.ts';
import { locationLoader } from '../../municipality/locations/loaders.ts';

/** Every place of the municipality is looked at, whatever the page shows. */
const COST = 100;

interface Row extends PlacePraise {
  readonly municipalityId: MunicipalityId;
  readonly praised: readonly PraisedOption[];
}

interface LedgerPage extends Page<Row> {
  readonly totalCount: number;
  readonly quietCount: number;
}

const PraiseSortType = builder.enumType('PraiseSort', {
  description: 'The order of places in the ledger of praise.',
  values: {
    SURE: { description: 'By the lower bound of the share of 9 and 10, the highest first.' },
    COUNT: { description: 'By how many gave 9 or 10, the most first.' },
    NAME: { description: 'By name.' },
  } as const satisfies Record<PraiseSort, object>,
});

const CertificateStateType = builder.enumType('CertificateState', {
  description: 'Whether a place has earned a certificate of thanks for the period.',
  values: {
    EARNED: {
      description: `At least ${CERTIFICATE.answers} ratings, and the lower bound of the share of 9 and 10 is at least ${CERTIFICATE.share}.`,
    },
    TOO_FEW: { description: `There are fewer than ${CERTIFICATE.answers} ratings.` },
    NOT_SURE: { description: 'By chance alone fewer than half may have given 9 or 10.' },
  } as const satisfies Record<CertificateState, object>,
});

const ShareType = builder.objectRef<Share>('Share').implement({
  description:
    "A share of ratings with its 95 % interval (Wilson's score): chance among those who chose to answer.",
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How many it counts.' }),
    of: t.exposeInt('of', { description: 'Of how many.' }),
    share: t.exposeFloat('share', { description: 'The share, 0 to 1.' }),
    lower: t.exposeFloat('lower', { description: 'The lower bound, at least 0.' }),
    upper: t.exposeFloat('upper', { description: 'The upper bound, at most 1.' }),
  }),
});

const PraisedOptionType = builder.objectRef<PraisedOption>('PraisedOption').implement({
  description: 'How often an option was chosen of a question that is asked after a 9 or a 10 alone.',
  fields: (t) => ({
    option: t.expose('option', { type: OptionType, description: 'The option.' }),
    chosen: t.exposeInt('chosen', { description: 'How many chose it.' }),
    respondents: t.exposeInt('respondents', {
      description: 'Of how many who answered the question while it could be chosen.',
    }),
  }),
});

const PlacePraiseType = builder.objectRef<Row>('PlacePraise').implement({
  description: 'The praise of a place in a period.',
  fields: (t) => ({
    location: t.field({
      type: LocationType,
      description: 'The place.',
      resolve: ({ municipalityId, id }, _args, { loaders }) =>
        loaders(locationLoader).load({ municipalityId, id }),
    }),
    praise: t.expose('praise', { type: ShareType, description: 'The ratings of 9 and 10.' }),
    praised: t.expose('praised', {
      type: [PraisedOptionType],
      complexity: { field: 1, multiplier: 5 },
      description: 'What was praised, the most often first.',
    }),
    certificate: t.field({
      type: CertificateStateType,
      description: 'Whether it has earned a certificate.',
      resolve: ({ praise }) => certificateFor(praise),
    }),
  }),
});

const PraiseLedgerType = pageTypeOf<Row, LedgerPage>('PraiseLedger', PlacePraiseType, {
  description: 'A page of the ledger of praise.',
  nodes: 'The places of this page.',
});

builder.objectFields(PraiseLedgerType, (t) => ({
  totalCount: t.exposeInt('totalCount', { description: 'How many places have something published.' }),
  quietCount: t.exposeInt('quietCount', {
    description: 'How many places in use have not enough answers yet in the period.',
  }),
}));

const CURSOR = seenCursor('praise');

builder.queryField('praise', (t) =>
  t.field({
    type: PraiseLedgerType,
    access: 'aggregates.read',
    args: {
      filter: t.arg({ type: SummaryFilterInput, required: true, description: 'Which ratings to look at.' }),
      ...DAYS,
      sort: t.arg({ type: PraiseSortType, defaultValue: 'SURE', description: 'In which order.' }),
      language: t.arg.string({ description: 'The language of the names that decide the order.' }),
      first: t.arg.int({ defaultValue: 50, description: 'How many, 1 to 100.' }),
      after: t.arg.string({ description: 'The endCursor of the page before, of the same ledger.' }),
    },
    complexity: ({ first }) => ({ field: COST, multiplier: pageSize(first ?? 50) }),
    description: 'The places of a municipality of which something is published, with their praise.',
    resolve: async (_root, { filter, from, to, language, ...args }, context): Promise<LedgerPage> => {
      const size = pageSize(args.first ?? 50);
      const asked = await askedFrom({ filter, from, to, language }, context);
      const { rows, quiet } = await ledgerOf(asked, args.sort ?? 'SURE', context);
      const { page, pageInfo } = pageOf(CURSOR, args.after, rows, size, ({ id }) => id);
      const nodes = await withWords(page, asked, context);
      return {
        nodes: nodes.map((row) => ({ ...row, municipalityId: asked.municipality.id })),
        totalCount: rows.length,
        quietCount: quiet,
        pageInfo,
      };
    },
  }),
);

// The one door to the citizens' pages: what each asks of GraphQL, and its complete HTML document.
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type {
  AnonymityPageQuery,
  BenchmarkPageQuery,
  FollowUpPageQuery,
  FoundPageQuery,
  PlaceResultsPageQuery,
  ReportPageQuery,
  ResultsPageQuery,
  RetiredFragment,
  TabletPageQuery,
  ThanksPageQuery,
  UnknownFragment,
  VotePageQuery,
} from '../generated/operations.ts';
import { ACCESSIBILITY_PAGE, AccessibilityPage } from './AccessibilityPage.tsx';
import { ANONYMITY_PAGE, AnonymityPage } from './AnonymityPage.tsx';
import { BENCHMARK_PAGE, BenchmarkPage } from './BenchmarkPage.tsx';
import { CODE_PAGE, CodePage } from './CodePage.tsx';
import type { PageContext } from '../parts/page/context.ts';
import { ErrorPage } from './ErrorPage.tsx';
import { FOLLOW_UP_PAGE, FollowUpPage } from './FollowUpPage.tsx';
import { FOUND_PAGE, FoundPage } from './FoundPage.tsx';
import { IMPROVEMENTS_PAGE, ImprovementsPage } from './ImprovementsPage.tsx';
import { OPEN_DATA_PAGE, OpenDataPage } from './OpenDataPage.tsx';
import { PLACE_RESULTS_PAGE, PlaceResultsPage } from './PlaceResultsPage.tsx';
import type { PlaceFilter } from './PlaceList.tsx';
import { PRIVACY_PAGE, PrivacyPage } from './PrivacyPage.tsx';
import { REPORT_PAGE, ReportPage, sourceOf } from './ReportPage.tsx';
import { SETTLEMENT_PLACES } from './SettlementMap.tsx';
import type { PointColumns } from '../map/columns.ts';
import { RESULTS_PAGE, ResultsPage } from './ResultsPage.tsx';
import { RetiredPage } from './RetiredPage.tsx';
import { TABLET_PAGE, TabletPage } from './TabletPage.tsx';
import { THANKS_PAGE, ThanksPage } from './ThanksPage.tsx';
import { SuspendedPage } from './SuspendedPage.tsx';
import { UnavailablePage, type UnavailableProps } from './UnavailablePage.tsx';
import { UnknownCodePage } from './UnknownCodePage.tsx';
import { VOTE_PAGE, VotePage } from './VotePage.tsx';

type Props<Data, State = unknown> = { context: PageContext; data: Data } & State;
type NoSign =
  | ({ readonly __typename: 'SignRetired' } & RetiredFragment)
  | ({ readonly __typename: 'SignUnknown' } & UnknownFragment);

function document(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

/** Renders the page of a municipality, or that there is none. */
function ofCity<Municipality extends object>(
  Page: (props: { context: PageContext; municipality: Municipality }) => ReactElement,
) {
  return ({
    context,
    data: { municipality },
  }: Props<{ readonly municipality: Municipality | null }>): string =>
    document(
      municipality ? (
        <Page context={context} municipality={municipality} />
      ) : (
        <ErrorPage context={context} problem="notFound" />
      ),
    );
}

function noSign(context: PageContext, sign: NoSign): ReactElement {
  return sign.__typename === 'SignRetired' ? (
    <RetiredPage context={context} sign={sign} />
  ) : (
    <UnknownCodePage context={context} sign={sign} />
  );
}

/** HTTP status of a page behind a code: 200, 410 for a retired sign, 404 for an unknown code. */
export function statusOf(sign: {
  readonly __typename: 'Sign' | 'SignRetired' | 'SignUnknown';
}): 200 | 404 | 410 {
  return sign.__typename === 'Sign' ? 200 : sign.__typename === 'SignRetired' ? 410 : 404;
}

/**
 * Each page with the operation to run first, if it needs data; `render` returns a whole document. The pages behind a code
 * and the results render the kind page themselves where `data` holds no such sign, municipality or location.
 */
export const pages = {
  vote: {
    operation: VOTE_PAGE,
    render: ({ context, data, ...state }: Props<VotePageQuery, { ballotId: string; missing?: boolean }>) =>
      document(
        data.sign.__typename === 'Sign' ? (
          <VotePage context={context} sign={data.sign} {...state} />
        ) : (
          noSign(context, data.sign)
        ),
      ),
  },
  followUp: {
    operation: FOLLOW_UP_PAGE,
    render: ({
      context,
      data,
      ...state
    }: Props<
      FollowUpPageQuery,
      { questionId: string; ballotId: string; commentId: string; already?: boolean }
    >) =>
      document(
        data.sign.__typename === 'Sign' ? (
          <FollowUpPage context={context} sign={data.sign} {...state} />
        ) : (
          noSign(context, data.sign)
        ),
      ),
  },
  thanks: {
    operation: THANKS_PAGE,
    render: ({ context, data, ...state }: Props<ThanksPageQuery, { already?: boolean }>) =>
      document(
        data.sign.__typename === 'Sign' ? (
          <ThanksPage context={context} sign={data.sign} {...state} />
        ) : (
          noSign(context, data.sign)
        ),
      ),
  },
  tablet: {
    operation: TABLET_PAGE,
    render: ({ context, data: { sign } }: Props<TabletPageQuery>) =>
      document(
        sign.__typename === 'Sign' && sign.location.kind === 'TABLET' ? (
          <TabletPage context={context} sign={sign} />
        ) : (
          <ErrorPage context={context} problem="notFound" />
        ),
      ),
  },
  results: {
    operation: RESULTS_PAGE,
    /** Of a settlement, for its map. */
    places: SETTLEMENT_PLACES,
    render: ({
      context,
      data,
      ...state
    }: Props<ResultsPageQuery, { filter: PlaceFilter; places?: PointColumns | undefined }>) =>
      document(
        data.municipality ? (
          <ResultsPage context={context} municipality={data.municipality} {...state} />
        ) : (
          <ErrorPage context={context} problem="notFound" />
        ),
      ),
  },
  found: {
    operation: FOUND_PAGE,
    render: ({
      context,
      data,
      filter,
    }: Props<FoundPageQuery, { filter: PlaceFilter & { readonly search: string } }>) =>
      document(
        data.municipality ? (
          <FoundPage context={context} municipality={data.municipality} filter={filter} />
        ) : (
          <ErrorPage context={context} problem="notFound" />
        ),
      ),
  },
  placeResults: {
    operation: PLACE_RESULTS_PAGE,
    render: ({ context, data, period }: Props<PlaceResultsPageQuery, { period: string | undefined }>) =>
      document(
        data.location ? (
          <PlaceResultsPage context={context} location={data.location} period={period} />
        ) : (
          <ErrorPage context={context} problem="notFound" />
        ),
      ),
  },
  improvements: { operation: IMPROVEMENTS_PAGE, render: ofCity(ImprovementsPage) },
  openData: { operation: OPEN_DATA_PAGE, render: ofCity(OpenDataPage) },
  benchmark: {
    operation: BENCHMARK_PAGE,
    render: ({ context, data: { municipality, benchmark } }: Props<BenchmarkPageQuery>) =>
      document(
        municipality ? (
          <BenchmarkPage context={context} municipality={municipality} benchmark={benchmark} />
        ) : (
          <ErrorPage context={context} problem="notFound" />
        ),
      ),
  },
  report: {
    operation: REPORT_PAGE,
    render: ({ context, data }: Props<ReportPageQuery>) =>
      document(
        data.municipality && data.reportEdition ? (
          <ReportPage
            context={context}
            municipality={data.municipality}
            edition={data.reportEdition}
            editions={data.reportEditions}
          />
        ) : (
          <ErrorPage context={context} problem="notFound" />
        ),
      ),
    /** What its file is written from; null where there is none. */
    source: ({
      context,
      data: { municipality, reportEdition },
    }: {
      context: Pick<PageContext, 'publicUrl'>;
      data: ReportPageQuery;
    }) => municipality && reportEdition && sourceOf(context, municipality, reportEdition),
  },
  code: {
    operation: CODE_PAGE,
    render: (props: Parameters<typeof CodePage>[0]) => document(<CodePage {...props} />),
  },
  anonymity: {
    render: ({ context }: { context: PageContext }) => document(<AnonymityPage context={context} />),
  },
  cityAnonymity: {
    operation: ANONYMITY_PAGE,
    render: ofCity<NonNullable<AnonymityPageQuery['municipality']>>(AnonymityPage),
  },
  accessibility: { operation: ACCESSIBILITY_PAGE, render: ofCity(AccessibilityPage) },
  privacy: { operation: PRIVACY_PAGE, render: ofCity(PrivacyPage) },
  suspended: {
    render: (props: Parameters<typeof SuspendedPage>[0]) => document(<SuspendedPage {...props} />),
  },
  unavailable: {
    render: (props: UnavailableProps) => document(<UnavailablePage {...props} />),
  },
  error: {
    render: (props: Parameters<typeof ErrorPage>[0]) => document(<ErrorPage {...props} />),
  },
};

// The one door to the citizens' pages: what each asks of GraphQL, and its complete HTML document.
import type {
  AnonymityPageQuery,
  BenchmarkPageQuery,
  CityDisplayPageQuery,
  FollowUpPageQuery,
  FoundPageQuery,
  PlaceDisplayPageQuery,
  PlaceResultsPageQuery,
  ReportPageQuery,
  ResultsPageQuery,
  ServiceDayPartsQuery,
  TabletPageQuery,
  ThanksPageQuery,
  VotePageQuery,
} from '../generated/operations.ts';
import { ACCESSIBILITY_PAGE, AccessibilityPage } from './AccessibilityPage.tsx';
import { ANONYMITY_PAGE, AnonymityPage } from './AnonymityPage.tsx';
import { BENCHMARK_PAGE, BenchmarkPage } from './BenchmarkPage.tsx';
import { CODE_PAGE, CodePage } from './CodePage.tsx';
import type { PageContext } from '../parts/page/context.ts';
import { CITY_DISPLAY_PAGE, CityDisplayPage, PLACE_DISPLAY_PAGE, PlaceDisplayPage } from './DisplayPage.tsx';
import { document } from '../parts/page/document.ts';
import { ofCity, orNotFound, whole } from './document.tsx';
import { ElsewherePage } from './ElsewherePage.tsx';
import { ErrorPage } from './ErrorPage.tsx';
import { FOLLOW_UP_PAGE, FollowUpPage } from './FollowUpPage.tsx';
import { FOUND_PAGE, FoundPage } from './FoundPage.tsx';
import { IMPROVEMENTS_PAGE, ImprovementsPage } from './ImprovementsPage.tsx';
import { NoSignPage } from './NoSignPage.tsx';
import { OPEN_DATA_PAGE, OpenDataPage } from './OpenDataPage.tsx';
import { PAPER_SLIP_PAGE, PaperSlipPage } from './PaperSlipPage.tsx';
import { PLACE_RESULTS_PAGE, PlaceResultsPage } from './PlaceResultsPage.tsx';
import type { PlaceFilter } from './PlaceList.tsx';
import { PULSE_PAGE, PulsePage } from './PulsePage.tsx';
import { PRIVACY_PAGE, PrivacyPage } from './PrivacyPage.tsx';
import { REPORT_PAGE, ReportPage, sourceOf } from './ReportPage.tsx';
import { SETTLEMENT_PLACES } from './SettlementMap.tsx';
import type { PointColumns } from '../map/columns.ts';
import { REQUEST_PAGE, RequestPage, type RequestProps } from './RequestPage.tsx';
import { REQUEST_STATE_PAGE, RequestStatePage, type RequestStateProps } from './RequestStatePage.tsx';
import { RESULTS_PAGE, ResultsPage } from './ResultsPage.tsx';
import { SERVICE_DAY_PARTS } from './ServiceDayParts.tsx';
import { TABLET_PAGE, TabletPage } from './TabletPage.tsx';
import { THANKS_PAGE, ThanksPage, type ThanksState } from './ThanksPage.tsx';
import { SuspendedPage } from './SuspendedPage.tsx';
import { UnavailablePage } from './UnavailablePage.tsx';
import { VOTE_PAGE, VotePage, type VoteState } from './VotePage.tsx';

type Props<Data, State = unknown> = { context: PageContext; data: Data } & State;

/** HTTP status of a page behind a code: 200, 410 for a sign that is retired or over, 404 for an unknown code and a place that opens later. */
export function statusOf(sign: {
  readonly __typename: 'Sign' | 'SignRetired' | 'SignUnknown';
  readonly opensOn?: string | null;
}): 200 | 404 | 410 {
  if (sign.__typename === 'Sign') return 200;
  return sign.__typename === 'SignRetired' && !sign.opensOn ? 410 : 404;
}

/**
 * Each page with the operation to run first, if it needs data; `render` returns a whole document, a kind one where `data` has no such thing.
 */
export const pages = {
  vote: {
    operation: VOTE_PAGE,
    render: ({ context, data, ...state }: Props<VotePageQuery, VoteState>) =>
      document(
        data.sign.__typename === 'Sign' ? (
          <VotePage context={context} sign={data.sign} {...state} />
        ) : (
          <NoSignPage context={context} sign={data.sign} />
        ),
      ),
  },
  /** A slip of paper that gives no vote. One that does leads to the vote page. */
  paperSlip: {
    operation: PAPER_SLIP_PAGE,
    render: whole(PaperSlipPage),
  },
  pulse: { operation: PULSE_PAGE, render: whole(PulsePage) },
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
          <NoSignPage context={context} sign={data.sign} />
        ),
      ),
  },
  request: {
    operation: REQUEST_PAGE,
    render: whole<RequestProps>(RequestPage),
  },
  requestState: {
    operation: REQUEST_STATE_PAGE,
    render: whole<RequestStateProps>(RequestStatePage),
  },
  thanks: {
    operation: THANKS_PAGE,
    render: ({ context, data, ...state }: Props<ThanksPageQuery, ThanksState>) =>
      document(
        data.sign.__typename === 'Sign' ? (
          <ThanksPage context={context} sign={data.sign} {...state} />
        ) : (
          <NoSignPage context={context} sign={data.sign} />
        ),
      ),
  },
  tablet: {
    operation: TABLET_PAGE,
    render: ({ context, data: { sign } }: Props<TabletPageQuery>) =>
      orNotFound(
        context,
        sign.__typename === 'Sign' && sign.location.kind === 'TABLET' && (
          <TabletPage context={context} sign={sign} />
        ),
      ),
  },
  placeDisplay: {
    operation: PLACE_DISPLAY_PAGE,
    render: ({ context, data: { sign }, today }: Props<PlaceDisplayPageQuery, { today: string }>) =>
      orNotFound(
        context,
        sign.__typename !== 'SignUnknown' && <PlaceDisplayPage context={context} sign={sign} today={today} />,
      ),
  },
  cityDisplay: {
    operation: CITY_DISPLAY_PAGE,
    render: ({ context, data: { municipality }, today }: Props<CityDisplayPageQuery, { today: string }>) =>
      orNotFound(
        context,
        municipality && <CityDisplayPage context={context} municipality={municipality} today={today} />,
      ),
  },
  results: {
    operation: RESULTS_PAGE,
    /** Of a settlement, for its map. */
    places: SETTLEMENT_PLACES,
    /** Of a service, since the beginning. */
    dayParts: SERVICE_DAY_PARTS,
    render: ({
      context,
      data,
      ...state
    }: Props<
      ResultsPageQuery,
      {
        filter: PlaceFilter;
        places?: PointColumns | undefined;
        dayParts?: ServiceDayPartsQuery | undefined;
      }
    >) =>
      orNotFound(
        context,
        data.municipality && <ResultsPage context={context} municipality={data.municipality} {...state} />,
      ),
  },
  found: {
    operation: FOUND_PAGE,
    render: ({
      context,
      data,
      filter,
    }: Props<FoundPageQuery, { filter: PlaceFilter & { readonly search: string } }>) =>
      orNotFound(
        context,
        data.municipality && <FoundPage context={context} municipality={data.municipality} filter={filter} />,
      ),
  },
  placeResults: {
    operation: PLACE_RESULTS_PAGE,
    render: ({ context, data, period }: Props<PlaceResultsPageQuery, { period: string | undefined }>) =>
      orNotFound(
        context,
        data.location && <PlaceResultsPage context={context} location={data.location} period={period} />,
      ),
  },
  improvements: { operation: IMPROVEMENTS_PAGE, render: ofCity(ImprovementsPage) },
  openData: { operation: OPEN_DATA_PAGE, render: ofCity(OpenDataPage) },
  benchmark: {
    operation: BENCHMARK_PAGE,
    render: ({ context, data: { municipality, benchmark } }: Props<BenchmarkPageQuery>) =>
      orNotFound(
        context,
        municipality && <BenchmarkPage context={context} municipality={municipality} benchmark={benchmark} />,
      ),
  },
  report: {
    operation: REPORT_PAGE,
    render: ({ context, data }: Props<ReportPageQuery>) =>
      orNotFound(
        context,
        data.municipality && data.reportEdition && (
          <ReportPage
            context={context}
            municipality={data.municipality}
            edition={data.reportEdition}
            editions={data.reportEditions}
          />
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
    render: whole(CodePage),
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
  elsewhere: {
    render: whole(ElsewherePage),
  },
  suspended: {
    render: whole(SuspendedPage),
  },
  unavailable: {
    render: whole(UnavailablePage),
  },
  error: {
    render: whole(ErrorPage),
  },
};

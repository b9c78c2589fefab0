// The page of the municipality and its services year on year: each beside itself a year before, and its goal with how likely it is to be met.
import { useQuery } from '@apollo/client/react';
import { Suspense, useState } from 'react';
import { YearOnYearDocument } from '../../generated/documents.ts';
import { monthAfter } from '../../charts/months.ts';
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useFigureWording } from '../../parts/results/texts.ts';
import { weightedIn } from '../../text/visitors.ts';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { SavedChart } from '../charts/SavedChart.tsx';
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { Unvisited, unvisitedOf } from '../visits/Unvisited.tsx';
import { ServiceTable, type Service } from './ServiceTable.tsx';
import { useGoalsTexts } from './texts.ts';

// Its fields are heavier than all the rest of the page.
const GoalForm = lazyComponent(async () => (await import('./GoalForm.tsx')).GoalForm);

const MONTHS = 12;

export function YearOnYear() {
  const texts = useGoalsTexts();
  const wording = useFigureWording();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { filter, standing, today } = useResultsAddress();
  const readsGoals = useMay('REPORTS_READ');
  const mayEdit = useMay('REPORTS_EDIT');
  const [chosen, setChosen] = useState<Service>();
  const from = monthAfter(`${today.slice(0, 8)}01`, 1 - MONTHS);
  const { settlement } = filter;
  const { data, previousData, error, refetch } = useQuery(YearOnYearDocument, {
    variables: {
      slug,
      language,
      filter: { municipality: slug, settlement, standing },
      from,
      to: today,
      readsGoals,
    },
    fetchPolicy: 'cache-and-network',
  });
  const found = data ?? previousData;
  const goalOf = (id: string | null) => found?.goals?.find(({ category }) => (category?.id ?? null) === id);
  const services =
    found &&
    (found.changes?.byCategory ?? []).map(({ category, change }): Service => ({
      ...category,
      change,
      goal: goalOf(category.id),
    }));
  // Of a settlement there are no goals but those of services.
  const whole =
    found?.changes && !settlement
      ? [{ id: null, name: texts.whole, change: found.changes.whole, goal: goalOf(null) }]
      : [];
  const weighted = whole.map(({ change }) => weightedIn(wording, change.now))[0];
  return (
    <ResultsPage
      title={texts.title}
      lead={<p>{texts.lead}</p>}
      narrowedBy={['settlement', 'standing']}
      municipality={found?.municipality ?? undefined}
      days={{ from, to: today }}
      isBusy={!data}
    >
      <Unanswered answer={found} error={error} onRetry={refetch} />
      {services?.length === 0 && <p>{texts.none}</p>}
      {services && services.length > 0 && (
        <>
          <SavedChart className="years" title={texts.caption} days={{ from, to: today }}>
            <ServiceTable
              services={[...whole, ...services]}
              onChoose={mayEdit ? setChosen : undefined}
              hasGoals={readsGoals}
            />
          </SavedChart>
          {weighted && (
            <p className="small">
              {texts.whole}. {weighted}
            </p>
          )}
          <Unvisited {...unvisitedOf(services.map(({ change }) => change.now))} />
          {readsGoals && (
            <Disclosure title={texts.how.title}>
              <p>{texts.how.model}</p>
              <p>{texts.how.limits}</p>
            </Disclosure>
          )}
        </>
      )}
      <Suspense>
        {chosen && <GoalForm service={chosen} reload={refetch} onClose={() => setChosen(undefined)} />}
      </Suspense>
    </ResultsPage>
  );
}

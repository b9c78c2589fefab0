// The page of visitors: the two averages of the city, each named, and how many came to each place beside how many answered.
import { useQuery } from '@apollo/client/react';
import { Suspense, useState } from 'react';
import { VisitsDocument } from '../../generated/documents.ts';
import type { VisitsQuery } from '../../generated/operations.ts';
import { monthAfter } from '../../charts/months.ts';
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { More } from '../../parts/controls/More.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { Figure } from '../../parts/results/Figure.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { sayCount } from '../../text/say.ts';
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { useVisitsTexts } from './texts.ts';
import { VisitsTable } from './VisitsTable.tsx';

// Its fields are heavier than all the rest of the page.
const VisitsForm = lazyComponent(async () => (await import('./VisitsForm.tsx')).VisitsForm);

const MONTHS = 12;

export function Visits() {
  const texts = useVisitsTexts();
  const { slug } = useMembership().municipality;
  const { today } = useResultsAddress();
  const [isOpen, setOpen] = useState(false);
  const mayEdit = useMay('VISITS_RECORD');
  const to = `${today.slice(0, 8)}01`;
  const from = monthAfter(to, 1 - MONTHS);
  const { data, error, refetch, fetchMore } = useQuery(VisitsDocument, {
    variables: { slug },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <ResultsPage
      title={texts.title}
      lead={<p>{texts.lead}</p>}
      narrowedBy={[]}
      municipality={data?.municipality ?? undefined}
      days={{ from, to: today }}
      beside={mayEdit && !isOpen && <Button onPress={() => setOpen(true)}>{texts.edit}</Button>}
    >
      <Unanswered answer={data} error={error} onRetry={refetch} />
      <Suspense>{isOpen && <VisitsForm reload={refetch} onClose={() => setOpen(false)} />}</Suspense>
      {data && (
        <>
          <Averages table={data.visits} />
          <VisitsTable rows={data.visits.nodes} />
          <More
            shown={data.visits.nodes.length}
            total={data.visits.withVisitors + data.visits.withoutVisitors}
            load={() => fetchMore({ variables: { after: data.visits.pageInfo.endCursor } })}
          />
          <p className="small">{texts.about}</p>
        </>
      )}
    </ResultsPage>
  );
}

function Averages({ table }: { table: VisitsQuery['visits'] }) {
  const texts = useVisitsTexts();
  const language = useLanguage();
  const { weighted, withoutVisitors } = table;
  return (
    <div className="beside">
      <section>
        <h2>{texts.raw}</h2>
        <Figure summary={table} size="large" />
        <p className="small">{texts.rawLead}</p>
      </section>
      <section>
        <h2>{texts.weighted}</h2>
        {weighted ? (
          <>
            <Figure summary={weighted} size="large" />
            <p className="small">{sayCount(texts.weightedLead, weighted.places, language)}</p>
          </>
        ) : (
          <p>{texts.noWeighted}</p>
        )}
        {withoutVisitors > 0 && <p className="small">{sayCount(texts.without, withoutVisitors, language)}</p>}
      </section>
    </div>
  );
}

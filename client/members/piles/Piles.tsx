// The page of piles of paper slips: what there is, and the way to a new pile.
import { useQuery } from '@apollo/client/react';
import { Suspense, useState } from 'react';
import { Link } from 'react-router';
import { PilesDocument } from '../../generated/documents.ts';
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { PagedList } from '../../parts/controls/PagedList.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { PileTable } from './PileTable.tsx';
import { usePilesTexts } from './texts.ts';

// Its fields are heavier than all the rest of the page.
const NewPile = lazyComponent(async () => (await import('./NewPile.tsx')).NewPile);

export function Piles() {
  const texts = usePilesTexts();
  const { slug } = useMembership().municipality;
  const language = useLanguage();
  const mayEdit = useMay('PILES_EDIT');
  const mayCast = useMay('PAPERS_CAST');
  const [isOpen, setOpen] = useState(false);
  const { data, previousData, error, refetch, fetchMore } = useQuery(PilesDocument, {
    variables: { slug, language },
    fetchPolicy: 'cache-and-network',
  });
  const piles = (data ?? previousData)?.piles;
  return (
    <>
      <Title>{texts.title}</Title>
      <p className="lead">{texts.lead}</p>
      {mayCast && (
        <p>
          <Link to={`/${slug}/paper-slips`}>{texts.read}</Link>
        </p>
      )}
      {mayEdit && !isOpen && (
        <div className="actions">
          <Button weight="main" onPress={() => setOpen(true)}>
            {texts.new}
          </Button>
        </div>
      )}
      <Suspense>{isOpen && <NewPile reload={refetch} onClose={() => setOpen(false)} />}</Suspense>
      <Unanswered answer={piles} error={error} onRetry={refetch} />
      {piles?.totalCount === 0 && <p className="notice">{texts.none}</p>}
      <PagedList list={piles} load={(after) => fetchMore({ variables: { after } })}>
        {(rows) => <PileTable piles={rows} mayEdit={mayEdit} />}
      </PagedList>
    </>
  );
}

// The ledger of praise: places by how surely citizens praise them, what they praise, and certificates of thanks.
import { sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { PagedList } from '../../parts/controls/PagedList.tsx';
import { Choice } from '../../parts/controls/Choice.tsx';
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { Downloads } from '../tables/Downloads.tsx';
import { PraiseTable } from './PraiseTable.tsx';
import { usePraiseTexts } from './texts.ts';
import { SORTS, usePraise } from './usePraise.ts';
import '../style/praise.css';

export function Praise() {
  const language = useLanguage();
  const texts = usePraiseTexts();
  const { found, isBusy, error, refetch, sort, sortBy, loadMore, certificateOf, tableAs } = usePraise();
  const ledger = found?.praise;
  return (
    <ResultsPage
      title={texts.title}
      lead={<p className="lead">{texts.lead}</p>}
      narrowedBy={['period', 'category', 'settlement']}
      municipality={found?.municipality ?? undefined}
      isBusy={isBusy}
      actions={<Downloads fileFor={tableAs} />}
    >
      <Disclosure title={texts.rule.title}>
        {texts.rule.points.map((point) => (
          <p key={point}>{point}</p>
        ))}
      </Disclosure>
      <div className="narrowing order">
        <Choice
          label={texts.sort}
          value={sort}
          onChange={sortBy}
          options={SORTS.map((id) => ({ id, name: texts.sorts[id] }))}
        />
      </div>
      <Unanswered answer={ledger} error={error} onRetry={refetch} />
      <PagedList list={ledger} load={loadMore}>
        {(rows) => <PraiseTable places={rows} certificateOf={certificateOf} />}
      </PagedList>
      {ledger && (
        <p role="status" className="hint">
          {ledger.totalCount === 0 && `${texts.none} `}
          {ledger.quietCount > 0 && sayCount(texts.quiet, ledger.quietCount, language)}
        </p>
      )}
    </ResultsPage>
  );
}

// What a page of results is narrowed by: period, and where it makes sense category, settlement and standing.
import { useQuery } from '@apollo/client/react';
import { type ReactNode, useState } from 'react';
import { ResultsListsDocument } from '../../../generated/documents.ts';
import { wholeNumber } from '../../../text/formats.ts';
import { say } from '../../../text/say.ts';
import { useLanguage } from '../../../parts/language/language.tsx';
import { Button } from '../../../parts/controls/Button.tsx';
import { useMembership } from '../../../parts/shell/membership.ts';
import { PERIODS } from './periods.ts';
import { useResultsTexts } from '../../../parts/results/texts.ts';
import { useResultsAddress } from './useResultsAddress.ts';
import { byName } from '../../../parts/controls/by-name.ts';
import { Choice } from '../../../parts/controls/Choice.tsx';
import { DayField } from './DayField.tsx';
import { QuickPeriods } from './QuickPeriods.tsx';
import { Whose } from './Whose.tsx';
import { useOwn } from '../../shell/useOwn.ts';

/** What a page can be narrowed by. */
export type Narrowing = 'period' | 'category' | 'settlement' | 'standing';

const ALL = '';

/** `children`: what else the page chooses, on the same line. */
type Props = { by: readonly Narrowing[]; children?: ReactNode };

/** Each is in the address at once. On a phone all but the search and what is looked for first is folded away, and a button says how many are chosen. */
export function Filters({ by, children }: Props) {
  const texts = useResultsTexts();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { filter, change, clear, chosen: count } = useResultsAddress();
  const { period, from, to, withUnconfirmed } = filter;
  const own = useOwn();
  return (
    <form
      className="filters wide"
      aria-label={texts.filters}
      data-open={isOpen}
      onSubmit={(event) => event.preventDefault()}
    >
      {by.includes('period') && <QuickPeriods />}
      <button
        type="button"
        className="button quiet toggle"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {count > 0 ? say(texts.narrowedBy, { count: wholeNumber(count, language) }) : texts.narrow}
      </button>
      {by.includes('period') && (
        <Choice
          label={texts.period}
          value={period}
          onChange={(chosen) => change({ period: chosen })}
          options={PERIODS.map((id) => ({ id, name: texts.periods[id] }))}
        />
      )}
      {by.includes('period') && period === 'OWN' && (
        <>
          <DayField label={texts.from} value={from} onChange={(day) => change({ from: day })} />
          <DayField label={texts.to} value={to} onChange={(day) => change({ to: day })} />
        </>
      )}
      {(by.includes('category') || by.includes('settlement')) && <Parts by={by} />}
      {own && !own.locations && (by.includes('settlement') || by.includes('category')) && <Whose own={own} />}
      {by.includes('standing') && (
        <Choice
          label={texts.standing}
          value={withUnconfirmed ? 'ALL' : 'COUNTED'}
          onChange={(chosen) => change({ withUnconfirmed: chosen === 'ALL' })}
          options={(['COUNTED', 'ALL'] as const).map((id) => ({ id, name: texts.standings[id] }))}
        />
      )}
      {children}
      {count > 0 && <Button onPress={clear}>{texts.clear}</Button>}
    </form>
  );
}

/** The lists are asked for once, whatever is chosen. An id that no list has stands for nothing. */
function Parts({ by }: { by: readonly Narrowing[] }) {
  const texts = useResultsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { filter, change } = useResultsAddress();
  const { data, previousData } = useQuery(ResultsListsDocument, { variables: { slug, language } });
  const lists = (data ?? previousData)?.municipality;
  return (
    <>
      {by.includes('category') && (
        <Choice
          label={texts.category}
          value={filter.category ?? ALL}
          onChange={(chosen) => change({ category: chosen || null })}
          options={[{ id: ALL, name: texts.allCategories }, ...(lists?.categories ?? [])]}
        />
      )}
      {by.includes('settlement') && (
        <Choice
          label={texts.settlement}
          value={filter.settlement ?? ALL}
          onChange={(chosen) => change({ settlement: chosen || null })}
          options={[{ id: ALL, name: texts.allSettlements }, ...byName(lists?.settlements ?? [], language)]}
        />
      )}
    </>
  );
}

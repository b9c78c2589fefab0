// The calendar: averages by week, a row a year or a row a service.
import { useQuery } from '@apollo/client/react';
import { CalendarDocument } from '../../generated/documents.ts';
import { wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Choice } from '../../parts/controls/Choice.tsx';
import { ResultsPage } from '../results/parts/ResultsPage.tsx';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { useViewFile } from '../results/parts/useViewFile.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Downloads } from '../tables/Downloads.tsx';
import { SavedChart } from '../charts/SavedChart.tsx';
import { blocksOfCategories, blocksOfYears } from './grid.ts';
import { HeatMap } from './HeatMap.tsx';
import { useCalendarTexts } from './texts.ts';
import { ROWS, useCalendarAddress } from './useCalendarAddress.ts';
import { mondayBefore, sundayOf } from './weeks.ts';
import { WeeksTable } from './WeeksTable.tsx';

const ALWAYS = { from: null, to: null };

export function Calendar() {
  const texts = useCalendarTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { filter, days, standing } = useResultsAddress();
  const {
    filter: { rows },
    change,
  } = useCalendarAddress();
  const byCategory = rows === 'categories';
  const { category, settlement } = filter;
  // A week that the period cuts is shown whole: half of it beside whole ones would be compared with them.
  const whole = {
    from: days.from && mondayBefore(days.from),
    to: days.to && sundayOf(mondayBefore(days.to)),
  };
  const fileFor = useViewFile('calendar', { by: rows }, whole);
  const { data, previousData, error, refetch } = useQuery(CalendarDocument, {
    variables: {
      slug,
      language,
      byCategory,
      filter: { municipality: slug, category, settlement, standing },
      ...whole,
    },
    fetchPolicy: 'cache-and-network',
  });
  const found = data ?? previousData;
  if (!found) return <Unanswered error={error} onRetry={refetch} />;
  const { municipality, always, within } = found;
  if (!municipality) return <NotFound />;
  const listed = municipality.categories.filter(({ id }) => category === null || id === category);
  const blocks = within
    ? blocksOfCategories(listed, within.seriesByCategory)
    : always
      ? blocksOfYears(always.series)
      : [];
  const isEmpty = municipality.publishedUpTo === null;
  return (
    <ResultsPage
      title={texts.title}
      lead={<p>{texts.lead}</p>}
      narrowedBy={[...(byCategory ? (['period'] as const) : []), 'category', 'settlement', 'standing']}
      municipality={municipality}
      days={byCategory ? whole : ALWAYS}
      isBusy={!data}
      controls={
        <Choice
          label={texts.rows}
          value={rows}
          onChange={(chosen) => change({ rows: chosen })}
          options={ROWS.map((id) => ({ id, name: texts.by[id] }))}
        />
      }
      actions={blocks.length > 0 && <Downloads fileFor={fileFor} />}
    >
      {blocks.length === 0 ? (
        <div className="notice">
          <p>
            <strong>{isEmpty ? texts.empty : texts.emptyPeriod}</strong>
          </p>
          <p>
            {isEmpty
              ? say(texts.emptyLead, { threshold: wholeNumber(municipality.threshold, language) })
              : texts.emptyPeriodLead}
          </p>
        </div>
      ) : (
        <>
          <SavedChart title={texts.title} days={byCategory ? whole : ALWAYS}>
            <HeatMap key={rows} blocks={blocks} rows={within ? 'categories' : 'years'} />
          </SavedChart>
          <WeeksTable blocks={blocks} isNamed={within !== undefined} />
        </>
      )}
    </ResultsPage>
  );
}

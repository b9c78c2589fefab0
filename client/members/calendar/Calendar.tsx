// The calendar: averages by week, a row a year or a row a service, as a heat map through which the arrow keys lead.
import { useQuery } from '@apollo/client/react';
import { type KeyboardEvent, useRef, useState } from 'react';
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
import { blocksOfCategories, blocksOfYears, type Block } from './grid.ts';
import { useCalendarTexts } from './texts.ts';
import { ROWS, useCalendarAddress, type Rows } from './useCalendarAddress.ts';
import { mondayBefore, sundayOf } from './weeks.ts';
import { WeeksTable } from './WeeksTable.tsx';
import { BlockTable } from './BlockTable.tsx';
import '../style/calendar.css';

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
      actions={blocks.length > 0 && <Downloads fileFor={fileFor} />}
    >
      <div className="narrowing rows-of">
        <Choice
          label={texts.rows}
          value={rows}
          onChange={(chosen) => change({ rows: chosen })}
          options={ROWS.map((id) => ({ id, name: texts.by[id] }))}
        />
      </div>
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
          <Legend />
          <HeatMap key={rows} blocks={blocks} rows={within ? 'categories' : 'years'} />
          <WeeksTable blocks={blocks} isNamed={within !== undefined} />
        </>
      )}
    </ResultsPage>
  );
}

function Legend() {
  const { legend, steps } = useCalendarTexts();
  return (
    <p className="heat-legend">
      <span>{legend}</span>
      {(['low', 'fair', 'good', 'best'] as const).map((step) => (
        <span key={step}>
          <i className={step} /> {steps[step]}
        </span>
      ))}
    </p>
  );
}

/**
 * The calendar as a heat map: blocks of weeks, through which the arrow keys lead. What is pointed at is told in words
 * below.
 */
function HeatMap({ blocks, rows }: { blocks: readonly Block[]; rows: Rows }) {
  const { point: hint } = useCalendarTexts();
  const map = useRef<HTMLDivElement>(null);
  const [pointed, point] = useState<string>();
  const move = (event: KeyboardEvent) => {
    const all = [...(map.current?.querySelectorAll<HTMLElement>('td a') ?? [])];
    const to = nextOf(all, document.activeElement, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
  return (
    // The keys are those of the links inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={map} className="heat" onKeyDown={move}>
      {blocks.map((block) => (
        <BlockTable key={block.key} block={block} rows={rows} onPoint={point} />
      ))}
      {/* What the link itself is called: whoever hears it needs it once. */}
      <p className="pointed" aria-hidden="true">
        {pointed ?? hint}
      </p>
    </div>
  );
}

/** The link that a key leads to: the next or the first in order, or the nearest in the row above or below. */
function nextOf(all: readonly HTMLElement[], from: Element | null, key: string): HTMLElement | undefined {
  const at = all.findIndex((link) => link === from);
  if (at === -1) return undefined;
  if (key === 'ArrowRight') return all[at + 1];
  if (key === 'ArrowLeft') return all[at - 1];
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const rowOf = (link: HTMLElement | undefined) => link?.closest('tr');
  const columnOf = (link: HTMLElement | undefined) => link?.closest('td')?.cellIndex ?? 0;
  const others = key === 'ArrowDown' ? all.slice(at + 1) : all.slice(0, at).toReversed();
  const row = rowOf(others.find((link) => rowOf(link) !== rowOf(all[at])));
  const column = columnOf(all[at]);
  return others
    .filter((link) => rowOf(link) === row)
    .toSorted((a, b) => Math.abs(columnOf(a) - column) - Math.abs(columnOf(b) - column))[0];
}

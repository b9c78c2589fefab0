// The control chart of what a filter asks for: the picture, and in words which months point to a change.
import { useQuery } from '@apollo/client/react';
import { ControlDocument } from '../../generated/documents.ts';
import type { ControlQuery, SummaryFilter } from '../../generated/operations.ts';
import { ControlChart, type ControlledMonth, controlPlaces } from '../../charts/ControlChart.tsx';
import { monthsOfChart } from '../../charts/control-months.ts';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useFigureWording } from '../../parts/results/texts.ts';
import { average, longDay, month } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { SavedChart } from '../charts/SavedChart.tsx';
import { useChartTexts } from '../charts/texts.ts';
import { Values } from '../charts/Values.tsx';
import { daysOfMonths } from '../charts/days-of-months.ts';
import { ControlTable } from './ControlTable.tsx';
import { useControlTexts } from './texts.ts';
import '../../charts/control-chart.css';

/** The latest of them: older ones are seen in the picture. */
const MOST_TOLD = 6;

/** `of`: which place it is of, where the filter names one. */
export function Control({ filter, of }: { filter: SummaryFilter; of?: string }) {
  const texts = useControlTexts();
  const { data, previousData, error, refetch } = useQuery(ControlDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  const found = data ?? previousData;
  return (
    <>
      <Unanswered answer={found} error={error} onRetry={refetch} />
      {found && (found.controlChart ? <Charted chart={found.controlChart} of={of} /> : <p>{texts.tooFew}</p>)}
    </>
  );
}

type Chart = NonNullable<ControlQuery['controlChart']>;

function Charted({ chart, of }: { chart: Chart; of: string | undefined }) {
  const texts = useControlTexts();
  const { values } = useChartTexts();
  const { language, texts: figures } = useFigureWording();
  const months = monthsOfChart(chart);
  const told = months.filter(({ signal }) => signal !== null);
  const verdict = told.length === 0 ? texts.calm : sayCount(texts.signals, told.length, language);
  const { leftOf, topOf } = controlPlaces(months);
  const wordsOf = ({ start, count, signal, ...each }: ControlledMonth) => {
    const said = say(texts.month, {
      month: month(start, language),
      average: average(each.average, language),
      answers: sayCount(figures.results.answers, count, language),
      lower: average(each.lower, language),
      upper: average(each.upper, language),
    });
    return signal === null ? said : say(texts.because, { month: said, rule: texts.rules[signal] });
  };
  const { title } = texts.picture;
  return (
    <>
      <p>
        <strong>{verdict}</strong>{' '}
        {chart.change &&
          say(texts.change, {
            day: longDay(chart.change.since, language),
            before: average(chart.change.before, language),
            after: average(chart.change.after, language),
          })}
      </p>
      <SavedChart title={title} of={of} days={daysOfMonths(months.map(({ start }) => start))}>
        <ControlChart months={months} language={language} texts={{ ...texts.picture, summary: verdict }}>
          <Values
            label={say(values, { title })}
            points={months.map((each) => ({
              left: leftOf(each.start),
              top: topOf(each.average),
              words: wordsOf(each),
            }))}
          />
        </ControlChart>
        <ControlTable months={months} />
      </SavedChart>
      {told.length > 0 && (
        <ul>
          {told
            .slice(-MOST_TOLD)
            .toReversed()
            .map((each) => (
              <li key={each.start}>{wordsOf(each)}</li>
            ))}
        </ul>
      )}
      <Disclosure title={texts.how.title}>
        <p>{texts.how.limits}</p>
        <p>{texts.how.rules}</p>
      </Disclosure>
    </>
  );
}

// What every page of results stands in: heading, up to when results are published, filters, and how they are counted.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ResultsMunicipalityFragment } from '../../../generated/operations.ts';
import { longDay, wholeNumber } from '../../../text/formats.ts';
import { say } from '../../../text/say.ts';
import { useLanguage } from '../../../parts/language/language.tsx';
import { Button } from '../../../parts/controls/Button.tsx';
import { Disclosure } from '../../../parts/controls/Disclosure.tsx';
import { Title } from '../../../parts/controls/Title.tsx';
import type { Days } from './periods.ts';
import { useFigureWording, useResultsTexts } from '../../../parts/results/texts.ts';
import { useResultsAddress } from './useResultsAddress.ts';
import { Filters, type Narrowing } from './Filters.tsx';
import '../../style/results.css';
import { PublishedUpTo } from './PublishedUpTo.tsx';

type Props = {
  title: string;
  /** Where it was come from. */
  back?: { readonly to: string; readonly name: string };
  /** Beside the heading: another way to show the same. */
  beside?: ReactNode;
  /** Below the heading: what the page is about. */
  lead?: ReactNode;
  narrowedBy: readonly Narrowing[];
  /** What else is chosen, on the line of the filters. */
  controls?: ReactNode;
  /** Of the page's own operation; undefined until it is there. */
  municipality: ResultsMunicipalityFragment | undefined;
  /** The days that are shown, where they are not those of the address. */
  days?: Days | undefined;
  /** Other numbers are on their way: the old ones stay meanwhile. */
  isBusy?: boolean;
  /** More to do, beside printing. */
  actions?: ReactNode;
  children: ReactNode;
};

/** The filters are in the address: `useResultsAddress` reads them. */
export function ResultsPage({
  title,
  back,
  lead,
  narrowedBy,
  municipality,
  days,
  isBusy = false,
  ...props
}: Props) {
  const { print } = useResultsTexts();
  return (
    <article className="results wide">
      {back && (
        <p className="back">
          <Link to={back.to}>‹ {back.name}</Link>
        </p>
      )}
      <div className="headed">
        <Title>{title}</Title>
        {props.beside}
      </div>
      {lead}
      {municipality && <Published municipality={municipality} days={days} />}
      {(narrowedBy.length > 0 || props.controls !== undefined) && (
        <Filters by={narrowedBy}>{props.controls}</Filters>
      )}
      <div className="numbers" aria-busy={isBusy}>
        {props.children}
      </div>
      {municipality && <GroupRule threshold={municipality.threshold} />}
      <div className="actions">
        {props.actions}
        <Button onPress={() => window.print()}>{print}</Button>
      </div>
    </article>
  );
}

/**
 * How the group rule works, one click away; and the sentence on who answers, always there. `threshold` is the smallest
 * group in which the municipality publishes.
 */
function GroupRule({ threshold }: { threshold: number }) {
  const language = useLanguage();
  const { group, published } = useResultsTexts();
  const { results } = useFigureWording().texts;
  return (
    <footer className="counted">
      <p>
        {results.selfSelected} {published.rule}
      </p>
      <Disclosure title={group.title}>
        <p>{say(group.lead, { threshold: wholeNumber(threshold, language) })}</p>
        <p>{group.waiting}</p>
        <p>{group.day}</p>
        <p>{group.pooled}</p>
      </Disclosure>
    </footer>
  );
}

type PublishedProps = {
  municipality: ResultsMunicipalityFragment;
  /** What is shown; without it, what the address says. */
  days?: Days | undefined;
};

/** Says up to when results are published, and which days are shown. */
function Published({ municipality, days: own }: PublishedProps) {
  const language = useLanguage();
  const { shown, together, days: words } = useResultsTexts();
  const { days: chosen, filter } = useResultsAddress();
  const days = own ?? chosen;
  const [from, to] = [days.from, days.to].map((day) => (day === null ? '' : longDay(day, language)));
  const which = from && to ? words.between : from ? words.since : to ? words.until : words.always;
  return (
    <PublishedUpTo municipality={municipality}>
      <span>
        {say(shown, { days: say(which, { from: from ?? '', to: to ?? '' }) })}
        {filter.withUnconfirmed && `, ${together}`}
      </span>
    </PublishedUpTo>
  );
}

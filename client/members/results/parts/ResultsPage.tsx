// What every page of results stands in: heading, up to when results are published, filters, and how they are counted.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ResultsMunicipalityFragment } from '../../../generated/operations.ts';
import { Button } from '../../../parts/controls/Button.tsx';
import { Title } from '../../../parts/controls/Title.tsx';
import type { Days } from './periods.ts';
import { useResultsTexts } from '../../../parts/results/texts.ts';
import { Filters, type Narrowing } from './Filters.tsx';
import { GroupRule } from './GroupRule.tsx';
import { Published } from './Published.tsx';
import '../../style/results.css';

type Props = {
  title: string;
  /** Where it was come from. */
  back?: { readonly to: string; readonly name: string };
  /** Below the heading: what the page is about. */
  lead?: ReactNode;
  narrowedBy: readonly Narrowing[];
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
      <Title>{title}</Title>
      {lead}
      {municipality && <Published municipality={municipality} days={days} />}
      <Filters by={narrowedBy} />
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

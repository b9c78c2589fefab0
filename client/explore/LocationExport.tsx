// The months of one location as a file.
import { useApolloClient } from '@apollo/client/react';
import { monthsOf } from '../charts/months.ts';
import { TrendDocument } from '../generated/documents.ts';
import type { MunicipalityQuery, SummaryFilter } from '../generated/operations.ts';
import { useAddress } from './address.ts';
import { useCircumstances } from './circumstances.ts';
import { Export } from './Export.tsx';
import { useTexts } from './language.ts';
import { monthTable } from './tables.ts';

type Props = { municipality: NonNullable<MunicipalityQuery['municipality']>; filter: SummaryFilter };

/** Those of the chosen period, from the answer that is shown. */
export function LocationExport({ municipality, filter }: Props) {
  const client = useApolloClient();
  const { csv } = useTexts();
  const { from = '', to = '9' } = useAddress();
  const circumstances = useCircumstances(municipality.isDemo);
  const rows = async () => {
    const { data } = await client.query({ query: TrendDocument, variables: { filter } });
    const months = data ? monthsOf(data.summary.series) : [];
    const chosen = months.filter(({ start }) => start >= from && start.slice(0, 7) <= to);
    return monthTable(chosen, csv, circumstances);
  };
  return <Export fileName={`${municipality.slug}-${filter.location}.csv`} rows={rows} />;
}

// The comparison as a file.
import { useApolloClient } from '@apollo/client/react';
import { ComparedDocument, LocationNameDocument } from '../generated/documents.ts';
import type { MunicipalityQuery } from '../generated/operations.ts';
import { useAddress } from './address.ts';
import { useCircumstances } from './circumstances.ts';
import type { Compared } from '../parts/results/compared.ts';
import { Export } from './Export.tsx';
import { useLanguage, useTexts } from './language.ts';
import { useNarrowing } from './narrowing.ts';
import { tableOf } from './tables.ts';

type Props = { municipality: NonNullable<MunicipalityQuery['municipality']> };

/** A row a thing compared, from the answers that are shown. What does not exist is left out. */
export function ComparisonExport({ municipality }: Props) {
  const client = useApolloClient();
  const language = useLanguage();
  const { csv } = useTexts();
  const { compare = [] } = useAddress();
  const { days, standing } = useNarrowing();
  const circumstances = useCircumstances(municipality.isDemo);
  const { slug, categories, settlements } = municipality;

  const nameOf = async ({ kind, id }: Compared) => {
    if (kind === 'category') return categories.find((category) => category.id === id)?.name;
    if (kind === 'settlement') return settlements.find((settlement) => settlement.id === id)?.name;
    const { data } = await client.query({ query: LocationNameDocument, variables: { slug, id, language } });
    return data?.location?.name;
  };
  const rowOf = async (item: Compared) => {
    const filter = { municipality: slug, [item.kind]: item.id, standing };
    const [name, { data }] = await Promise.all([
      nameOf(item),
      client.query({ query: ComparedDocument, variables: { filter, ...days } }),
    ]);
    return name && data ? [{ names: [name, csv[item.kind]], summary: data.summary }] : [];
  };
  const rows = async () =>
    tableOf([csv.name, csv.kind], (await Promise.all(compare.map(rowOf))).flat(), csv, circumstances);
  return <Export fileName={`${slug}-comparison.csv`} rows={rows} />;
}

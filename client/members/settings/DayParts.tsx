// What is said of the morning, the day and the evening at the places of a service, or why nothing of it is published yet.
import { useQuery } from '@apollo/client/react';
import { DayPartsDocument } from '../../generated/documents.ts';
import type { DayPartsQuery } from '../../generated/operations.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { Table } from '../../parts/controls/Table.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useFigureWording } from '../../parts/results/texts.ts';
import { FEWEST_PLACES, Told } from '../../parts/results/Told.tsx';
import { say, sayCount } from '../../text/say.ts';
import { useDayPartsTexts } from './day-parts-texts.ts';

const PARTS = ['MORNING', 'DAY', 'EVENING'] as const;

type Said = NonNullable<DayPartsQuery['municipality']>['categories'][number]['dayParts'][number];

type Props = { slug: string; category: string; isAsked: boolean };

/** Nothing where it is not asked, and nothing was published. */
export function DayParts({ slug, category, isAsked }: Props) {
  const texts = useDayPartsTexts();
  const language = useLanguage();
  const { periods } = useFigureWording().texts.results;
  const { data, error, refetch } = useQuery(DayPartsDocument, {
    variables: { slug, category },
    // Its one place is not the list of places that other pages keep.
    fetchPolicy: 'no-cache',
  });
  const city = data?.municipality;
  if (!city) return <Unanswered answer={city} error={error} onRetry={refetch} />;
  const said = city.categories.find(({ id }) => id === category)?.dayParts ?? [];
  if (!isAsked && said.length === 0) return null;
  const { totalCount } = city.locations;
  const places = sayCount(texts.places, totalCount, language);
  const none = totalCount < FEWEST_PLACES ? say(texts.few, { places }) : texts.waiting;
  const cellOf = (ofPart: Said | undefined) =>
    ofPart ? <Told sum={ofPart} texts={texts} /> : <span className="not-enough">{none}</span>;
  const rows = PARTS.map((part) => ({ part, said: said.find((each) => each.part === part) }));
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{isAsked ? texts.lead : texts.ended}</p>
      <Table
        caption={texts.caption}
        columns={[
          { key: 'part', title: texts.columns.part, cell: ({ part }) => texts.parts[part] },
          { key: 'said', title: texts.columns.said, cell: (row) => cellOf(row.said) },
        ]}
        rows={rows}
        keyOf={({ part }) => part}
      />
      <p className="small">
        {say(texts.rule, { period: periods[city.poolPeriod], threshold: String(city.threshold) })}
      </p>
    </section>
  );
}

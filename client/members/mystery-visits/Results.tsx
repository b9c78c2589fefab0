// What the visits of a programme come to: tables of averages, each with its number of visits, in the order of the plan.
import type { ReactNode } from 'react';
import type { ProgrammeFieldsFragment } from '../../generated/operations.ts';
import { average } from '../../text/formats.ts';
import { Table } from '../../parts/controls/Table.tsx';
import { nameIn, useLanguage } from '../../parts/language/language.tsx';
import { useMysteryTexts } from './texts.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly mean: number;
  readonly visits: number;
}

export function Results({ programme: { results } }: { programme: ProgrammeFieldsFragment }) {
  const language = useLanguage();
  const { sections, programme: texts } = useMysteryTexts();
  const { mean, visits } = results;
  const whole = mean === null ? [] : [{ key: 'whole', name: texts.whole, mean, visits }];
  return (
    <>
      <p className="hint">{texts.resultsLead}</p>
      <Means
        title={texts.bySection}
        of={texts.section}
        rows={[
          ...whole,
          ...results.sections.map(({ section, ...row }) => ({
            key: section,
            name: sections[section],
            ...row,
          })),
        ]}
      />
      <Means
        title={texts.byMinutes}
        of={texts.measured}
        unit={texts.minutes}
        rows={results.minutes.map(({ criterion: { id, text }, ...row }) => ({
          key: id,
          name: nameIn(text, language),
          ...row,
        }))}
      />
      <Means
        title={texts.byService}
        of={texts.service}
        rows={results.services.map(({ category: { id, name }, ...row }) => ({ key: id, name, ...row }))}
      />
      <Means
        title={texts.byPlace}
        of={texts.place}
        rows={results.places.map(({ location: { id, name }, ...row }) => ({ key: id, name, ...row }))}
      >
        <p className="hint">{texts.byPlaceLead}</p>
      </Means>
    </>
  );
}

type Props = { title: string; of: string; unit?: string; rows: readonly Row[]; children?: ReactNode };

function Means({ title, of, unit, rows, children }: Props) {
  const language = useLanguage();
  const { programme: texts } = useMysteryTexts();
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {children}
      <Table
        caption={title}
        columns={[
          { key: 'name', title: of, cell: ({ name }) => name },
          {
            key: 'mean',
            title: unit ?? texts.mean,
            cell: ({ mean }) => average(mean, language),
            isNumber: true,
          },
          { key: 'visits', title: texts.visits, cell: ({ visits }) => visits, isNumber: true },
        ]}
        rows={rows}
        keyOf={({ key }) => key}
      />
    </section>
  );
}

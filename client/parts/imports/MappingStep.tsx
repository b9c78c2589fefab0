// Asks what a table means where it is called otherwise: a choice for each column that nobody knows, and for each unknown category.
import { useState } from 'react';
import { columnWords } from '../../text/mistakes.ts';
import { say } from '../../text/say.ts';
import { Button } from '../controls/Button.tsx';
import { SelectField } from '../fields/SelectField.tsx';
import { askedOf, type Mapping } from './mapping.ts';
import type { Mistakes, ReadColumns } from './table.ts';
import { useImportsTexts } from './texts.ts';

type Props = {
  columns: ReadColumns;
  mistakes: Mistakes | null;
  /** What was said before. */
  mapping: Mapping;
  isPending?: boolean;
  /** The table is to be read once more, like this. */
  onMapped: (mapping: Mapping) => void;
};

/** Nothing where nothing is open. */
export function MappingStep({ columns: read, mistakes, mapping, isPending = false, onMapped }: Props) {
  const imports = useImportsTexts();
  const { mapping: texts } = imports.mistakes;
  const [said, setSaid] = useState(mapping);
  const { titles, columns, values, categories } = askedOf(read, mistakes, mapping);
  if (titles.length + values.length === 0) return null;
  const leftOut = { id: 'none', name: texts.leaveOut };
  const columnOptions = [
    leftOut,
    ...columns.map((column) => ({ id: column, name: columnWords(column, imports) })),
  ];
  const inner = {};
  return (
    <section className="form">
      <h3>{texts.title}</h3>
      {titles.map(({ title, column }, at) => (
        <SelectField
          key={title}
          id={`mapping.columns.${at}`}
          name={`columns.${at}`}
          label={say(texts.column, { title })}
          options={columnOptions}
          value={(said.columns[title] ?? column) || leftOut.id}
          onChange={(chosen) =>
            setSaid({
              ...said,
              columns: { ...said.columns, [title]: chosen === leftOut.id ? '' : (chosen ?? '') },
            })
          }
          fault={undefined}
          inner={inner}
        />
      ))}
      {values.map((value, at) => (
        <SelectField
          key={value}
          id={`mapping.categories.${at}`}
          name={`categories.${at}`}
          label={say(texts.category, { value })}
          options={categories.map((name) => ({ id: name, name }))}
          value={said.categories[value] ?? null}
          onChange={(name) =>
            setSaid({ ...said, categories: { ...said.categories, ...(name !== null && { [value]: name }) } })
          }
          fault={undefined}
          inner={inner}
          isOptional
        />
      ))}
      <Button isPending={isPending} onPress={() => onMapped(said)}>
        {texts.again}
      </Button>
    </section>
  );
}

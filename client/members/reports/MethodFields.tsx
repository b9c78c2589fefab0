// What is told of one method: that it was used, when, and what came of it; or why it was not.
import type { ReactNode } from 'react';
import type { FeedbackMethod } from '../../generated/operations.ts';
import { DateField } from '../../parts/fields/DateField.tsx';
import type { Field } from '../../parts/fields/fields.ts';
import { inner } from '../../parts/fields/inner.ts';
import { NumberField } from '../../parts/fields/NumberField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { useReportsTexts } from './texts.ts';
import { Typed } from './Typed.tsx';
import { KINDS, type MethodValues, type ReportValues } from './values.ts';
import '../style/reports.css';

type Props = {
  method: FeedbackMethod;
  field: Field<ReportValues['methods']>;
  isDisabled: boolean;
  /** Where a table of it comes in; nothing of a method that the platform counts itself. */
  table: ReactNode;
  /** Whether one came: its numbers are not typed then. */
  isTabled: boolean;
};

const LONGEST = 2000;

/** Both languages of a text of the method. */
function typed(own: Field<MethodValues>, name: keyof MethodValues['english']) {
  const english = inner<MethodValues, 'english'>(own, 'english');
  return {
    bulgarian: inner<MethodValues, typeof name>(own, name),
    english: inner<MethodValues['english'], typeof name>(english, name),
  };
}

export function MethodFields({ method, field, isDisabled, table, isTabled }: Props) {
  const { form: texts } = useReportsTexts();
  const own = inner(field, method);
  const within = texts.methods[method];
  const answers = (['yes', 'no'] as const).map((id) => ({ id, name: texts[id] }));
  const text = { rows: 3, longest: LONGEST, isDisabled, within } as const;
  return (
    <fieldset className="field method">
      <legend>{within}</legend>
      <RadioField
        label={texts.isCarriedOut}
        options={answers}
        isDisabled={isDisabled}
        {...inner<MethodValues, 'isCarriedOut'>(own, 'isCarriedOut')}
      />
      {own.value.isCarriedOut === 'no' && <Typed label={texts.reason} {...text} {...typed(own, 'reason')} />}
      {own.value.isCarriedOut === 'yes' && (
        <Used method={method} own={own} isDisabled={isDisabled} table={table} isTabled={isTabled} />
      )}
    </fieldset>
  );
}

type UsedProps = Omit<Props, 'field'> & { own: Field<MethodValues> };

function Used({ method, own, isDisabled, table, isTabled }: UsedProps) {
  const { form: texts } = useReportsTexts();
  const text = { rows: 4, longest: LONGEST, isDisabled, within: texts.methods[method] } as const;
  const numbers = method === 'SIGNALS' ? KINDS : (['participants'] as const);
  return (
    <>
      <div className="pair">
        {(['from', 'to'] as const).map((name) => (
          <DateField
            key={name}
            label={texts[name]}
            isOptional
            isDisabled={isDisabled}
            {...inner<MethodValues, 'from' | 'to'>(own, name)}
          />
        ))}
      </div>
      <Typed label={texts.done} {...text} {...typed(own, 'done')} />
      {!isTabled && (
        <div className="pair">
          {numbers.map((name) => (
            <NumberField
              key={name}
              label={texts[name]}
              smallest={0}
              isOptional={method !== 'SIGNALS'}
              isDisabled={isDisabled}
              {...inner<MethodValues, (typeof KINDS)[number] | 'participants'>(own, name)}
            />
          ))}
        </div>
      )}
      {table}
      {(['findings', 'measures'] as const).map((name) => (
        <Typed key={name} label={texts[name]} isOptional {...text} {...typed(own, name)} />
      ))}
    </>
  );
}

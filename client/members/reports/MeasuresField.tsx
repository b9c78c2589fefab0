// The planned measures: each with an owner and a deadline.
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { DateField } from '../../parts/fields/DateField.tsx';
import type { Field } from '../../parts/fields/fields.ts';
import { inner } from '../../parts/fields/inner.ts';
import { Ordered } from '../../parts/fields/Ordered.tsx';
import { useReportsTexts } from './texts.ts';
import { Typed } from './Typed.tsx';
import { type MeasureValues, newMeasure } from './values.ts';

type Props = { field: Field<readonly MeasureValues[]>; isDisabled: boolean };

export function MeasuresField({ field, isDisabled }: Props) {
  const { form: texts } = useReportsTexts();
  const numbered = (text: string) => (_: MeasureValues, at: number) => say(text, { number: String(at + 1) });
  const text = { isDisabled } as const;
  return (
    <>
      <Ordered
        field={field}
        label={texts.planned}
        hint={texts.plannedHint}
        keyOf={({ id }) => id}
        names={{ up: numbered(texts.up), down: numbered(texts.down), remove: numbered(texts.remove) }}
      >
        {(_, at) => {
          const own = inner<readonly MeasureValues[], number>(field, at);
          const english = inner<MeasureValues, 'english'>(own, 'english');
          const within = say(texts.measure, { number: String(at + 1) });
          return (
            <>
              <Typed
                label={within}
                rows={2}
                longest={500}
                {...text}
                bulgarian={inner<MeasureValues, 'measure'>(own, 'measure')}
                english={inner(english, 'measure')}
              />
              <Typed
                label={texts.owner}
                longest={200}
                within={within}
                {...text}
                bulgarian={inner<MeasureValues, 'owner'>(own, 'owner')}
                english={inner(english, 'owner')}
              />
              <DateField
                label={texts.deadline}
                isDisabled={isDisabled}
                {...inner<MeasureValues, 'deadline'>(own, 'deadline')}
              />
            </>
          );
        }}
      </Ordered>
      {!isDisabled && (
        <Button onPress={() => field.onChange([...field.value, newMeasure()])}>{texts.add}</Button>
      )}
    </>
  );
}

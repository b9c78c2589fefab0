// The fields of a follow-up question.
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { CheckboxField } from '../../parts/fields/CheckboxField.tsx';
import { inner } from '../../parts/fields/inner.ts';
import { NumberField } from '../../parts/fields/NumberField.tsx';
import { Ordered } from '../../parts/fields/Ordered.tsx';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { TextsField } from '../../parts/fields/TextsField.tsx';
import type { Field } from '../../parts/fields/fields.ts';
import type { FormState } from '../../parts/forms/useForm.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Fields } from './Fields.tsx';
import { bulgarianFirst } from './Identity.tsx';
import { newOption, type OptionValues, type QuestionValues } from './question-form.ts';
import { useSettingsTexts } from '../../parts/texts/settings.ts';

export function QuestionFields({ form, isNew }: { form: FormState<QuestionValues>; isNew: boolean }) {
  const languages = bulgarianFirst(useMembership().municipality.languages);
  const { questions } = useSettingsTexts();
  const scale = { smallest: 1, largest: 10 };
  return (
    <Fields needs="QUESTIONS_EDIT">
      <TextsField label={questions.text} languages={languages} longest={200} {...form.field('text')} />
      <p className="hint">{questions.bandHint}</p>
      <div className="pair">
        <NumberField label={questions.from} {...scale} {...form.field('fromScore')} />
        <NumberField label={questions.to} {...scale} {...form.field('toScore')} />
      </div>
      <OptionsField field={form.field('options')} languages={languages} />
      {!isNew && (
        <SwitchField label={questions.retire} hint={questions.retireHint} {...form.field('isRetired')} />
      )}
    </Fields>
  );
}

type OptionsProps = { field: Field<readonly OptionValues[]>; languages: readonly string[] };

function OptionsField({ field, languages }: OptionsProps) {
  const { questions } = useSettingsTexts();
  const numbered = (text: string) => (_: OptionValues, at: number) => say(text, { number: String(at + 1) });
  return (
    <>
      <Ordered
        field={field}
        label={questions.options}
        hint={`${questions.optionsHint} ${questions.keep}`}
        keyOf={({ id }) => id}
        names={{
          up: numbered(questions.up),
          down: numbered(questions.down),
          remove: (option, at) => (option.isNew ? numbered(questions.removeOption)(option, at) : null),
        }}
      >
        {(option, at) => {
          const own = inner<readonly OptionValues[], number>(field, at);
          const number = String(at + 1);
          return (
            <>
              <TextsField
                label={say(questions.option, { number })}
                languages={languages}
                longest={100}
                {...inner(own, 'text')}
              />
              {!option.isNew && (
                <CheckboxField label={say(questions.retireOption, { number })} {...inner(own, 'isRetired')} />
              )}
            </>
          );
        }}
      </Ordered>
      <Button onPress={() => field.onChange([...field.value, newOption()])}>{questions.addOption}</Button>
    </>
  );
}

// The fields of an improvement, new or known.
import { DateField } from '../../parts/fields/DateField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { SelectField } from '../../parts/fields/SelectField.tsx';
import { TextsField } from '../../parts/fields/TextsField.tsx';
import type { Field } from '../../parts/fields/fields.ts';
import type { Option } from '../../parts/fields/options.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { PlacesField } from '../people/PlacesField.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { usePlaceLists } from '../places/PlaceLists.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { PhotoField } from './PhotoField.tsx';
import { useImprovementsTexts } from './texts.ts';
import { ABOUTS, type ImprovementValues } from './values.ts';

type Props = { form: FormState<ImprovementValues> };

export function ImprovementFields({ form }: Props) {
  const { fields } = useImprovementsTexts();
  const { municipality } = useMembership();
  const language = useLanguage();
  const languages = ['bg', ...municipality.languages.filter((each) => each !== 'bg')];
  const { photo, photoAlt } = form.values;
  return (
    <>
      <TextsField
        label={fields.said}
        hint={fields.saidHint}
        longest={240}
        rows={2}
        isOptional
        languages={languages}
        {...form.field('said')}
      />
      <TextsField
        label={fields.text}
        hint={fields.textHint}
        longest={400}
        rows={3}
        languages={languages}
        {...form.field('text')}
      />
      <DateField label={fields.doneOn} hint={fields.doneOnHint} {...form.field('doneOn')} />
      <WhereFields form={form} />
      <PhotoField alt={photoAlt[language] ?? ''} {...form.field('photo')} />
      {photo && (
        <TextsField
          label={fields.photoAlt}
          hint={fields.photoAltHint}
          longest={240}
          languages={languages}
          {...form.field('photoAlt')}
        />
      )}
    </>
  );
}

const NONE = 'none';

function WhereFields({ form }: Props) {
  const { fields } = useImprovementsTexts();
  const { scope } = useMembership();
  const { about, category, settlement } = form.values;
  const { lists } = usePlaceLists({ category, settlement });
  const isListed = (scope?.locations.length ?? 0) > 0;
  const offered = ABOUTS.filter((each) => (isListed ? each === 'places' : each !== 'everything' || !scope));
  return (
    <>
      {offered.length > 1 && (
        <RadioField
          label={fields.about}
          options={offered.map((id) => ({ id, name: fields[id] }))}
          {...form.field('about')}
          onChange={(chosen) => form.set({ about: offered.find((each) => each === chosen) ?? 'places' })}
        />
      )}
      {about === 'places' && <PlacesField label={fields.locations} {...form.field('locations')} />}
      {about === 'part' && (
        <>
          <SelectField
            label={fields.category}
            {...orNone(form.field('category'), lists?.categories, fields.allCategories)}
          />
          <SelectField
            label={fields.settlement}
            {...orNone(form.field('settlement'), lists?.settlements, fields.allSettlements)}
          />
        </>
      )}
    </>
  );
}

/** A field where null is an option with a name of its own. */
function orNone(field: Field<string | null>, options: readonly Option[] | undefined, none: string) {
  return {
    ...field,
    options: [{ id: NONE, name: none }, ...(options ?? [])],
    value: field.value ?? NONE,
    onChange: (chosen: string | null) => field.onChange(chosen === NONE ? null : chosen),
  };
}

// What a new municipality is called, where it is found, and how its pages look.
import { ComboField } from '../../parts/fields/ComboField.tsx';
import { FileField } from '../../parts/fields/FileField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { TextsField } from '../../parts/fields/TextsField.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { ReadableColour } from '../../parts/colour/ReadableColour.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';
import { LANGUAGES, type Description } from './description.ts';
import { useArmsTexts } from '../../parts/texts/arms.ts';
import { useBoundaryTexts } from '../../parts/texts/boundary.ts';
import { RegisterFields } from './RegisterFields.tsx';
import { useOnboardingTexts } from './texts.ts';

type Props = {
  form: FormState<Description>;
  /** Those that are written, Bulgarian first. */
  languages: readonly ('bg' | 'en')[];
};

export function IdentityFields({ form, languages }: Props) {
  const { field } = form;
  const { fill } = useOnboardingTexts();
  const { identity } = useSettingsTexts();
  const arms = useArmsTexts();
  const boundary = useBoundaryTexts();
  const zones = Intl.supportedValuesOf('timeZone').map((id) => ({ id, name: id }));
  return (
    <>
      <h3>{fill.identity}</h3>
      <RegisterFields form={form} languages={languages} />
      <TextField label={fill.slug} hint={fill.slugHint} longest={40} isShort {...field('slug')} />
      <TextsField
        label={identity.name}
        hint={identity.nameHint}
        languages={languages}
        longest={100}
        {...field('name')}
      />
      <RadioField
        label={fill.languages}
        options={LANGUAGES.map((id) => ({ id, name: fill.languageNames[id] }))}
        {...field('languages')}
      />
      <ComboField label={fill.timeZone} hint={fill.timeZoneHint} options={zones} {...field('timeZone')} />
      <ReadableColour {...field('colour')} />
      <FileField
        label={arms.arms}
        hint={`${arms.hint} ${arms.optional}`}
        types={['.svg']}
        {...field('arms')}
      />
      <FileField
        label={boundary.boundary}
        hint={`${boundary.hint} ${boundary.optional}`}
        types={['.geojson', '.json']}
        {...field('boundary')}
      />
    </>
  );
}

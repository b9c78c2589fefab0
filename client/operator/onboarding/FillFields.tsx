// The fields of a new municipality: what it is, whom citizens turn to, what it begins with, and who is invited.
import { FileField } from '../../parts/fields/FileField.tsx';
import { NumberField } from '../../parts/fields/NumberField.tsx';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { ContactFields } from '../../parts/contacts/ContactFields.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';
import { AdminFields } from './AdminFields.tsx';
import type { Description } from './description.ts';
import { HoursFields } from './HoursFields.tsx';
import { IdentityFields } from './IdentityFields.tsx';
import { Templates } from './Templates.tsx';
import { useOnboardingTexts } from './texts.ts';

const TABLES = ['.csv', '.xlsx'];

export function FillFields({ form }: { form: FormState<Description> }) {
  const { fill, choose } = useOnboardingTexts();
  const { contacts, publishing, identity } = useSettingsTexts();
  const { field, values } = form;
  const languages = values.languages === 'bg' ? ['bg'] : ['bg', 'en'];
  return (
    <>
      <IdentityFields form={form} languages={languages} />
      <h3>{fill.rules}</h3>
      <NumberField label={publishing.threshold} hint={publishing.thresholdHint} {...field('threshold')} />
      <NumberField label={publishing.hour} hint={publishing.hourHint} {...field('openingHour')} />
      <SwitchField label={publishing.comments} hint={publishing.commentsHint} {...field('commentsAllowed')} />
      <TextField
        label={identity.phone}
        hint={identity.phoneHint}
        type="tel"
        longest={20}
        isShort
        isOptional
        {...field('urgentPhone')}
      />
      <h3>{fill.contacts}</h3>
      <ContactFields label={contacts.controller} languages={languages} field={field('controller')} />
      <ContactFields
        label={contacts.dataProtectionOfficer}
        nameHint={fill.officerHint}
        languages={languages}
        isNameOptional
        field={field('dataProtectionOfficer')}
      />
      <h3>{fill.begins}</h3>
      <FileField
        label={choose.settlements}
        hint={choose.settlementsHint}
        types={[...TABLES, '.json']}
        {...field('settlements')}
      />
      <Templates {...field('templates')} />
      <HoursFields field={field('hours')} templates={values.templates} />
      <p>
        {fill.example}{' '}
        <a href="/operator/onboarding/places.csv" download>
          {choose.examplePlaces}
        </a>
        .
      </p>
      <FileField label={choose.places} hint={choose.placesHint} types={TABLES} {...field('places')} />
      <AdminFields field={field('admin')} />
    </>
  );
}

// The fields of a new municipality: what it is, whom citizens turn to, what it begins with, and who is invited.
import { CheckboxField } from '../../parts/fields/CheckboxField.tsx';
import { useFaultText } from '../../parts/fields/faults.ts';
import type { Field } from '../../parts/fields/fields.ts';
import { FileField } from '../../parts/fields/FileField.tsx';
import { inner } from '../../parts/fields/inner.ts';
import { NumberField } from '../../parts/fields/NumberField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { usePeopleTexts } from '../../parts/texts/people.ts';
import { ContactFields } from '../../parts/contacts/ContactFields.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';
import { TEMPLATES, type Template, categoriesOf } from './categories.ts';
import type { Description } from './description.ts';
import { IdentityFields } from './IdentityFields.tsx';
import { useOnboardingTexts } from './texts.ts';
import { TemplateLinks } from '../../parts/imports/TemplateLinks.tsx';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { tellHours } from '../../text/hours.ts';
import { HoursField } from '../../parts/hours/HoursField.tsx';
import { useHoursTexts } from '../../parts/hours/texts.ts';
import type { CategoryHours } from './hours.ts';

const TABLES = ['.csv', '.xlsx'];

export function FillFields({ form }: { form: FormState<Description> }) {
  const { fill, choose } = useOnboardingTexts();
  const { contacts, publishing, identity } = useSettingsTexts();
  const { field, values } = form;
  const languages = values.languages === 'bg' ? (['bg'] as const) : (['bg', 'en'] as const);
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
      <Templates {...field('templates')} />
      <HoursFields field={field('hours')} templates={values.templates} />
      <TemplateLinks path="/operator/onboarding/template" />
      <FileField label={choose.places} hint={choose.placesHint} types={TABLES} {...field('places')} />
      <AdminFields field={field('admin')} />
    </>
  );
}

/**
 * Which templates of categories and questions a city begins with: a box to tick for each. However they are ticked, they
 * keep their order: that of the categories.
 */
function Templates({ id, name, value, onChange, fault }: Field<readonly Template[]>) {
  const { fill } = useOnboardingTexts();
  const faultText = useFaultText();
  return (
    <fieldset id={id} className="field group" data-label={fill.templates}>
      <legend>{fill.templates}</legend>
      <p className="hint">{fill.templatesHint}</p>
      {fault !== undefined && <p className="fault">{faultText(fault)}</p>}
      {TEMPLATES.map((template) => (
        <CheckboxField
          key={template}
          id={`${id}.${template}`}
          name={`${name}.${template}`}
          label={fill.templateNames[template]}
          value={value.includes(template)}
          onChange={(isTaken) =>
            onChange(TEMPLATES.filter((each) => (each === template ? isTaken : value.includes(each))))
          }
          fault={undefined}
          inner={{}}
        />
      ))}
    </fieldset>
  );
}

/** Who is invited to be the first admin of a new municipality. */
function AdminFields({ field }: { field: Field<Description['admin']> }) {
  const { fill } = useOnboardingTexts();
  const { invite, languages } = usePeopleTexts();
  return (
    <fieldset id={field.id} className="field group" data-label={fill.admin}>
      <legend>{fill.admin}</legend>
      <TextField
        label={fill.adminName}
        hint={fill.adminNameHint}
        longest={120}
        within={fill.admin}
        isOptional
        {...inner(field, 'name')}
      />
      <TextField
        label={invite.email}
        hint={invite.emailHint}
        type="email"
        longest={254}
        within={fill.admin}
        {...inner(field, 'email')}
      />
      <RadioField
        label={invite.language}
        options={[
          { id: 'bg', name: languages.BG },
          { id: 'en', name: languages.EN },
        ]}
        {...inner(field, 'language')}
      />
    </fieldset>
  );
}

type Props = { field: Field<CategoryHours>; templates: readonly Template[] };

/**
 * When places of each category are open: a line for each, which opens to the days of the week. Only the categories
 * that the municipality begins with.
 */
function HoursFields({ field, templates }: Props) {
  const { fill } = useOnboardingTexts();
  const words = useHoursTexts();
  const { categories } = useSettingsTexts();
  const faultText = useFaultText();
  return (
    <fieldset id={field.id} className="field group" data-label={fill.hours}>
      <legend>{fill.hours}</legend>
      <p className="hint">{fill.hoursHint}</p>
      {field.fault !== undefined && <p className="fault">{faultText(field.fault)}</p>}
      {categoriesOf(templates).map((key) => {
        const { value = [], ...of } = inner(field, key);
        const name = fill.categoryNames[key];
        const told = tellHours(value, words) || fill.hoursNone;
        const isWrong = of.fault !== undefined || Object.keys(of.inner).length > 0;
        return (
          <Disclosure key={key} title={`${name}: ${told}`} isOpen={isWrong}>
            <HoursField label={name} hint={categories.hoursHint} {...of} value={value} />
          </Disclosure>
        );
      })}
    </fieldset>
  );
}

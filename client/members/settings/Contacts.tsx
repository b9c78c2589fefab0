// Whom citizens turn to about their data and about accessibility.
import type { AboutInput, AccessibilityMethod, AccessibilityResult } from '../../generated/operations.ts';
import { DateField } from '../../parts/fields/DateField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { TextsField } from '../../parts/fields/TextsField.tsx';
import type { Told } from '../../parts/forms/VersionedForm.tsx';
import { ContactFields } from '../../parts/contacts/ContactFields.tsx';
import {
  type ContactValues,
  contactIn,
  contactOf,
  contactFaults,
} from '../../parts/contacts/contact-form.ts';
import { bulgarianFirst } from './Identity.tsx';
import { SettingsArea, type SettingsOf } from './SettingsArea.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';
import { toldTexts } from '../../parts/forms/VersionedForm.tsx';

const CONTACTS = ['controller', 'dataProtectionOfficer', 'supervision', 'enforcement'] as const;
const METHODS = ['SELF', 'THIRD_PARTY'] as const satisfies readonly AccessibilityMethod[];
const RESULTS = ['FULL', 'PARTIAL', 'NONE'] as const satisfies readonly AccessibilityResult[];

type AboutValues = Readonly<Record<(typeof CONTACTS)[number], ContactValues>> & {
  readonly isAssessed: boolean;
  readonly assessedOn: string | null;
  readonly method: AccessibilityMethod | null;
  readonly result: AccessibilityResult | null;
  readonly gaps: Readonly<Record<string, string>>;
};

function valuesOf({ municipality: { about } }: SettingsOf): AboutValues {
  const { accessibility = null } = about ?? {};
  return {
    controller: contactIn(about?.controller),
    dataProtectionOfficer: contactIn(about?.dataProtectionOfficer),
    supervision: contactIn(about?.supervision),
    enforcement: contactIn(about?.enforcement),
    isAssessed: accessibility !== null,
    assessedOn: accessibility?.assessedOn ?? null,
    method: accessibility?.method ?? null,
    result: accessibility?.result ?? null,
    gaps: accessibility?.gapsTexts ?? {},
  };
}

function aboutOf({ isAssessed, assessedOn, method, result, gaps, ...contacts }: AboutValues): AboutInput {
  return {
    controller: contactOf(contacts.controller),
    dataProtectionOfficer: contactOf(contacts.dataProtectionOfficer),
    supervision: contactOf(contacts.supervision),
    enforcement: contactOf(contacts.enforcement),
    accessibility:
      isAssessed && assessedOn && method && result
        ? { assessedOn, method, result, gaps: result === 'FULL' ? null : { bg: '', ...gaps } }
        : null,
  };
}

function faultsOf(values: AboutValues) {
  const { isAssessed, result, gaps } = values;
  const needed = (['assessedOn', 'method', 'result'] as const).filter((field) => values[field] === null);
  return [
    ...CONTACTS.flatMap((contact) => contactFaults(contact, values[contact])),
    ...(isAssessed ? needed.map((field) => ({ field, fault: 'REQUIRED' })) : []),
    ...(isAssessed && result !== 'FULL' && !gaps['bg']?.trim()
      ? [{ field: 'gaps.bg', fault: 'REQUIRED' }]
      : []),
  ];
}

export function Contacts() {
  const { contacts, none, on, off } = useSettingsTexts();
  const tell = (values: AboutValues): Told[] => [
    ...CONTACTS.flatMap((contact) => [
      ...toldTexts(`${contacts[contact]}, ${contacts.name}`, values[contact].name),
      ...toldTexts(`${contacts[contact]}, ${contacts.address}`, values[contact].address),
      ...(['email', 'phone', 'website'] as const).map((way) => ({
        label: `${contacts[contact]}, ${contacts[way]}`,
        value: values[contact][way],
      })),
    ]),
    { label: contacts.assessed, value: values.isAssessed ? on : off },
    { label: contacts.assessedOn, value: values.assessedOn ?? none },
    { label: contacts.method, value: values.method ? contacts.methods[values.method] : none },
    { label: contacts.result, value: values.result ? contacts.results[values.result] : none },
    ...toldTexts(contacts.gaps, values.gaps),
  ];
  return (
    <SettingsArea<AboutValues>
      area="contacts"
      valuesOf={valuesOf}
      inputOf={(values) => ({ about: aboutOf(values) })}
      tell={tell}
      check={faultsOf}
      fieldOf={(field) => field.replace(/^about\.(accessibility\.)?/, '')}
    >
      {(form, { municipality }) => {
        const languages = bulgarianFirst(municipality.languages);
        return (
          <>
            {municipality.about === null && <p className="notice">{contacts.none}</p>}
            {CONTACTS.map((contact) => (
              <ContactFields
                key={contact}
                label={contacts[contact]}
                languages={languages}
                field={form.field(contact)}
                isFolded={contactFaults(contact, form.saved[contact]).length === 0}
              />
            ))}
            <SwitchField label={contacts.assessed} {...form.field('isAssessed')} />
            {form.values.isAssessed && (
              <>
                <DateField label={contacts.assessedOn} {...form.field('assessedOn')} />
                <RadioField
                  label={contacts.method}
                  options={METHODS.map((id) => ({ id, name: contacts.methods[id] }))}
                  {...form.field('method')}
                />
                <RadioField
                  label={contacts.result}
                  options={RESULTS.map((id) => ({ id, name: contacts.results[id] }))}
                  {...form.field('result')}
                />
                {form.values.result !== 'FULL' && (
                  <TextsField
                    label={contacts.gaps}
                    languages={languages}
                    rows={3}
                    longest={1000}
                    {...form.field('gaps')}
                  />
                )}
              </>
            )}
          </>
        );
      }}
    </SettingsArea>
  );
}

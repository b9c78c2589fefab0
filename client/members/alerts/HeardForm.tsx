// The form of what one hears of: how often, of what, and of which places.
import { SaveAlertSubscriptionDocument } from '../../generated/documents.ts';
import type { HeardOfFragment } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { CheckboxField } from '../../parts/fields/CheckboxField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useSave } from '../../parts/forms/useSave.ts';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { VersionedForm } from '../../parts/forms/VersionedForm.tsx';
import { PlacesField } from '../people/PlacesField.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { FREQUENCIES, heardFrom, inputOf, KINDS, type Heard } from './subscription-form.ts';
import { PickedField, type Picked } from './PickedField.tsx';
import { useAlertsTexts } from './texts.ts';

type Props = {
  subscription: HeardOfFragment;
  lists: { readonly categories: readonly Picked[]; readonly settlements: readonly Picked[] };
  read: () => Promise<HeardOfFragment | undefined>;
};

export function HeardForm({ subscription, lists, read }: Props) {
  const { kinds, kindLeads, settings } = useAlertsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { save } = useSave(SaveAlertSubscriptionDocument);
  const form = useForm(heardFrom(subscription));
  const named = (things: readonly Picked[]) => things.map(({ name }) => name).join(', ');
  const tell = ({ frequency, about, ...heard }: Heard) => [
    { label: settings.frequency, value: frequency ? settings.frequencies[frequency] : '' },
    { label: settings.kinds, value: KINDS.flatMap((kind) => (heard[kind] ? [kinds[kind]] : [])).join(', ') },
    {
      label: settings.about,
      value:
        about === 'chosen'
          ? named([...heard.categories, ...heard.settlements, ...heard.locations])
          : settings.everything,
    },
  ];
  return (
    <VersionedForm
      form={form}
      version={subscription.version}
      tell={tell}
      send={(values, version) => {
        const input = { ...inputOf(values), municipality: slug, version: version ?? 0 };
        return save({ input, language }, (saved) => saved.subscription.version);
      }}
      read={async () => {
        const present = (await read()) ?? subscription;
        return { values: heardFrom(present), version: present.version };
      }}
    >
      <RadioField
        label={settings.frequency}
        options={FREQUENCIES.map((id) => ({
          id,
          name: settings.frequencies[id],
          note: settings.frequencyLeads[id],
        }))}
        {...form.field('frequency')}
      />
      <fieldset className="field">
        <legend>{settings.kinds}</legend>
        {KINDS.map((kind) => (
          <CheckboxField key={kind} label={kinds[kind]} hint={kindLeads[kind]} {...form.field(kind)} />
        ))}
      </fieldset>
      <RadioField
        label={settings.about}
        options={[
          { id: 'everything', name: settings.everything },
          { id: 'chosen', name: settings.chosen },
        ]}
        {...form.field('about')}
      />
      {form.values.about === 'chosen' && (
        <>
          <PickedField label={settings.categories} options={lists.categories} {...form.field('categories')} />
          <PickedField
            label={settings.settlements}
            options={lists.settlements}
            {...form.field('settlements')}
          />
          <PlacesField label={settings.locations} {...form.field('locations')} />
        </>
      )}
      <SwitchField label={settings.monthly} hint={settings.monthlyHint} {...form.field('wantsMonthly')} />
      <SaveButton />
    </VersionedForm>
  );
}

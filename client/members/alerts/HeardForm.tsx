// The form of what one hears of, how often, of what, and of which places: as the form holds it, and as the API takes it.
import { SaveAlertSubscriptionDocument } from '../../generated/documents.ts';
import type { HeardOfFragment, AlertFrequency, AlertKind } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { CheckboxField } from '../../parts/fields/CheckboxField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useSave } from '../../parts/forms/useSave.ts';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { VersionedForm } from '../../parts/forms/VersionedForm.tsx';
import { useGroups } from '../groups/GroupFilter.tsx';
import { PlacesField } from '../people/PlacesField.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
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
  const groups = useGroups();
  const form = useForm(heardFrom(subscription));
  const named = (things: readonly Picked[]) => things.map(({ name }) => name).join(', ');
  const tell = ({ frequency, about, ...heard }: Heard) => [
    { label: settings.frequency, value: frequency ? settings.frequencies[frequency] : '' },
    { label: settings.kinds, value: KINDS.flatMap((kind) => (heard[kind] ? [kinds[kind]] : [])).join(', ') },
    {
      label: settings.about,
      value:
        about === 'chosen'
          ? named([...heard.groups, ...heard.categories, ...heard.settlements, ...heard.locations])
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
          {(groups.length > 0 || form.values.groups.length > 0) && (
            <PickedField label={settings.groups} options={groups} {...form.field('groups')} />
          )}
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

const KINDS = ['DROP', 'RISE', 'SILENT', 'FLOOD', 'HOURS'] as const satisfies readonly AlertKind[];
const FREQUENCIES = ['AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER'] as const satisfies readonly AlertFrequency[];

interface Heard extends Readonly<Record<AlertKind, boolean>> {
  readonly frequency: AlertFrequency | null;
  /** Whether all that one sees, or only what is chosen. */
  readonly about: 'everything' | 'chosen' | null;
  readonly categories: readonly Picked[];
  readonly settlements: readonly Picked[];
  readonly locations: readonly Picked[];
  readonly groups: readonly Picked[];
  readonly wantsMonthly: boolean;
}

const picked = (things: readonly Picked[]): Picked[] => things.map(({ id, name }) => ({ id, name }));

function heardFrom({ frequency, kinds, wantsMonthly, ...lists }: HeardOfFragment): Heard {
  const chosen = {
    categories: picked(lists.categories),
    settlements: picked(lists.settlements),
    locations: picked(lists.locations),
    groups: picked(lists.groups),
  };
  const isChosen = Object.values(chosen).some(({ length }) => length > 0);
  return {
    frequency,
    wantsMonthly,
    DROP: kinds.includes('DROP'),
    RISE: kinds.includes('RISE'),
    SILENT: kinds.includes('SILENT'),
    FLOOD: kinds.includes('FLOOD'),
    HOURS: kinds.includes('HOURS'),
    about: isChosen ? 'chosen' : 'everything',
    ...chosen,
  };
}

function inputOf({ frequency, about, wantsMonthly, ...heard }: Heard) {
  const idsOf = (things: readonly Picked[]) => (about === 'chosen' ? things.map(({ id }) => id) : []);
  return {
    frequency: frequency ?? 'NEVER',
    wantsMonthly,
    kinds: KINDS.filter((kind) => heard[kind]),
    categories: idsOf(heard.categories),
    settlements: idsOf(heard.settlements),
    locations: idsOf(heard.locations),
    groups: idsOf(heard.groups),
  };
}

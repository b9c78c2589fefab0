// One area of the settings as a form: read, changed, and saved with the version that was read.
import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { EditSettingsDocument, SettingsDocument } from '../../generated/documents.ts';
import type { EditSettingsInput, SettingsFieldsFragment } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { type FormState, useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { type Told, VersionedForm } from '../../parts/forms/VersionedForm.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Fields } from './Fields.tsx';
import { Heading } from './Heading.tsx';
import { Preview } from './Preview.tsx';
import type { Area } from './Settings.tsx';

export type SettingsOf = SettingsFieldsFragment;

type Props<Values extends object> = {
  area: Area;
  /** The form's values in the settings, and what is sent of them. */
  valuesOf: (settings: SettingsOf) => Values;
  inputOf: (values: Values) => Omit<EditSettingsInput, 'municipality' | 'version'>;
  tell: (values: Values) => readonly Told[];
  check?: (values: Values) => readonly FieldFault[];
  /** Asked before it is saved over what is saved now. */
  ask?: (values: Values, saved: Values) => Promise<boolean>;
  /** How the form calls the server's field, where otherwise. */
  fieldOf?: (field: string) => string;
  children: (form: FormState<Values>, settings: SettingsOf) => ReactNode;
  /** What citizens would see of it, where they see it at a glance. */
  preview?: (values: Values) => object;
};

export function SettingsArea<Values extends object>(props: Props<Values>) {
  const { slug } = useMembership().municipality;
  const { data, error, refetch } = useQuery(SettingsDocument, {
    variables: { slug },
    fetchPolicy: 'network-only',
  });
  const read = async () => (await refetch()).data?.settings;
  return (
    <>
      <Heading area={props.area} needs="SETTINGS_EDIT" />
      {!data && <Unanswered error={error} onRetry={refetch} />}
      {data && <AreaForm {...props} settings={data.settings} read={read} />}
    </>
  );
}

type FormProps<Values extends object> = Props<Values> & {
  settings: SettingsOf;
  read: () => Promise<SettingsOf | undefined>;
};

function AreaForm<Values extends object>(props: FormProps<Values>) {
  const { settings, valuesOf, inputOf, tell, check, ask, read, children, preview } = props;
  const fieldOf = props.fieldOf ?? ((field: string) => field);
  const { slug } = useMembership().municipality;
  const language = useLanguage();
  const form = useForm(valuesOf(settings));
  const { save } = useSave(EditSettingsDocument);
  return (
    <>
      <VersionedForm
        form={form}
        version={settings.version}
        tell={tell}
        {...(check && { check })}
        {...(ask && { ask: () => ask(form.values, form.saved) })}
        send={async (values, version) => {
          const input = { ...inputOf(values), municipality: slug, version: version ?? 0 };
          const sent = await save({ input, language }, (saved) => saved.settings.version);
          if (sent.outcome !== 'invalid') return sent;
          const faults = sent.faults.map(({ field, ...fault }) => ({ ...fault, field: fieldOf(field) }));
          return { ...sent, faults };
        }}
        read={async () => {
          const present = (await read()) ?? settings;
          return { values: valuesOf(present), version: present.version };
        }}
      >
        <Fields needs="SETTINGS_EDIT">{children(form, settings)}</Fields>
      </VersionedForm>
      {preview && <Preview unsaved={() => preview(form.values)} />}
    </>
  );
}

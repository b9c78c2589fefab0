// The form of a known improvement. Whoever saves second sees what the other did, and chooses.
import { SaveImprovementDocument } from '../../generated/documents.ts';
import type { ImprovementFieldsFragment } from '../../generated/operations.ts';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useSave } from '../../parts/forms/useSave.ts';
import type { FormState } from '../../parts/forms/useForm.ts';
import { type Told, VersionedForm, toldTexts } from '../../parts/forms/VersionedForm.tsx';
import { usePlaceLists } from '../places/PlaceLists.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { ImprovementFields } from './ImprovementFields.tsx';
import { useImprovementsTexts } from './texts.ts';
import { faultsOf, type ImprovementValues, inputOf, valuesOf } from './values.ts';

type Props = {
  managed: ImprovementFieldsFragment;
  form: FormState<ImprovementValues>;
  reload: () => Promise<ImprovementFieldsFragment | undefined>;
};

export function EditImprovement({ managed, form, reload }: Props) {
  const { slug } = useMembership().municipality;
  const { save } = useSave(SaveImprovementDocument);
  const tell = useTelling();
  return (
    <VersionedForm
      form={form}
      version={managed.version}
      check={faultsOf}
      send={(values, version) => {
        const named = { municipality: slug, improvement: managed.id, version };
        return save({ input: { ...named, ...inputOf(values) } }, ({ improvement }) => improvement.version);
      }}
      read={async () => {
        const present = (await reload()) ?? managed;
        return { values: valuesOf(present), version: present.version };
      }}
      tell={tell}
      onSaved={reload}
    >
      <ImprovementFields form={form} />
      <SaveButton />
    </VersionedForm>
  );
}

/** The values in words, for whoever has to choose between two changes. */
function useTelling() {
  const { fields } = useImprovementsTexts();
  const { lists } = usePlaceLists({ settlement: null, category: null });
  const nameOf = (options: readonly { id: string; name: string }[] | undefined, id: string | null) =>
    options?.find((option) => option.id === id)?.name ?? '';
  return (values: ImprovementValues): Told[] => [
    ...toldTexts(fields.said, values.said),
    ...toldTexts(fields.text, values.text),
    { label: fields.doneOn, value: values.doneOn ?? '' },
    { label: fields.about, value: fields[values.about] },
    { label: fields.locations, value: values.locations.map(({ name }) => name).join(', ') },
    { label: fields.category, value: nameOf(lists?.categories, values.category) },
    { label: fields.settlement, value: nameOf(lists?.settlements, values.settlement) },
    { label: fields.photo, value: values.photo ?? fields.noPhoto },
    ...toldTexts(fields.photoAlt, values.photoAlt),
  ];
}

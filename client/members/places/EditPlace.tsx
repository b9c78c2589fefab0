// The form of a known place. Whoever saves second sees what the other did, and chooses.
import { EditPlaceDocument } from '../../generated/documents.ts';
import type { Option } from '../../parts/fields/options.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { type Told, VersionedForm, toldTexts } from '../../parts/forms/VersionedForm.tsx';
import { useSave } from '../../parts/forms/useSave.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { hoursOf, tellHours } from '../../text/hours.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { eachPlainText } from './plain-texts.ts';
import { usePlacesTexts } from './texts.ts';
import type { PlaceOf } from './usePlace.ts';
import { usePlaceLists } from './PlaceLists.tsx';
import { faultsOf, inputOf, type PlaceValues, valuesOf } from './values.ts';

type Props = { place: PlaceOf; reload: () => Promise<PlaceOf | undefined>; isDisabled: boolean };

export function EditPlace({ place, reload, isDisabled }: Props) {
  const { slug } = useMembership().municipality;
  const form = useForm(valuesOf(place));
  const kept = { settlement: place.settlement.id, category: place.category.id };
  const { lists, error, refetch } = usePlaceLists(kept);
  const tell = useTelling(lists);
  const { save } = useSave(EditPlaceDocument);

  const send = (values: PlaceValues, version: number | null) => {
    const named = { municipality: slug, location: place.id, version: version ?? place.version };
    return save({ input: { ...named, wanted: inputOf(values) } }, ({ location }) => location.version);
  };
  const read = async () => {
    const present = (await reload()) ?? place;
    return { values: valuesOf(present), version: present.version };
  };
  if (error || !lists) return <Unanswered error={error} onRetry={refetch} />;
  return (
    <VersionedForm
      form={form}
      send={send}
      read={read}
      tell={tell}
      version={place.version}
      check={knownFaults}
      onSaved={reload}
    >
      <PlaceFields
        form={form}
        lists={lists}
        isDisabled={isDisabled}
        {...(place.kind === 'TABLET' && { ofDesk: hoursOf(place.inheritedHours) })}
      />
      {!isDisabled && <SaveButton />}
    </VersionedForm>
  );
}

/** Only a new place may leave its external id to us. */
function knownFaults(values: PlaceValues) {
  const isMissing = values.externalId.trim() === '';
  return [...faultsOf(values), ...(isMissing ? [{ field: 'externalId', fault: 'REQUIRED' }] : [])];
}

/** The values in words, for whoever has to choose between two changes. */
function useTelling(lists: { settlements: readonly Option[]; categories: readonly Option[] } | undefined) {
  const { fields, hours, yes, no } = usePlacesTexts();
  const optionIn = (options: readonly Option[] | undefined, id: string | null) =>
    options?.find((option) => option.id === id)?.name ?? id ?? '';
  return (values: PlaceValues): Told[] => {
    const one = (name: Exclude<keyof PlaceValues, 'kind'>, value: string) => [{ label: fields[name], value }];
    const told = {
      name: toldTexts(fields.name, values.name),
      ...eachPlainText((name) => one(name, values[name])),
      category: one('category', optionIn(lists?.categories, values.category)),
      settlement: one('settlement', optionIn(lists?.settlements, values.settlement)),
      address: toldTexts(fields.address, values.address),
      latitude: one('latitude', values.latitude),
      longitude: one('longitude', values.longitude),
      hours: one('hours', tellHours(values.hours, hours)),
      asksPresence: one('asksPresence', values.asksPresence ? yes : no),
      externalId: one('externalId', values.externalId),
    } satisfies Record<Exclude<keyof PlaceValues, 'kind'>, Told[]>;
    return Object.values(told).flat();
  };
}

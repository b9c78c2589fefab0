// The fields of a place, new or known, with where it is.
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { SelectField } from '../../parts/fields/SelectField.tsx';
import { ComboField } from '../../parts/fields/ComboField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { TextsField } from '../../parts/fields/TextsField.tsx';
import type { Option } from '../../parts/fields/options.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { HoldingHours } from './HoldingHours.tsx';
import type { Hours } from '../../text/hours.ts';
import { HoursField } from '../../parts/hours/HoursField.tsx';
import { PLAIN_TEXT_NAMES, PLAIN_TEXTS } from './plain-texts.ts';
import { PositionPicker, written } from './PositionPicker.tsx';
import { PlacePicture } from './PlacePicture.tsx';
import { usePlacesTexts } from './texts.ts';
import { type PlaceValues, degreesIn, pairIn } from './values.ts';

const KINDS = ['PLACE', 'VEHICLE'] as const;

type Props = {
  form: FormState<PlaceValues>;
  lists: {
    readonly settlements: readonly Option[];
    readonly categories: readonly Option[];
    /** When places of a category are open that have no hours of their own, by its id. */
    readonly hours: ReadonlyMap<string, readonly Hours[]>;
  };
  /** Of a tablet: the hours that hold where it has none of its own. */
  ofDesk?: readonly Hours[];
  isNew?: boolean;
  /** For those who may only look. */
  isDisabled?: boolean;
};

/** What a place is, a place or a vehicle, is said once. A tablet is where its desk is. */
export function PlaceFields({ form, lists, ofDesk, isNew = false, isDisabled = false }: Props) {
  const { fields, kinds, kindNotes } = usePlacesTexts();
  const { municipality, scope } = useMembership();
  const { languages } = municipality;
  // Who answers for a place does not say when votes of it count.
  const isLocal = scope !== null;
  const { kind, category } = form.values;
  const hours = form.field('hours');
  const inherited = ofDesk ?? lists.hours.get(category ?? '') ?? [];
  const texts = { languages: ['bg', ...languages.filter((language) => language !== 'bg')], isDisabled };
  return (
    <>
      {isNew && (
        <RadioField
          label={fields.kind}
          options={KINDS.map((id) => ({ id, name: kinds[id], note: kindNotes[id] }))}
          {...form.field('kind')}
          onChange={(chosen) => form.set({ kind: KINDS.find((each) => each === chosen) ?? 'PLACE' })}
        />
      )}
      <TextsField
        label={fields.name}
        hint={fields.nameHint}
        longest={160}
        {...texts}
        {...form.field('name')}
      />
      {PLAIN_TEXT_NAMES.filter((text) => PLAIN_TEXTS[text].kinds.includes(kind)).map((text) => (
        <TextField
          key={text}
          label={fields[text]}
          longest={PLAIN_TEXTS[text].longest}
          isShort
          isOptional={!PLAIN_TEXTS[text].isRequired}
          isDisabled={isDisabled}
          {...form.field(text)}
        />
      ))}
      {kind !== 'TABLET' && (
        <>
          <SelectField
            label={fields.category}
            hint={fields.categoryHint}
            options={lists.categories}
            {...form.field('category')}
            isDisabled={isDisabled || (isLocal && !isNew)}
          />
          <ComboField
            label={fields.settlement}
            options={lists.settlements}
            {...form.field('settlement')}
            isDisabled={isDisabled}
          />
          <TextsField label={fields.address} longest={200} isOptional {...texts} {...form.field('address')} />
          <PositionFields form={form} isDisabled={isDisabled} />
        </>
      )}
      <HoursField
        label={fields.hours}
        hint={isLocal ? fields.hoursOthers : fields.hoursHint}
        {...hours}
        inherited={inherited}
        isDisabled={isDisabled || isLocal}
      >
        <HoldingHours
          inherited={inherited}
          isDisabled={isDisabled || isLocal}
          own={hours.value}
          isOfDesk={ofDesk !== undefined}
          onChange={hours.onChange}
        />
      </HoursField>
      <TextField
        label={fields.externalId}
        hint={isNew ? `${fields.externalIdHint} ${fields.externalIdNew}` : fields.externalIdHint}
        longest={60}
        isShort
        isOptional={isNew}
        {...form.field('externalId')}
        isDisabled={isDisabled}
      />
    </>
  );
}

/** Nearer to a pole nobody draws a map. */
const MOST_LATITUDE = 85;
const MOST_LONGITUDE = 180;

const isWithin = (degrees: number | null, most: number): boolean =>
  degrees !== null && Math.abs(degrees) <= most;

type PositionFieldsProps = { form: FormState<PlaceValues>; isDisabled: boolean };

/** Where a place is: two numbers, and a look at a map whether they are right. */
function PositionFields({ form, isDisabled }: PositionFieldsProps) {
  const { fields } = usePlacesTexts();
  const latitude = form.field('latitude');
  const [north, east] = [degreesIn(form.values.latitude), degreesIn(form.values.longitude)];
  const isPlaced = isWithin(north, MOST_LATITUDE) && isWithin(east, MOST_LONGITUDE);
  const paste = (typed: string) => {
    const pair = pairIn(typed);
    if (pair) form.set(pair);
    else latitude.onChange(typed);
  };
  return (
    <fieldset className="field pair">
      <legend>{fields.where}</legend>
      <p className="hint">{fields.whereHint}</p>
      <TextField
        label={fields.latitude}
        isShort
        isOptional
        {...latitude}
        onChange={paste}
        isDisabled={isDisabled}
      />
      <TextField
        label={fields.longitude}
        isShort
        isOptional
        {...form.field('longitude')}
        isDisabled={isDisabled}
      />
      {!isDisabled && (
        <PositionPicker
          position={isPlaced ? { latitude: north ?? 0, longitude: east ?? 0 } : null}
          onPick={(picked) =>
            form.set({ latitude: written(picked.latitude), longitude: written(picked.longitude) })
          }
        />
      )}
      {isPlaced && <PlacePicture latitude={north ?? 0} longitude={east ?? 0} />}
      {isPlaced && (
        <p>
          <a
            href={`https://www.openstreetmap.org/?mlat=${north}&mlon=${east}#map=18/${north}/${east}`}
            target="_blank"
            rel="noreferrer"
          >
            {fields.check}
          </a>
        </p>
      )}
    </fieldset>
  );
}

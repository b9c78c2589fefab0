// The fields of a place, new or known, with where it is.
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { SelectField } from '../../parts/fields/SelectField.tsx';
import { ComboField } from '../../parts/fields/ComboField.tsx';
import { DateField } from '../../parts/fields/DateField.tsx';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { TextsField } from '../../parts/fields/TextsField.tsx';
import type { Option } from '../../parts/fields/options.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { HoldingHours } from './HoldingHours.tsx';
import type { Hours } from '../../text/hours.ts';
import { HoursField } from '../../parts/hours/HoursField.tsx';
import { PLAIN_TEXT_NAMES, PLAIN_TEXTS, type PlainText } from './plain-texts.ts';
import { PositionFields } from './PositionFields.tsx';
import { usePlacesTexts } from './texts.ts';
import { mayAskPresence, type PlaceValues } from './values.ts';

/** They stand beside the hours, and are picked from a calendar. */
const DAYS: ReadonlySet<PlainText> = new Set(['firstDay', 'lastDay']);

/** What may be no longer is a number or a code, and its field narrow. */
const NARROW = 20;

const KINDS = ['PLACE', 'VEHICLE', 'ONLINE'] as const;

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
      {PLAIN_TEXT_NAMES.filter((text) => !DAYS.has(text) && PLAIN_TEXTS[text].kinds.includes(kind)).map(
        (text) => (
          <TextField
            key={text}
            label={fields[text]}
            longest={PLAIN_TEXTS[text].longest}
            isShort={PLAIN_TEXTS[text].longest <= NARROW}
            isOptional={!PLAIN_TEXTS[text].isRequired}
            isDisabled={isDisabled}
            {...form.field(text)}
          />
        ),
      )}
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
          {kind !== 'ONLINE' && (
            <>
              <TextsField
                label={fields.address}
                longest={200}
                isOptional
                {...texts}
                {...form.field('address')}
              />
              <PositionFields form={form} isDisabled={isDisabled} />
            </>
          )}
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
      {[...DAYS]
        .filter((day) => PLAIN_TEXTS[day].kinds.includes(kind))
        .map((day) => (
          <DateField
            key={day}
            label={fields[day]}
            {...(day === 'firstDay' && { hint: fields.daysHint })}
            isOptional
            {...form.field(day)}
            value={form.values[day] || null}
            onChange={(chosen) => form.set({ [day]: chosen ?? '' })}
            isDisabled={isDisabled || (isLocal && !isNew)}
          />
        ))}
      {mayAskPresence(kind) && (
        <SwitchField
          label={fields.asksPresence}
          hint={isLocal ? fields.asksPresenceOthers : fields.asksPresenceHint}
          {...form.field('asksPresence')}
          isDisabled={isDisabled || isLocal}
        />
      )}
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

// Where a place is: two numbers, and a look at a map whether they are right.
import { TextField } from '../../parts/fields/TextField.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { usePlacesTexts } from './texts.ts';
import { degreesIn, pairIn, type PlaceValues } from './values.ts';

type Props = { form: FormState<PlaceValues>; isDisabled: boolean };

export function PositionFields({ form, isDisabled }: Props) {
  const { fields } = usePlacesTexts();
  const latitude = form.field('latitude');
  const [north, east] = [degreesIn(form.values.latitude), degreesIn(form.values.longitude)];
  const isPlaced = Number.isFinite(north ?? Number.NaN) && Number.isFinite(east ?? Number.NaN);
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

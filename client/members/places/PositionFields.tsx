// Where a place or the middle of a settlement is: two numbers, typed or pasted together, or chosen on the map.
import { TextField } from '../../parts/fields/TextField.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { PositionPicker, written } from './PositionPicker.tsx';
import { PlacePicture } from './PlacePicture.tsx';
import { usePlacesTexts } from './texts.ts';
import { type PlaceValues, degreesIn, pairIn } from './values.ts';

/** Nearer to a pole nobody draws a map. */
const MOST_LATITUDE = 85;
const MOST_LONGITUDE = 180;

const isWithin = (degrees: number | null, most: number): boolean =>
  degrees !== null && Math.abs(degrees) <= most;

type Position = Pick<PlaceValues, 'latitude' | 'longitude'>;

type Props = {
  form: { readonly values: Position } & Pick<FormState<Position>, 'field' | 'set'>;
  isDisabled?: boolean;
};

/** Two numbers, and a look at a map whether they are right. */
export function PositionFields({ form, isDisabled = false }: Props) {
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

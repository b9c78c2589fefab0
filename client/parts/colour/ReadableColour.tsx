// A field for the colour of pages and signs: where white letters could not be read on it, one that would do is offered.
import { readableColours } from './colour.ts';
import { say } from '../../text/say.ts';
import { Button } from '../controls/Button.tsx';
import { ColourField } from '../fields/ColourField.tsx';
import type { Field } from '../fields/fields.ts';
import { useSettingsTexts } from '../texts/settings.ts';

/** The same colour as pages show it: on it white letters can be read. */
function readable(colour: string): string {
  return readableColours(colour).light.colour;
}

export const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text.trim());
export const isPale = (text: string) => isColour(text) && readable(text.trim()) !== text.trim().toLowerCase();

export function ReadableColour(field: Field<string>) {
  const { look } = useSettingsTexts();
  const { value, onChange } = field;
  return (
    <>
      <ColourField label={look.colour} hint={look.colourHint} {...field} />
      {isPale(value) && (
        <Button onPress={() => onChange(readable(value.trim()))}>
          {say(look.propose, { colour: readable(value.trim()) })}
        </Button>
      )}
    </>
  );
}

// A field for the colour of pages and signs: where white letters could not be read on it, one that would do is offered.
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { readableColours } from './colour.ts';
import { say } from '../../text/say.ts';
import { Button } from '../controls/Button.tsx';
import { controlOf, type Field, type FieldText } from '../fields/fields.ts';
import { useSettingsTexts } from '../texts/settings.ts';
import { useTexts } from '../language/language.tsx';
import { Fault, FieldBox, FieldLabel, Hint } from '../fields/FieldBox.tsx';

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

/** A colour's code, and the browser's own way to pick one; the value is #rrggbb, or what was typed instead. */
function ColourField(props: Field<string> & FieldText) {
  const { id, value, onChange, fault, label, hint, isOptional = false, isDisabled = false } = props;
  const { form } = useTexts();
  return (
    <FieldBox id={id} label={label}>
      <AriaTextField
        {...controlOf(props)}
        value={value}
        onChange={onChange}
        maxLength={7}
        autoComplete="off"
        isRequired={!isOptional}
      >
        <FieldLabel label={label} isOptional={isOptional} />
        <Hint>{hint}</Hint>
        <Group className="joined short" role="presentation">
          <Input className="control" spellCheck="false" />
          <input
            type="color"
            aria-label={`${label}: ${form.pickColour}`}
            disabled={isDisabled}
            value={/^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : '#000000'}
            onChange={({ target }) => onChange(target.value)}
          />
        </Group>
        <Fault fault={fault} />
      </AriaTextField>
    </FieldBox>
  );
}

// The colour of pages and signs, and the arms.
import { readableColours } from '../../citizen/colour.ts';
import { say } from '../../text/say.ts';
import { Button } from '../parts/Button.tsx';
import { ColourField } from '../parts/ColourField.tsx';
import { FileField } from '../parts/FileField.tsx';
import type { FormState } from '../parts/useForm.ts';
import { SettingsArea } from './SettingsArea.tsx';
import { useSettingsTexts } from './texts.ts';

interface Look {
  readonly colour: string;
  readonly arms: string | null;
}

const MOST_BYTES = 20_480;

/** The same colour as pages show it: on it white letters can be read. */
function readable(colour: string): string {
  return readableColours(colour).light.colour;
}

const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text.trim());
const isPale = (text: string) => isColour(text) && readable(text.trim()) !== text.trim().toLowerCase();

function faultsOf({ colour }: Look) {
  if (!isColour(colour)) return [{ field: 'colour', fault: 'NOT_A_COLOUR' }];
  return isPale(colour) ? [{ field: 'colour', fault: 'TOO_PALE' }] : [];
}

export function Look() {
  const { look, none } = useSettingsTexts();
  return (
    <SettingsArea<Look>
      area="look"
      valuesOf={({ municipality: { colour, arms } }) => ({ colour, arms })}
      inputOf={(values) => values}
      tell={({ colour, arms }) => [
        { label: look.colour, value: colour },
        { label: look.arms, value: arms ?? none },
      ]}
      check={faultsOf}
      preview={(values) => values}
    >
      {(form) => <LookFields form={form} />}
    </SettingsArea>
  );
}

function LookFields({ form }: { form: FormState<Look> }) {
  const { look } = useSettingsTexts();
  const { colour, arms } = form.values;
  const { field } = form;
  const refused = form.faults.find((fault) => fault.field === 'arms')?.part;
  const choose = async (file: File | null) => {
    if (file === null) return;
    if (file.size > MOST_BYTES) form.showFaults([{ field: 'arms', fault: 'TOO_LONG' }]);
    else field('arms').onChange(await file.text());
  };
  return (
    <>
      <ColourField label={look.colour} hint={look.colourHint} {...field('colour')} />
      {isPale(colour) && (
        <Button onPress={() => field('colour').onChange(readable(colour.trim()))}>
          {say(look.propose, { colour: readable(colour.trim()) })}
        </Button>
      )}
      {arms === null ? (
        <p className="hint">{look.noArms}</p>
      ) : (
        <p className="arms">
          <img src={`data:image/svg+xml,${encodeURIComponent(arms)}`} alt={look.armsChosen} />
          <Button onPress={() => field('arms').onChange(null)}>{look.removeArms}</Button>
        </p>
      )}
      <FileField
        label={look.arms}
        hint={look.armsHint}
        types={['.svg', 'image/svg+xml']}
        {...field('arms')}
        value={null}
        onChange={(file) => void choose(file)}
      />
      {refused != null && <p className="fault">{say(look.armsRefused, { part: refused })}</p>}
    </>
  );
}

// The colour of pages and signs, and the arms.
import { useState } from 'react';
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { FileField } from '../../parts/fields/FileField.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { isColour, isPale, ReadableColour } from '../../parts/colour/ReadableColour.tsx';
import { SettingsArea } from './SettingsArea.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';

interface Look {
  readonly colour: string;
  readonly arms: string | null;
}

const MOST_BYTES = 20_480;

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
  const { arms } = form.values;
  const { field } = form;
  const isRefused = form.faults.some((fault) => fault.field === 'arms');
  const refused = form.faults.find((fault) => fault.field === 'arms')?.part;
  const choose = async (file: File | null) => {
    if (file === null) return;
    if (file.size > MOST_BYTES) form.showFaults([{ field: 'arms', fault: 'TOO_LONG' }]);
    else field('arms').onChange(await file.text());
  };
  return (
    <>
      <ReadableColour {...field('colour')} />
      {arms === null ? (
        <p className="hint">{look.noArms}</p>
      ) : (
        <p className="arms">
          {!isRefused && <Picture key={arms} arms={arms} />}
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

/** Nothing where the browser cannot draw it: the server says what is wrong once it is saved. */
function Picture({ arms }: { arms: string }) {
  const { look } = useSettingsTexts();
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return null;
  const address = `data:image/svg+xml,${encodeURIComponent(arms)}`;
  return <img src={address} alt={look.armsChosen} onError={() => setBroken(true)} />;
}

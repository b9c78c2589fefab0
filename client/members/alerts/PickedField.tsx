// A field for a few things of a list: each is chosen by a part of its name, and shown with a button that removes it.
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { ComboField } from '../../parts/fields/ComboField.tsx';
import { useFaultText } from '../../parts/fields/faults.ts';
import type { Field } from '../../parts/fields/fields.ts';
import { useAlertsTexts } from './texts.ts';

export interface Picked {
  readonly id: string;
  readonly name: string;
}

type Props = Field<readonly Picked[]> & { label: string; options: readonly Picked[] };

export function PickedField({ id, name, value, onChange, fault, label, options }: Props) {
  const { settings } = useAlertsTexts();
  const faultText = useFaultText();
  const left = options.filter((option) => value.every((picked) => picked.id !== option.id));
  return (
    <fieldset id={id} className="field places" data-label={label}>
      <legend>{label}</legend>
      {value.length === 0 && <p className="hint">{settings.nothing}</p>}
      {value.length > 0 && (
        <ul className="picked">
          {value.map((picked) => (
            <li key={picked.id}>
              {picked.name}
              <Button
                name={say(settings.removeName, { name: picked.name })}
                onPress={() => onChange(value.filter((each) => each.id !== picked.id))}
              >
                {settings.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {fault !== undefined && <p className="fault">{faultText(fault)}</p>}
      <ComboField
        // With every choice it begins anew, empty.
        key={value.length}
        id={`${id}-add`}
        name={`${name}-add`}
        label={settings.add}
        isOptional
        options={left}
        value={null}
        onChange={(chosen) => {
          const option = left.find((each) => each.id === chosen);
          if (option) onChange([...value, option]);
        }}
        fault={undefined}
        inner={{}}
      />
    </fieldset>
  );
}

// Networks behind which many people are.
import { say } from '../../text/say.ts';
import type { SharedNetworkKind } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import type { Field } from '../../parts/fields/fields.ts';
import { inner } from '../../parts/fields/inner.ts';
import { NumberField } from '../../parts/fields/NumberField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { SettingsArea } from './SettingsArea.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';

interface Network {
  readonly network: string;
  readonly name: string;
  readonly hourlyVolume: number | null;
  readonly kind: SharedNetworkKind | null;
}

interface Networks {
  readonly sharedNetworks: readonly Network[];
}

const NEW: Network = { network: '', name: '', hourlyVolume: 0, kind: null };

const KINDS = ['WIFI', 'CARRIER'] as const satisfies readonly SharedNetworkKind[];

function faultsOf({ sharedNetworks }: Networks) {
  return sharedNetworks.flatMap(({ network, name, hourlyVolume, kind }, at) => [
    ...(network.trim() ? [] : [{ field: `sharedNetworks.${at}.network`, fault: 'REQUIRED' }]),
    ...(name.trim() ? [] : [{ field: `sharedNetworks.${at}.name`, fault: 'REQUIRED' }]),
    ...(kind === null ? [{ field: `sharedNetworks.${at}.kind`, fault: 'REQUIRED' }] : []),
    ...(hourlyVolume === null ? [{ field: `sharedNetworks.${at}.hourlyVolume`, fault: 'REQUIRED' }] : []),
  ]);
}

export function Networks() {
  const { networks } = useSettingsTexts();
  return (
    <SettingsArea<Networks>
      area="networks"
      valuesOf={({ sharedNetworks }) => ({
        sharedNetworks: sharedNetworks.map(({ network, name, hourlyVolume, kind }) => ({
          network,
          name,
          hourlyVolume,
          kind,
        })),
      })}
      inputOf={({ sharedNetworks }) => ({
        sharedNetworks: sharedNetworks.map((row) => ({ ...row, hourlyVolume: row.hourlyVolume ?? 0 })),
      })}
      tell={({ sharedNetworks }) =>
        sharedNetworks.map(({ network, name, hourlyVolume, kind }) => ({
          label: network,
          value: [name, ...(kind ? [networks.kinds[kind].name] : []), hourlyVolume ?? 0].join(', '),
        }))
      }
      check={faultsOf}
    >
      {(form) => <NetworksField {...form.field('sharedNetworks')} />}
    </SettingsArea>
  );
}

function NetworksField(field: Field<readonly Network[]>) {
  const { networks } = useSettingsTexts();
  const { value, onChange } = field;
  return (
    <>
      <p className="hint">{networks.hint}</p>
      {value.length === 0 && <p>{networks.none}</p>}
      {value.map((_, at) => {
        const number = String(at + 1);
        const row = inner<readonly Network[], number>(field, at);
        const within = say(networks.item, { number });
        return (
          <fieldset key={at} className="field group">
            <legend>{within}</legend>
            <TextField
              label={networks.network}
              hint={networks.networkHint}
              within={within}
              longest={43}
              {...inner(row, 'network')}
            />
            <TextField label={networks.name} within={within} longest={100} {...inner(row, 'name')} />
            <RadioField
              label={networks.kind}
              options={KINDS.map((id) => ({ id, ...networks.kinds[id] }))}
              {...inner(row, 'kind')}
            />
            <NumberField label={networks.volume} {...inner(row, 'hourlyVolume')} />
            <Button onPress={() => onChange(value.toSpliced(at, 1))} name={say(networks.remove, { number })}>
              {say(networks.remove, { number })}
            </Button>
          </fieldset>
        );
      })}
      <Button onPress={() => onChange([...value, NEW])}>{networks.add}</Button>
    </>
  );
}

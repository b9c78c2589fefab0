// A list whose items stand in an order: each can be moved up and down, and taken out.
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { useFaultText } from './faults.ts';
import type { Field, FieldText } from './fields.ts';

/** What the buttons of an item are called; null: there is no such button. */
export interface OrderedNames<Item> {
  readonly up: (item: Item, at: number) => string;
  readonly down: (item: Item, at: number) => string;
  readonly remove?: (item: Item, at: number) => string | null;
}

type Props<Item> = Pick<FieldText, 'hint'> & {
  field: Field<readonly Item[]>;
  label: string;
  keyOf: (item: Item, at: number) => string;
  names: OrderedNames<Item>;
  children: (item: Item, at: number) => ReactNode;
};

/** Faults of the whole list stand above it, those of an item (by its place) beside the item. */
export function Ordered<Item>({ field, label, hint, keyOf, names, children }: Props<Item>) {
  const faultText = useFaultText();
  const { id, value, onChange, fault, inner } = field;
  const move = (from: number, to: number) => {
    const [item] = value.slice(from, from + 1);
    if (item !== undefined) onChange(value.toSpliced(from, 1).toSpliced(to, 0, item));
  };
  return (
    <fieldset id={id} className="field" data-label={label}>
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      {fault !== undefined && <p className="fault">{faultText(fault)}</p>}
      {value.length > 0 && (
        <ol className="ordered">
          {value.map((item, at) => {
            const remove = names.remove?.(item, at) ?? null;
            return (
              <li key={keyOf(item, at)} id={`${id}.${at}`} data-label={`${label} ${at + 1}`}>
                <div>
                  {children(item, at)}
                  {inner[at] !== undefined && <p className="fault">{faultText(inner[at])}</p>}
                </div>
                <div className="moves">
                  <Button name={names.up(item, at)} isDisabled={at === 0} onPress={() => move(at, at - 1)}>
                    ↑
                  </Button>
                  <Button
                    name={names.down(item, at)}
                    isDisabled={at === value.length - 1}
                    onPress={() => move(at, at + 1)}
                  >
                    ↓
                  </Button>
                  {remove !== null && (
                    <Button name={remove} onPress={() => onChange(value.toSpliced(at, 1))}>
                      ×
                    </Button>
                  )}
                </div>
              </li>
            );
          })}
        </ol>
      )}
    </fieldset>
  );
}

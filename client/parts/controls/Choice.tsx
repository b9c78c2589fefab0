// A list to choose one thing from, drawn by the browser: nothing has to be fetched for it.
import { type ReactNode, useId } from 'react';

type Props<Id> = {
  label: string;
  value: NoInfer<Id>;
  onChange: (value: Id) => void;
  options: readonly { readonly id: Id; readonly name: string }[];
};

export function Choice<Id extends string>({ label, value, onChange, options }: Props<Id>) {
  const id = useId();
  return (
    <Labelled id={id} label={label}>
      <select
        id={id}
        className="control"
        value={value}
        onChange={(event) => {
          const chosen = options[event.target.selectedIndex];
          if (chosen) onChange(chosen.id);
        }}
      >
        {options.map(({ id: key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** A control under its label. */
export function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

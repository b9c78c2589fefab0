// A list to choose one thing from, drawn by the browser: nothing has to be fetched for it.
import { type ReactNode, useId } from 'react';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { readonly id: string; readonly name: string }[];
};

export function Choice({ label, value, onChange, options }: Props) {
  const id = useId();
  return (
    <Labelled id={id} label={label}>
      <select id={id} className="control" value={value} onChange={(event) => onChange(event.target.value)}>
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

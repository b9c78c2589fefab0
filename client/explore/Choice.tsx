// A native list to choose one thing from, or all.
import { useId } from 'react';

interface Option {
  readonly id: string;
  readonly name: string;
}

type Props = {
  label: string;
  all: string;
  options: readonly Option[];
  value: string | undefined;
  onChoose: (id: string | undefined) => void;
};

/** `all` is the first entry, which chooses nothing (undefined). */
export function Choice({ label, all, options, value, onChoose }: Props) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={({ target }) => onChoose(target.value || undefined)}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}

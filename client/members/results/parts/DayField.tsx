// A day to choose, by the browser's own field.
import { useId, useState } from 'react';
import { FIRST_DAY, isDay, LAST_DAY } from './periods.ts';
import { Labelled } from '../../../parts/controls/Choice.tsx';

type Props = { label: string; value: string | null; onChange: (day: string | null) => void };

/** YYYY-MM-DD, or null where it is empty. */
export function DayField({ label, value, onChange }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value ?? '');
  }
  return (
    <Labelled id={id} label={label}>
      <input
        id={id}
        type="date"
        className="control"
        min={FIRST_DAY}
        max={LAST_DAY}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value === '' && target.validity.valid) onChange(null);
          // A year is typed digit by digit: 0002 is no day yet.
          else if (isDay(target.value)) onChange(target.value);
        }}
      />
    </Labelled>
  );
}

// A day to choose, by the browser's own field.
import { useId, useState } from 'react';
import { isDay } from '../periods.ts';
import { Labelled } from './Choice.tsx';

/** A year is typed digit by digit: 0002 is not meant yet. */
const EARLIEST = '2000-01-01';

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
        min={EARLIEST}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value === '' && target.validity.valid) onChange(null);
          else if (isDay(target.value) && target.value >= EARLIEST) onChange(target.value);
        }}
      />
    </Labelled>
  );
}

// A small field for pieces of one sign, in a row of a list.
import { useState } from 'react';

type Props = {
  label: string;
  value: number;
  smallest: number;
  largest: number;
  /** Null: the field was emptied. */
  onChange: (count: number | null) => void;
};

export function Pieces({ label, value, smallest, largest, onChange }: Props) {
  // While somebody types the field holds what is typed: emptied and filled again, it is no number in between.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="number"
      className="control pieces"
      inputMode="numeric"
      min={smallest}
      max={largest}
      value={typed ?? value}
      aria-label={label}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(piecesIn(target.value, smallest, largest));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** The nearest number that is possible; null where nothing is typed. */
function piecesIn(typed: string, smallest: number, largest: number): number | null {
  const count = Math.trunc(Number(typed));
  return typed === '' || !Number.isFinite(count) ? null : Math.min(largest, Math.max(smallest, count));
}

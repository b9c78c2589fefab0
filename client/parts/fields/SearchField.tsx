// A search by words that follows the typing, a moment behind.
import { useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../language/language.tsx';

const pauseMilliseconds = 300;

type Props = {
  /** What is searched for, and in what: "Name, address or number". */
  label?: string;
  /** Stands in the empty field, where its label is only read out. */
  placeholder?: string;
  value: string;
  onSearch: (words: string) => void;
};

/**
 * `onSearch` gets the trimmed words when the typing pauses, and at once on Enter; Escape empties it. The browser's own field: a
 * list that is only searched fetches nothing of React Aria.
 */
export function SearchField({ label, placeholder, value, onSearch }: Props) {
  const { list, form } = useTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // Going back, or removing filters, changes the value without the field.
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (typed.trim() !== value) setTyped(value);
  }
  const search = (words: string, pause: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(words.trim()), pause);
  };
  const type = (words: string, pause = pauseMilliseconds) => {
    setTyped(words);
    search(words, pause);
  };
  return (
    <div className="field search">
      <label htmlFor={id}>{label ?? list.search}</label>
      <div className="joined">
        <input
          ref={input}
          id={id}
          type="search"
          className="control"
          value={typed}
          maxLength={100}
          placeholder={placeholder ?? label ?? list.search}
          onChange={({ target }) => type(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              // Not the form around it, where there is one.
              event.preventDefault();
              search(typed, 0);
            }
            if (event.key === 'Escape' && typed !== '') {
              // A dialog around it stays open.
              event.stopPropagation();
              event.preventDefault();
              type('', 0);
            }
          }}
        />
        {typed !== '' && (
          <button
            type="button"
            className="step"
            aria-label={form.clear}
            onClick={() => {
              type('', 0);
              input.current?.focus();
            }}
          >
            ×
          </button>
        )}
      </div>
    </div>
  );
}

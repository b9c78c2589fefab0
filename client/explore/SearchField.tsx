// The search by words: it follows the typing, a moment behind.
import { type ChangeEvent, useEffect, useId, useRef } from 'react';
import { navigate, readAddress, useAddress } from './address.ts';
import { useTexts } from './language.ts';

const pauseMilliseconds = 300;

/** Writes the words into the address; typing on replaces them there instead of adding steps to go back through. */
export function SearchField() {
  const { search = '' } = useAddress();
  const { filters } = useTexts();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Going back, or removing the filters, changes the address without the field.
  useEffect(() => {
    if (field.current && field.current.value.trim() !== search) field.current.value = search;
  }, [search]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const follow = ({ target }: ChangeEvent<HTMLInputElement>) => {
    clearTimeout(timer.current);
    const search = target.value.trim() || undefined;
    timer.current = setTimeout(() => {
      const address = readAddress(window.location.search);
      navigate({ ...address, search }, address.search ? 'replace' : 'push');
    }, pauseMilliseconds);
  };
  return (
    <div>
      <label htmlFor={id}>{filters.search}</label>
      <input ref={field} id={id} type="search" maxLength={100} defaultValue={search} onChange={follow} />
    </div>
  );
}

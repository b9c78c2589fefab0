// A search by words that follows the typing, a moment behind.
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { useTexts } from '../language.tsx';

const pauseMilliseconds = 300;

type Props = {
  /** What is searched for, and in what: "Name, address or number". */
  label?: string;
  value: string;
  onSearch: (words: string) => void;
};

/** `onSearch` gets the trimmed words when the typing pauses, and at once on Enter. */
export function SearchField({ label, value, onSearch }: Props) {
  const { list } = useTexts();
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
  return (
    <AriaSearchField
      className="field search"
      value={typed}
      onChange={(words) => {
        setTyped(words);
        search(words, pauseMilliseconds);
      }}
      onSubmit={(words) => search(words, 0)}
      maxLength={100}
    >
      <Label>{label ?? list.search}</Label>
      <Group className="joined">
        <Input className="control" />
        <Button className="step">×</Button>
      </Group>
    </AriaSearchField>
  );
}

// A day that narrows a page: typed as the page's language writes it, whatever the browser's is.
import { useId, useState } from 'react';
import { dayToType, dayTyped } from '../../../text/days.ts';
import { typedDaysBg } from '../../../text/typed-days.bg.ts';
import { typedDaysEn } from '../../../text/typed-days.en.ts';
import { Labelled } from '../../../parts/controls/Choice.tsx';
import { textsOf, useLanguage } from '../../../parts/language/language.tsx';

const useTypedDaysTexts = textsOf({ bg: typedDaysBg, en: typedDaysEn });

type Props = { label: string; value: string | null; onChange: (day: string | null) => void };

/** YYYY-MM-DD, or null where it is empty. What is no day changes nothing, and is said once the field is left. */
export function DayField({ label, value, onChange }: Props) {
  const id = useId();
  const texts = useTypedDaysTexts();
  const language = useLanguage();
  const shown = value === null ? '' : dayToType(value, language);
  const [typed, setTyped] = useState(shown);
  const [known, setKnown] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  if (known !== shown) {
    setKnown(shown);
    // What is being typed is not put in order under the fingers.
    if (value === null || dayTyped(typed) !== value) setTyped(shown);
    setWrong(false);
  }
  return (
    <Labelled id={id} label={label}>
      <input
        id={id}
        className="control day"
        inputMode="numeric"
        autoComplete="off"
        placeholder={texts.form}
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-fault` : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          setWrong(false);
          const day = dayTyped(target.value);
          if (day !== null || target.value.trim() === '') onChange(day);
        }}
        onBlur={() => {
          const day = dayTyped(typed);
          if (day !== null) setTyped(dayToType(day, language));
          setWrong(day === null && typed.trim() !== '');
        }}
      />
      {isWrong && (
        <p id={`${id}-fault`} className="fault">
          {texts.fault}
        </p>
      )}
    </Labelled>
  );
}

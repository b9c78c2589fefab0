// A field to type words into: one line or several.
import type { HTMLInputAutoCompleteAttribute } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { sayCount } from '../../text/say.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { Fault, FieldBox, FieldLabel, Hint } from './FieldBox.tsx';
import { controlOf, type Field, type FieldText } from './fields.ts';

type Props = Field<string> &
  FieldText & {
    type?: 'text' | 'email' | 'tel' | 'url';
    /** More than one makes a field of several lines. */
    rows?: number;
    /**
     * How long a text may be, in characters. The typing of a code or a number ends there; of anything longer nothing is cut
     * off, since a text that is pasted would lose its end unseen: the field says how much is left, and by how much it is too long.
     */
    longest?: number;
    /** What of the reader's own the browser may fill in. */
    autoComplete?: HTMLInputAutoCompleteAttribute;
    inputMode?: 'numeric';
    /** The language that is written here, where it is not that of the app. */
    lang?: string;
    /** The label of the group that it is in, for the summary of errors. */
    within?: string;
    /** Narrow: for a code or a number. */
    isShort?: boolean;
    /** The typing begins here: for a step that took the place of another. */
    takesFocus?: boolean;
  };

/** What may be no longer is a code, a number or an address: nobody pastes a sentence into it. */
const SHORT = 64;
/** How much is left is said from the last fifth on. */
const NEARLY = 0.8;

/** `<TextField label={texts.name} {...form.field('name')} />` */
export function TextField(props: Props) {
  const { id, value, onChange, fault, part, label, hint, isOptional = false, rows = 1 } = props;
  const { autoComplete = 'off', inputMode, lang, longest, isShort = false } = props;
  const control = { className: isShort ? 'control short' : 'control', ...(lang && { lang }) };
  const isCut = longest !== undefined && rows === 1 && longest <= SHORT;
  // As the server counts: it takes white space around a text away.
  const length = Array.from(value.trim()).length;
  const left = longest !== undefined && !isCut && length > NEARLY * longest ? longest - length : null;
  const isOver = left !== null && left < 0;
  return (
    <FieldBox id={id} label={props.within ? `${props.within}, ${label}` : label}>
      <AriaTextField
        {...controlOf(props)}
        type={props.type ?? 'text'}
        value={value}
        onChange={onChange}
        autoComplete={autoComplete}
        isRequired={!isOptional}
        isInvalid={fault !== undefined || isOver}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field that had the focus is gone
        autoFocus={props.takesFocus ?? false}
        {...(inputMode && { inputMode })}
        {...(isCut && { maxLength: longest })}
      >
        <FieldLabel label={label} isOptional={isOptional} />
        <Hint>{hint}</Hint>
        {rows > 1 ? <TextArea rows={rows} {...control} /> : <Input {...control} />}
        {isOver ? <TooLong over={-left} /> : <Fault fault={fault} part={part} />}
        {left !== null && !isOver && <Left left={left} />}
      </AriaTextField>
    </FieldBox>
  );
}

function TooLong({ over }: { over: number }) {
  const language = useLanguage();
  const { form } = useTexts();
  return <FieldError className="fault">{sayCount(form.over, over, language)}</FieldError>;
}

function Left({ left }: { left: number }) {
  const language = useLanguage();
  const { form } = useTexts();
  return <p className="hint">{sayCount(form.left, left, language)}</p>;
}

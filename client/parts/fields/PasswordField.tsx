// A field for a password, which can be looked at while it is typed.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { useTexts } from '../language/language.tsx';
import { Fault, FieldBox, FieldLabel, Hint } from './FieldBox.tsx';
import { controlOf, type Field, type FieldText } from './fields.ts';

type Props = Field<string> &
  Omit<FieldText, 'isOptional'> & {
    /** Whether the browser fills in a known one, or offers to make one up. */
    autoComplete: 'current-password' | 'new-password';
  };

/** `<PasswordField label={texts.password} autoComplete="current-password" {...form.field('password')} />` */
export function PasswordField(props: Props) {
  const { id, value, onChange, fault, label, hint, autoComplete } = props;
  const { form } = useTexts();
  const [isShown, setShown] = useState(false);
  return (
    <FieldBox id={id} label={label}>
      <AriaTextField
        {...controlOf(props)}
        type={isShown ? 'text' : 'password'}
        value={value}
        onChange={onChange}
        autoComplete={autoComplete}
        maxLength={256}
        isRequired
      >
        <FieldLabel label={label} />
        <Hint>{hint}</Hint>
        <Group className="joined" role="presentation">
          <Input className="control" spellCheck="false" autoCapitalize="none" />
          <Button
            className="step eye"
            aria-label={isShown ? form.hide : form.show}
            onPress={() => setShown(!isShown)}
          >
            <Eye isOpen={isShown} />
          </Button>
        </Group>
        <Fault fault={fault} />
      </AriaTextField>
    </FieldBox>
  );
}

function Eye({ isOpen }: { isOpen: boolean }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d="M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7z" />
      <circle cx="12" cy="12" r="3" />
      {!isOpen && <path d="M4 21 20 3" />}
    </svg>
  );
}

// A form with one field, in which a code is typed: of a sign, or of a slip of paper.
import type { InputHTMLAttributes } from 'react';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';

type Props = {
  context: PageContext;
  /** The name of the field as it is sent. */
  name: 'code' | 'paper';
  texts: { readonly label: string; readonly format: string };
  /** What is wrong with what was typed, in words. */
  wrong: string | undefined;
  /** What stands in the field, how much may, and which keys a phone offers. */
  field: Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'autoCapitalize' | 'defaultValue' | 'inputMode' | 'maxLength'
  >;
};

/** Posts the field to /code. The browser checks nothing, since it would say so in its own language: the server reads what was typed. */
export function TypedCodeForm({ context, name, texts, wrong, field }: Props) {
  return (
    <form
      className="code"
      method="post"
      action={link(context, '/code')}
      autoComplete="off"
      aria-label={texts.label}
    >
      <label htmlFor={name}>{texts.label}</label>
      {wrong !== undefined && (
        <p className="missing" role="alert" id={`${name}-wrong`}>
          {wrong}
        </p>
      )}
      <div>
        <input
          id={name}
          name={name}
          aria-required
          aria-invalid={wrong === undefined ? undefined : true}
          aria-describedby={wrong === undefined ? `${name}-format` : `${name}-wrong ${name}-format`}
          {...field}
        />
        <button>{context.texts.code.open}</button>
      </div>
      <p className="small" id={`${name}-format`}>
        {texts.format}
      </p>
    </form>
  );
}

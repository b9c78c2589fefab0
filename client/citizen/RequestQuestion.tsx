// A question of the city's service in the form of a report, in the city's own words: a line, a list, a moment, or something that is only told.
import type { RequestPageQuery } from '../generated/operations.ts';
import type { Wording } from '../text/texts.ts';
import { Wrong } from './Wrong.tsx';

type Form = NonNullable<NonNullable<RequestPageQuery['location']>['requestForm']>;

type Props = {
  /** Of its field: a code is the city's server's, and may hold anything. */
  id: string;
  texts: Wording['texts']['request'];
  attribute: Form['attributes'][number];
  /** What stands in it. */
  values: readonly string[];
  fault: string | undefined;
};

export function RequestQuestion({ id, texts, attribute, values, fault }: Props) {
  const { code, kind, question, hint, isRequired, isTold, choices } = attribute;
  if (isTold) return <p className="told">{question}</p>;
  const name = `answers.${code}`;
  const [value = ''] = values;
  const label = (
    <>
      {question} {!isRequired && <small>{texts.optional}</small>}
    </>
  );
  const beside = (
    <>
      {hint && (
        <p className="small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && <Wrong field={id}>{fault === 'REQUIRED' ? texts.wrong.missing : texts.wrong.answer}</Wrong>}
    </>
  );
  const said = {
    'aria-required': isRequired || undefined,
    'aria-invalid': fault !== undefined || undefined,
    'aria-describedby': [fault && `${id}-wrong`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
  };
  if (kind === 'MULTIVALUELIST')
    return (
      <fieldset aria-describedby={said['aria-describedby']}>
        <legend>{label}</legend>
        {beside}
        {choices.map((choice) => (
          <label className="option" key={choice.key}>
            <input
              type="checkbox"
              name={name}
              value={choice.key}
              defaultChecked={values.includes(choice.key)}
            />
            <span>{choice.name}</span>
          </label>
        ))}
      </fieldset>
    );
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {beside}
      {kind === 'SINGLEVALUELIST' ? (
        <select id={id} name={name} defaultValue={value} {...said}>
          <option value="">{texts.choose}</option>
          {choices.map((choice) => (
            <option key={choice.key} value={choice.key}>
              {choice.name}
            </option>
          ))}
        </select>
      ) : kind === 'TEXT' ? (
        <textarea id={id} name={name} rows={3} maxLength={2_000} defaultValue={value} {...said} />
      ) : (
        <input
          id={id}
          name={name}
          type={kind === 'DATETIME' ? 'datetime-local' : 'text'}
          inputMode={kind === 'NUMBER' ? 'decimal' : undefined}
          maxLength={kind === 'DATETIME' ? undefined : kind === 'NUMBER' ? 20 : 255}
          defaultValue={value}
          {...said}
        />
      )}
    </>
  );
}

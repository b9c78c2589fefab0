// The form of a report: what is broken, what the city's service asks for besides, a photo, and, for whoever wants an answer, how to be reached.
import type { RequestPageQuery } from '../generated/operations.ts';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';
import { RequestQuestion } from './RequestQuestion.tsx';
import { Wrong } from './Wrong.tsx';

const FIELDS = ['name', 'email', 'phone'] as const;

/** As many characters as the server takes. */
const LONGEST = { description: 2_000, name: 100, email: 254, phone: 20 } as const;
const TYPES = { name: 'text', email: 'email', phone: 'tel' } as const;

/** What stands in the fields; of the answers by the names of their fields. A photo is chosen anew: no page may fill that in. */
export type Written = Readonly<Record<keyof typeof LONGEST, string>> & {
  readonly answers: Readonly<Record<string, readonly string[]>>;
};

type Props = {
  context: PageContext;
  action: string;
  form: NonNullable<NonNullable<RequestPageQuery['location']>['requestForm']>;
  written?: Written | undefined;
  faults: readonly { readonly field: string; readonly fault: string }[];
};

/** The browser checks nothing, since it would say so in its own language: the server reads what was written. */
export function RequestForm({ context, action, form, written, faults }: Props) {
  const { request } = context.texts;
  const faultOf = (field: string) => faults.find((each) => each.field === field)?.fault;
  const described = (field: string, hint?: string) => {
    const isWrong = faultOf(field) !== undefined;
    return {
      'aria-invalid': isWrong || undefined,
      'aria-describedby': [isWrong && `${field}-wrong`, hint].filter(Boolean).join(' ') || undefined,
    };
  };
  const wrongAt = (field: keyof typeof LONGEST | 'photo') =>
    faultOf(field) !== undefined && <Wrong field={field}>{request.wrong[field]}</Wrong>;
  return (
    <form
      className="request"
      method="post"
      action={link(context, action)}
      encType={form.takesPhoto ? 'multipart/form-data' : undefined}
      autoComplete="off"
      noValidate
    >
      <label htmlFor="description">{request.description}</label>
      {wrongAt('description')}
      <textarea
        id="description"
        name="description"
        rows={6}
        maxLength={LONGEST.description}
        aria-required
        defaultValue={written?.description}
        {...described('description')}
      />
      {form.attributes.map((attribute, at) => (
        <RequestQuestion
          key={attribute.code}
          id={`answer-${at}`}
          texts={request}
          attribute={attribute}
          values={written?.answers[`answers.${attribute.code}`] ?? []}
          fault={faultOf(`answers.${attribute.code}`)}
        />
      ))}
      {form.takesPhoto && (
        <>
          <label htmlFor="photo">
            {request.photo} <small>{request.optional}</small>
          </label>
          <p className="small" id="photo-hint">
            {request.photoHint}
          </p>
          {wrongAt('photo')}
          <input
            id="photo"
            name="photo"
            type="file"
            accept="image/jpeg,image/png,image/webp"
            {...described('photo', 'photo-hint')}
          />
        </>
      )}
      <fieldset>
        <legend>{request.contact}</legend>
        <p className="small">{request.contactLead}</p>
        {FIELDS.map((field) => (
          <div key={field}>
            <label htmlFor={field}>{request[field]}</label>
            {wrongAt(field)}
            <input
              id={field}
              name={field}
              type={TYPES[field]}
              maxLength={LONGEST[field]}
              defaultValue={written?.[field]}
              {...described(field)}
            />
          </div>
        ))}
      </fieldset>
      <button>{request.send}</button>
    </form>
  );
}

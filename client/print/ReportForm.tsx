// What a print shop tells: received, printed, shipped, and a note. A plain form.
import { printIn } from '../text/print.ts';
import { say } from '../text/say.ts';
import type { ShopPage } from './shop-page.ts';

export const LONGEST_NOTE = '1000';
export const TOLD = ['RECEIVED', 'PRINTED', 'SHIPPED'] as const;

export function ReportForm({ context: { language, path }, order, base, refused }: ShopPage) {
  const { report } = printIn(language);
  const { steps, state, shopNote } = order;
  const told = TOLD.find((each) => each === state);
  if (steps.length === 0 && !told) return null;
  const query = path.replace(/^[^?]*/, '');
  return (
    <section id="report">
      <h2>{report.title}</h2>
      {steps.length === 0 && <p>{report.done}</p>}
      <form method="post" action={base + query} autoComplete="off">
        <label htmlFor="note">{report.note}</label>
        <p className="small" id="note-hint">
          {say(report.noteHint, { most: LONGEST_NOTE })}
        </p>
        <Wrong of="note" refused={refused} />
        <textarea
          id="note"
          name="note"
          rows={3}
          aria-describedby={refused?.field === 'note' ? 'note-fault note-hint' : 'note-hint'}
          aria-invalid={refused?.field === 'note' ? true : undefined}
          defaultValue={refused?.typed.note ?? shopNote ?? ''}
        />
        {(['waybill', 'waybillUrl'] as const).map((field) => (
          <div key={field}>
            <label htmlFor={field}>{report[field]}</label>
            <Wrong of={field} refused={refused} />
            <input
              id={field}
              name={field}
              type={field === 'waybill' ? 'text' : 'url'}
              maxLength={field === 'waybill' ? 100 : 500}
              aria-describedby={refused?.field === field ? `${field}-fault` : undefined}
              aria-invalid={refused?.field === field ? true : undefined}
              defaultValue={refused?.typed[field] ?? order[field] ?? ''}
            />
          </div>
        ))}
        {steps.map((step, at) => (
          <button key={step} name="state" value={step} className={at === 0 ? undefined : 'quiet'}>
            {report[step]}
          </button>
        ))}
        {told && (
          <button name="state" value={told} className="quiet">
            {report.again}
          </button>
        )}
      </form>
    </section>
  );
}

/** Why what stands in the field could not be taken. */
function Wrong({ of, refused }: { of: string } & Pick<ShopPage, 'refused'>) {
  if (refused?.field !== of) return null;
  return (
    <span className="notice" id={`${of}-fault`} role="alert">
      {say(refused.fault, { most: LONGEST_NOTE })}
    </span>
  );
}

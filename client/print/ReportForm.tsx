// What a print shop tells: received, printed, shipped, and a note. A plain form.
import { printIn } from '../text/print.ts';
import { say } from '../text/say.ts';
import type { ShopPage } from './shop-page.ts';

const LONGEST_NOTE = '1000';
const TOLD = ['RECEIVED', 'PRINTED', 'SHIPPED'] as const;

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
        {refused && (
          <p className="notice" id="note-fault" role="alert">
            {say(refused.fault, { most: LONGEST_NOTE })}
          </p>
        )}
        <textarea
          id="note"
          name="note"
          rows={3}
          aria-describedby={refused ? 'note-fault note-hint' : 'note-hint'}
          aria-invalid={refused ? true : undefined}
          defaultValue={refused?.note ?? shopNote ?? ''}
        />
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

// What a print shop asked, or why it cannot make the order, with the answer; and the form with which it says so.
import { printIn } from '../text/print.ts';
import { say } from '../text/say.ts';
import { LONGEST_NOTE } from './ReportForm.tsx';
import type { ShopPage } from './shop-page.ts';

export function Hold({ context: { language }, order: { hold } }: ShopPage) {
  const { hold: texts } = printIn(language);
  if (!hold) return null;
  return (
    <section className="notice">
      <h2>{texts.titles[hold.reason]}</h2>
      <p>{hold.text}</p>
      <p>{hold.answer === null ? texts.waits : say(texts.answered, { answer: hold.answer })}</p>
    </section>
  );
}

export function HoldForm({ context: { language, path }, base, refused }: ShopPage) {
  const { hold } = printIn(language);
  const wrong = refused?.field === 'text' ? refused : null;
  const query = path.replace(/^[^?]*/, '');
  return (
    <section id="hold">
      <h2>{hold.title}</h2>
      <p>{hold.lead}</p>
      <form method="post" action={base + query} autoComplete="off">
        <label htmlFor="text">{hold.text}</label>
        <p className="small" id="text-hint">
          {say(hold.hint, { most: LONGEST_NOTE })}
        </p>
        {wrong && (
          <p className="notice" id="text-fault" role="alert">
            {say(wrong.fault, { most: LONGEST_NOTE })}
          </p>
        )}
        <textarea
          id="text"
          name="text"
          rows={3}
          required
          aria-describedby={wrong ? 'text-fault text-hint' : 'text-hint'}
          aria-invalid={wrong ? true : undefined}
          defaultValue={wrong?.typed.text ?? ''}
        />
        {(['QUESTION', 'CANNOT'] as const).map((reason) => (
          <button key={reason} name="hold" value={reason} className="quiet">
            {hold.actions[reason]}
          </button>
        ))}
      </form>
    </section>
  );
}

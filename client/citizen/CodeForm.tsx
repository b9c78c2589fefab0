// The form in which a sign's code is typed.
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';
import { say } from '../text/say.ts';

type Props = {
  context: PageContext;
  /** What stands in the field. */
  code?: string;
  /** The digits that were read in it, where they are no code. */
  wrong?: string;
};

/** Posts `code` to /code. The browser checks nothing, since it would say so in its own language: the server reads what was typed. */
export function CodeForm({ context, code = '', wrong }: Props) {
  const texts = context.texts.code;
  return (
    <form className="code" method="post" action={link(context, '/code')} autoComplete="off">
      <label htmlFor="code">{texts.label}</label>
      {wrong !== undefined && (
        <p className="missing" role="alert" id="code-wrong">
          {say(texts.wrong, { digits: String(wrong.length) })}
        </p>
      )}
      <div>
        <input
          id="code"
          name="code"
          inputMode="numeric"
          aria-required
          aria-invalid={wrong === undefined ? undefined : true}
          aria-describedby={wrong === undefined ? 'code-format' : 'code-wrong code-format'}
          maxLength={200}
          defaultValue={code}
        />
        <button>{texts.open}</button>
      </div>
      <p className="small" id="code-format">
        {texts.format}
      </p>
    </form>
  );
}

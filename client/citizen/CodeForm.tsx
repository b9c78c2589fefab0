// The form in which a sign's code is typed.
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';

/** Posts `code` to /code; digits with any spaces and dashes are accepted by the browser's own check. */
export function CodeForm({ context, code = '' }: { context: PageContext; code?: string }) {
  const texts = context.texts.code;
  return (
    <form className="code" method="post" action={link(context, '/code')} autoComplete="off">
      <label htmlFor="code">{texts.label}</label>
      <div>
        <input
          id="code"
          name="code"
          inputMode="numeric"
          pattern="[\s\-]*([0-9][\s\-]*){9}"
          title={texts.format}
          aria-describedby="code-format"
          maxLength={30}
          defaultValue={code}
          required
        />
        <button>{texts.open}</button>
      </div>
      <p className="small" id="code-format">
        {texts.format}
      </p>
    </form>
  );
}

// The form in which a sign's code is typed.
import type { PageContext } from '../parts/page/context.ts';
import { say } from '../text/say.ts';
import { TypedCodeForm } from './TypedCodeForm.tsx';

type Props = {
  context: PageContext;
  /** What stands in the field. */
  code?: string;
  /** The digits that were read in it, where they are no code. */
  wrong?: string;
};

export function CodeForm({ context, code = '', wrong }: Props) {
  const texts = context.texts.code;
  return (
    <TypedCodeForm
      context={context}
      name="code"
      texts={texts}
      wrong={wrong === undefined ? undefined : say(texts.wrong, { digits: String(wrong.length) })}
      field={{ inputMode: 'numeric', maxLength: 200, defaultValue: code }}
    />
  );
}

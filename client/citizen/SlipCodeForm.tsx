// The form in which the code of a slip of paper is typed.
import type { PageContext } from '../parts/page/context.ts';
import { TypedCodeForm } from './TypedCodeForm.tsx';

type Props = {
  context: PageContext;
  /** What was typed, where it is no code. */
  wrong: string | undefined;
};

export function SlipCodeForm({ context, wrong }: Props) {
  const texts = context.texts.paper;
  return (
    <TypedCodeForm
      context={context}
      name="paper"
      texts={texts}
      wrong={wrong === undefined ? undefined : texts.wrong}
      field={{ autoCapitalize: 'characters', maxLength: 60, defaultValue: wrong }}
    />
  );
}

// The page of a code that leads to no sign in use.
import type { RetiredFragment, UnknownFragment } from '../generated/operations.ts';
import type { PageContext } from '../parts/page/context.ts';
import { RetiredPage } from './RetiredPage.tsx';
import { UnknownCodePage } from './UnknownCodePage.tsx';

type Props = {
  context: PageContext;
  sign:
    | ({ readonly __typename: 'SignRetired' } & RetiredFragment)
    | ({ readonly __typename: 'SignUnknown' } & UnknownFragment);
};

/** One that was taken down, or none. */
export function NoSignPage({ context, sign }: Props) {
  return sign.__typename === 'SignRetired' ? (
    <RetiredPage context={context} sign={sign} />
  ) : (
    <UnknownCodePage context={context} sign={sign} />
  );
}

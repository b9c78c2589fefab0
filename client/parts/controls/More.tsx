// The end of a list that has more: how much of it is shown, and a button for the next page.
import { wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useNextPage } from '../connection/useNextPage.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { Problem } from './Problem.tsx';
import { Button } from './Button.tsx';

type Props = { shown: number; total: number; load: () => Promise<unknown> };

/** `load` fetches the next page; if it fails, the pages shown so far stay. */
export function More({ shown, total, load }: Props) {
  const language = useLanguage();
  const { list, loading } = useTexts();
  const { state, loadPage } = useNextPage(load);
  if (state instanceof Error) return <Problem error={state} onRetry={loadPage} />;
  return (
    <div className="more">
      {shown < total && (
        <Button onPress={loadPage} isPending={state === 'loading'}>
          {state === 'loading' ? loading : list.more}
        </Button>
      )}
      <span role="status">
        {say(list.shown, { shown: wholeNumber(shown, language), total: wholeNumber(total, language) })}
      </span>
    </div>
  );
}

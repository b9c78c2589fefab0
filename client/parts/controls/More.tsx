// The end of a list that has more: a button for the next page, and how much of it is shown where all of it was counted.
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

/** Where nobody counted how many there are in all. "Show more", unless `children` says something else. */
export function NextPage({ load, children }: { load: () => Promise<unknown>; children?: string }) {
  const { loading, list } = useTexts();
  const { state, loadPage } = useNextPage(load);
  if (state instanceof Error) return <Problem error={state} onRetry={loadPage} />;
  return (
    <div className="actions">
      <Button onPress={loadPage} isPending={state === 'loading'}>
        {state === 'loading' ? loading : (children ?? list.more)}
      </Button>
    </div>
  );
}

// The end of a page of a list: how much of it is shown, and a button for the next page.
import { wholeNumber } from '../text/formats.ts';
import { say } from '../text/say.ts';
import { useNextPage } from '../parts/connection/useNextPage.ts';
import { Failure } from './Failure.tsx';
import { useLanguage, useTexts } from './language.ts';

type Props = { shown: number; total: number; load: () => Promise<unknown> };

/** `load` fetches the next page; if it fails, the pages shown so far stay. */
export function More({ shown, total, load }: Props) {
  const language = useLanguage();
  const { locations, loading } = useTexts();
  const { state, loadPage } = useNextPage(load);
  if (state instanceof Error) return <Failure error={state} onRetry={loadPage} />;
  return (
    <div className="pages">
      <button type="button" className="quiet" onClick={() => void (state === 'ready' && loadPage())}>
        {state === 'ready' ? locations.more : loading}
      </button>
      <span role="status">
        {say(locations.shown, {
          shown: wholeNumber(shown, language),
          total: wholeNumber(total, language),
        })}
      </span>
    </div>
  );
}

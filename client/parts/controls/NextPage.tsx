// The button at the end of a list for the next page of it: how many there are in all is not counted.
import { useNextPage } from '../connection/useNextPage.ts';
import { useTexts } from '../language/language.tsx';
import { Problem } from './Problem.tsx';
import { Button } from './Button.tsx';

/** "Show more", unless `children` says something else. If it fails, what is shown so far stays. */
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

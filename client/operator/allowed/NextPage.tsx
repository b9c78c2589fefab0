// The button at the end of a list for the next page of it: how many there are in all is not counted.
import { useTexts } from '../../members/language.tsx';
import { Button } from '../../members/parts/Button.tsx';
import { Problem } from '../../members/shell/Problem.tsx';
import { useNextPage } from '../../useNextPage.ts';

/** If it fails, what is shown so far stays. */
export function NextPage({ load }: { load: () => Promise<unknown> }) {
  const { loading, list } = useTexts();
  const { state, loadPage } = useNextPage(load);
  if (state instanceof Error) return <Problem error={state} onRetry={loadPage} />;
  return (
    <div className="actions">
      <Button onPress={loadPage} isPending={state === 'loading'}>
        {state === 'loading' ? loading : list.more}
      </Button>
    </div>
  );
}

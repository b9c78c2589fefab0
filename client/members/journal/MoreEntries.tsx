// The button at the end of the journal for older entries: how many there are in all is not counted.
import { useNextPage } from '../../useNextPage.ts';
import { useTexts } from '../language.tsx';
import { Button } from '../parts/Button.tsx';
import { Problem } from '../shell/Problem.tsx';
import { useJournalTexts } from './texts.ts';

/** If it fails, the entries shown so far stay. */
export function MoreEntries({ load }: { load: () => Promise<void> }) {
  const { loading } = useTexts();
  const { more } = useJournalTexts();
  const { state, loadPage } = useNextPage(load);
  if (state instanceof Error) return <Problem error={state} onRetry={loadPage} />;
  return (
    <Button onPress={loadPage} isPending={state === 'loading'}>
      {state === 'loading' ? loading : more}
    </Button>
  );
}

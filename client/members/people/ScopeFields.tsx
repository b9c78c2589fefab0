// What a local member is bound to: one settlement, one category, or places that are picked.
import { ComboField } from '../../parts/fields/ComboField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { Loading } from '../../parts/controls/Loading.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { PlacesField } from './PlacesField.tsx';
import type { Bound, PostForm } from './post.ts';
import { usePeopleTexts } from '../../parts/texts/people.ts';
import { useBounds } from './useBounds.ts';

const BOUNDS: readonly Bound[] = ['settlement', 'category', 'locations'];

/** Only what is in use can be chosen; what somebody is bound to already stays. */
export function ScopeFields({ form }: { form: PostForm }) {
  const { post } = usePeopleTexts();
  const { bounds, error, refetch } = useBounds();
  const { bound, settlement, category } = form.values;
  const inUse = (things: readonly { id: string; name: string; isRetired: boolean }[], own: string | null) =>
    things.filter(({ id, isRetired }) => !isRetired || id === own);
  if (error) return <Problem error={error} onRetry={refetch} />;
  if (!bounds) return <Loading />;
  const { settlements, categories } = bounds;
  return (
    <>
      <RadioField
        label={post.bound}
        options={BOUNDS.map((id) => ({ id, name: post[id] }))}
        {...form.field('bound')}
      />
      {bound === 'settlement' && (
        <ComboField
          label={post.settlement}
          options={inUse(settlements, settlement)}
          {...form.field('settlement')}
        />
      )}
      {bound === 'category' && (
        <ComboField label={post.category} options={inUse(categories, category)} {...form.field('category')} />
      )}
      {bound === 'locations' && <PlacesField label={post.locations} {...form.field('locations')} />}
    </>
  );
}

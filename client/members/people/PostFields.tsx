// The fields of a post: the role, each with what it may, and what a local member is bound to.
import type { Role } from '../../generated/operations.ts';
import { useTexts } from '../../parts/language/language.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import type { PostForm, Bound } from './post.ts';
import { usePeopleTexts } from '../../parts/texts/people.ts';
import { ComboField } from '../../parts/fields/ComboField.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { PlacesField } from './PlacesField.tsx';
import { useBounds } from './useBounds.ts';

/** From the most that one may do to the least, as far as there is an order. */
const ORDER: readonly Role[] = ['ADMIN', 'EDITOR', 'LOCAL', 'ANALYST', 'HEAD', 'AUDITOR', 'PRINTER'];

/** Goes into a form whose values have a post among them. */
export function PostFields({ form }: { form: PostForm }) {
  const texts = useTexts();
  const { post, roles } = usePeopleTexts();
  const options = ORDER.map((id) => ({ id, name: capital(texts.roles[id]), note: roles[id] }));
  return (
    <>
      <RadioField label={post.role} options={options} {...form.field('role')} />
      {form.values.role === 'LOCAL' && <ScopeFields form={form} />}
    </>
  );
}

const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

const BOUNDS: readonly Bound[] = ['settlement', 'category', 'group', 'locations'];

/**
 * What a local member is bound to: one settlement, one category, one group, or places that are picked. Only what is in use can be
 * chosen; what somebody is bound to already stays.
 */
function ScopeFields({ form }: { form: PostForm }) {
  const { post } = usePeopleTexts();
  const { bounds, error, refetch } = useBounds();
  const { bound, settlement, category } = form.values;

  const inUse = (things: readonly { id: string; name: string; isRetired: boolean }[], own: string | null) =>
    things.filter(({ id, isRetired }) => !isRetired || id === own);
  if (error || !bounds) return <Unanswered error={error} onRetry={refetch} />;
  const { settlements, categories, groups } = bounds;
  return (
    <>
      <RadioField
        label={post.bound}
        // A group that is none yet cannot be chosen.
        options={BOUNDS.filter((id) => id !== 'group' || groups.length > 0 || bound === 'group').map(
          (id) => ({
            id,
            name: post[id],
          }),
        )}
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
      {bound === 'group' && <ComboField label={post.group} options={groups} {...form.field('group')} />}
      {bound === 'locations' && <PlacesField label={post.locations} {...form.field('locations')} />}
    </>
  );
}

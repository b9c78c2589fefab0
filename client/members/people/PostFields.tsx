// The fields of a post: the role, each with what it may, and what a local member is bound to.
import type { Role } from '../../generated/operations.ts';
import { useTexts } from '../../parts/language/language.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import type { PostForm } from './post.ts';
import { ScopeFields } from './ScopeFields.tsx';
import { usePeopleTexts } from '../../parts/texts/people.ts';

/** From the most that one may do to the least, as far as there is an order. */
const ORDER: readonly Role[] = ['ADMIN', 'EDITOR', 'LOCAL', 'ANALYST', 'AUDITOR', 'PRINTER'];

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

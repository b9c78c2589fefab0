// A root field of a municipality names its action, or it does not compile; its resolver is given the grant for that action.
import { expect, expectTypeOf, it } from 'vitest';
import type { Grant } from '../../../server/access/grants/grant.ts';
import { builder } from '../../../server/api/builder.ts';
import { cityField, cityMutation } from '../../../server/municipality/municipalities/city-field.ts';
import { schema } from '../../../server/http/whole-schema.ts';

/** For the compiler alone: to call it would declare these fields. */
function declare(): void {
  const type = 'String';
  const resolve = (): string => '';
  const Input = builder.inputRef<{ municipality: string }>('CityFieldInput');
  builder.queryField('named', (t) =>
    cityField(t, {
      type,
      access: 'tasks.read',
      args: { id: t.arg.id({ required: true }) },
      resolve: ({ municipality, grant }, args) => {
        expectTypeOf(grant).toEqualTypeOf<Grant<'tasks.read'>>();
        expectTypeOf(args).toEqualTypeOf<{ id: string }>();
        return municipality.slug;
      },
    }),
  );
  // @ts-expect-error It names no action.
  builder.queryField('nameless', (t) => cityField(t, { type, resolve }));
  // @ts-expect-error Nobody is somebody in a municipality alone.
  builder.queryField('global', (t) => cityField(t, { type, access: 'members.me', resolve }));
  builder.mutationField('nameless', (t) => {
    const args = { input: t.arg({ type: Input, required: true }) };
    // @ts-expect-error It names no action.
    return cityMutation(t, { type, args, resolve });
  });
  builder.mutationField('homeless', (t) => {
    const args = { input: t.arg.string({ required: true }) };
    // @ts-expect-error Its input names no municipality.
    return cityMutation(t, { type, access: 'tasks.edit', args, resolve });
  });
}

it('adds the argument that names the municipality, and says the action', () => {
  expect(declare).toBeTypeOf('function');
  const { task } = schema.getQueryType()?.getFields() ?? {};
  expect(task?.args.map(({ name }) => name).toSorted()).toEqual(['id', 'municipality']);
  expect(task?.extensions).toMatchObject({ access: 'tasks.read' });
});

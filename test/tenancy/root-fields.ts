// Every root field of the API with the action that it declares, and which of them are for the platform as a whole.
import type { GraphQLObjectType } from 'graphql';
import type { Action } from '../../server/access/grants/actions.ts';
import { ROLES } from '../../server/access/grants/member-roles.ts';
import { isPublic, mayRole } from '../../server/access/grants/policy.ts';
import { schema } from '../../server/http/whole-schema.ts';

export const ROOT_FIELDS = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values((type as GraphQLObjectType).getFields()).map((field) => ({
    name: `${type?.name}.${field.name}`,
    access: field.extensions.access as Action,
    args: field.args.map(({ name }) => name),
  })),
);

/** What operators alone do, for the platform as a whole: it is walked in test/operator/operators/walk.test.ts. */
export const isOfPlatform = (access: Action) =>
  !isPublic(access) && !ROLES.some((role) => mayRole(role, access)) && mayRole('operator', access);

// What a member may do, as it is sent: the members' app shows nobody what would be refused.
import {
  CHANGING_ACTIONS,
  MUNICIPALITY_ACTIONS,
  type MunicipalityAction,
} from '../../access/grants/actions.ts';
import { isPublic, mayRole } from '../../access/grants/policy.ts';
import { ROLES, type Role } from '../../access/grants/member-roles.ts';
import { builder } from '../../api/builder.ts';

const MEMBERS_ACTIONS = MUNICIPALITY_ACTIONS.filter(
  (action) => !isPublic(action) && ROLES.some((role) => mayRole(role, action)),
);

const nameOf = (action: MunicipalityAction): string => action.replaceAll(/\.|(?=[A-Z])/g, '_').toUpperCase();

const rolesFor = (action: MunicipalityAction): string =>
  ROLES.filter((role) => mayRole(role, action)).join(', ');

export const ActionType = builder.enumType('Action', {
  description: 'What only some roles may do.',
  values: Object.fromEntries(
    MEMBERS_ACTIONS.map((action) => [
      nameOf(action),
      { value: action, description: `${action}, for these roles: ${rolesFor(action)}.` },
    ]),
  ),
});

/** What the role may do, beyond what everybody may; while the municipality is suspended, only what reads. */
export function actionsOf(role: Role, isSuspended: boolean): MunicipalityAction[] {
  return MEMBERS_ACTIONS.filter(
    (action) => mayRole(role, action) && !(isSuspended && CHANGING_ACTIONS.includes(action)),
  );
}

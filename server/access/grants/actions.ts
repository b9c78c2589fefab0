// What can be done: every action there is, and those that are special. Who may do them stands in policy.ts.

/** Actions within one municipality. */
export const MUNICIPALITY_ACTIONS = [
  'municipalities.read',
  'municipalities.export',
  'municipalities.erase',
  'locations.read',
  'questions.read',
  'ratings.read',
  'improvements.read',
  'aggregates.read',
  'ballots.cast',
  'signs.print',
  'signs.record',
  'signs.read',
  'signs.edit',
  'orders.read',
  'orders.edit',
  'orders.view',
  'orders.fulfil',
  'rounds.read',
  'rounds.edit',
  'rounds.view',
  'rounds.mount',
  'openings.read',
  'openings.reclassify',
  'comments.read',
  'comments.moderate',
  'settings.read',
  'settings.edit',
  'categories.edit',
  'settlements.edit',
  'questions.edit',
  'texts.edit',
  'locations.manage',
  'locations.edit',
  'locations.import',
  'locations.export',
  'improvements.manage',
  'improvements.edit',
  'tasks.read',
  'tasks.edit',
  'members.read',
  'members.manage',
  'audit.read',
  'alerts.read',
  'alerts.close',
  'editions.read',
  'reports.read',
  'reports.edit',
  'documents.read',
  'addresses.read',
  'municipalities.onboard',
  'templates.apply',
  'opendata.read',
  'opendata.publish',
  'municipalities.operate',
  'identity.edit',
  'benchmark.read',
  'allowances.read',
  'allowances.edit',
  'apiKeys.read',
  'apiKeys.edit',
  'streets.read',
] as const;

/** Actions before a municipality is known: the list of cities, one that is new, a code, which tells its city, who one is, an invitation. */
export const GLOBAL_ACTIONS = [
  'municipalities.find',
  'municipalities.import',
  'signs.find',
  'members.me',
  'members.join',
  'operators.join',
  'operators.manage',
  'platform.read',
] as const;

export type MunicipalityAction = (typeof MUNICIPALITY_ACTIONS)[number];
export type GlobalAction = (typeof GLOBAL_ACTIONS)[number];
export type Action = MunicipalityAction | GlobalAction;

/** What a local member may do, within the scope that the grant then carries. */
export const SCOPED_ACTIONS = [
  'signs.read',
  'signs.edit',
  'locations.manage',
  'locations.edit',
  'comments.read',
  'improvements.manage',
  'improvements.edit',
  'tasks.read',
  'tasks.edit',
  'comments.moderate',
  'alerts.read',
  'alerts.close',
] as const;
export type ScopedAction = (typeof SCOPED_ACTIONS)[number];

/** What somebody does with a pass: of the one order, or on the one round, that the grant then carries. To view it changes nothing. */
export const PASS_ACTIONS = ['orders.view', 'orders.fulfil', 'rounds.view', 'rounds.mount'] as const;
export type PassAction = (typeof PASS_ACTIONS)[number];

/** What a member or an operator does only after it was shown again that it is the same person. */
export const CONFIRMED_ACTIONS: readonly Action[] = [
  'members.manage',
  'municipalities.operate',
  'municipalities.erase',
  'operators.manage',
  'municipalities.export',
  'identity.edit',
  'allowances.edit',
];

/** What members change: nothing of it while their municipality is suspended. The rest only reads. */
export const CHANGING_ACTIONS: readonly Action[] = [
  'signs.record',
  'signs.edit',
  'orders.edit',
  'orders.fulfil',
  'rounds.edit',
  'rounds.mount',
  'openings.reclassify',
  'opendata.publish',
  'comments.moderate',
  'settings.edit',
  'apiKeys.edit',
  'categories.edit',
  'templates.apply',
  'settlements.edit',
  'questions.edit',
  'texts.edit',
  'locations.edit',
  'locations.import',
  'improvements.edit',
  'tasks.edit',
  'members.manage',
  'alerts.close',
  'reports.edit',
];

/** What a municipality may allow operators, for a while and for a reason. To judge ratings is to see the openings too. */
export const ALLOWABLE_ACTIONS = [
  'comments.read',
  'openings.reclassify',
  'municipalities.export',
  'identity.edit',
] as const;
export type AllowableAction = (typeof ALLOWABLE_ACTIONS)[number];

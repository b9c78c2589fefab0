// Who pays for what is asked, and how much a minute: a citizen by the networks around the address, or by a key. Members and print shops
// are known, and few: they do not.
import { getArgumentValues, Kind, type FieldNode, type SelectionSetNode } from 'graphql';
import { AppError } from '../foundation/errors.ts';
import type { Left, Payer, Taken } from './minute-budget.ts';
import { getSchema } from './schema.ts';
import type { Asked } from './statements.ts';
import { ALLOWED, ANYBODY, type Allowance } from './operation-limits.ts';
import { networkPayers, type Paying } from './paying-networks.ts';

/** What an operation may cost, and who pays; nobody: null. */
export interface Quota extends Allowance {
  readonly payers: readonly Payer[] | null;
}

/** Whoever shows a key pays by it where it asks for the key's municipality alone, or (`asked` null) where that is not known yet. */
export function quotaOf(context: Paying, asked: Asked | null): Quota {
  const { viewer } = context;
  const key = viewer.kind === 'citizen' ? viewer.key : undefined;
  if (!key || (asked && !asksOnlyFor(key.slug, asked)))
    return {
      operation: ANYBODY.operation,
      minute: context.traffic.times * ANYBODY.minute,
      payers: networkPayers(context, ANYBODY.minute),
    };
  const allowance = ALLOWED[key.allowance];
  return { ...allowance, payers: [{ who: `key ${key.id}`, perMinute: allowance.minute }] };
}

/** Takes the cost, unless the minute has not so much left. */
export function take({ traffic, now }: Paying, payers: readonly Payer[], cost: number): Taken {
  return traffic.budget.take(payers, cost, now());
}

/** Takes the cost. Refuses with TOO_MANY_REQUESTS where the minute has not so much left. */
export function pay(context: Paying, payers: readonly Payer[] | null, cost: number): void {
  if (payers === null) return;
  const { isEnough, ...left } = take(context, payers, cost);
  if (!isEnough) throw tooMuch(cost, left);
}

/** The refusal of what costs more than is left. */
export function tooMuch(cost: number, { remaining, resetSeconds }: Left): AppError {
  return new AppError(
    'TOO_MANY_REQUESTS',
    `This costs ${cost}; ${remaining} are left of this minute. Ask again in ${resetSeconds} seconds.`,
    { retrySeconds: resetSeconds },
  );
}

/**
 * Whether every root field of the query names the municipality of the slug, and no other: only there a key of it allows
 * more.
 */
function asksOnlyFor(slug: string, { document, operation, variables }: Asked): boolean {
  const fields = getSchema().getQueryType()?.getFields() ?? {};
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [],
    ),
  );
  return rootFields(operation.selectionSet, fragments).every((node) => {
    const field = fields[node.name.value];
    const named = field ? namesIn(getArgumentValues(field, node, variables)) : [];
    return named.length > 0 && named.every((name) => name === slug);
  });
}

function rootFields(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, SelectionSetNode>,
): readonly FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, fragments);
    const fragment = fragments.get(selection.name.value);
    return fragment ? rootFields(fragment, fragments) : [];
  });
}

/** Municipalities that arguments name, at any depth: every field that belongs to one calls it `municipality` or `slug`. */
function namesIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'municipality' || name === 'slug' ? [inner] : namesIn(inner),
  );
}

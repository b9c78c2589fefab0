// What a stranger's operation costs: looked at before it runs, taken from what may be spent, and told with the answer.
import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { asksOnlyFor } from '../api-keys/within.ts';
import { isFromElsewhere } from '../elsewhere.ts';
import { AppError } from '../errors.ts';
import { narrow } from '../standing/networks.ts';
import type { Budget, Left } from './budget.ts';
import type { Context } from './context.ts';
import { costOf, type Asked } from './cost.ts';
import { ALLOWED, ANYBODY, refuseCostly, type Allowance } from './limits.ts';

/** As `extensions.cost` tells it: the estimate alone in an answer to GET, which others may get from a cache. */
interface ToldCost extends Partial<Left> {
  readonly estimated: number;
  /** What an operation may cost. */
  readonly most?: number;
  readonly perMinute?: number;
}

/** Who spends what. Members and print shops are known, and few: they do not (null). */
interface Purse extends Allowance {
  readonly who: string | null;
}

/** A citizen spends by the network; whoever shows a key, and asks for its municipality alone, by the key. */
function purseOf({ viewer, address }: Context, asked: Asked): Purse {
  if (viewer.kind !== 'citizen' && viewer.kind !== 'tablet') return { ...ANYBODY, who: null };
  const key = viewer.kind === 'citizen' ? viewer.key : undefined;
  if (key && asksOnlyFor(key.slug, asked)) return { ...ALLOWED[key.allowance], who: `key ${key.id}` };
  const from = address();
  return { ...ANYBODY, who: `network ${from === null ? '' : narrow(from).join('.')}` };
}

/** Apollo's plugin. Refuses TOO_COMPLEX, TOO_MANY_REQUESTS where the minute has not so much left, and changes from elsewhere. */
export function spending(budget: Budget): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ request: { http } }) => {
      let told: ToldCost | undefined;

      const spend = (asked: Asked, context: Context): void => {
        const isQuery = asked.operation.operation === OperationTypeNode.QUERY;
        const known = { ours: [context.publicUrl, context.gate.membersUrl], hostOf: context.hostOf };
        if (!isQuery && isFromElsewhere(Object.fromEntries(http?.headers ?? []), known))
          throw new AppError('FORBIDDEN', 'A page of another site may only read.');
        const cost = costOf(asked);
        const purse = purseOf(context, asked);
        const estimated = cost.complexity;
        told = { estimated, most: purse.operation };
        refuseCostly(cost, purse);
        // Votes have limits of their own, and none may be lost to these.
        if (!isQuery || purse.who === null) return;
        const { isEnough, ...left } = budget.take(purse.who, estimated, purse.minute, context.now());
        told = { ...told, perMinute: purse.minute, ...left };
        if (!isEnough) throw tooMuch(told);
        if (http?.method === 'GET') told = { estimated };
      };

      return {
        didResolveOperation: async ({ document, operation, request, contextValue }) => {
          try {
            if (operation) spend({ document, operation, variables: request.variables ?? {} }, contextValue);
          } catch (error) {
            throw new GraphQLError('refused', {
              originalError: error instanceof Error ? error : null,
              // Otherwise Apollo's status is 500.
              extensions: { http: { status: 400, headers: new HeaderMap() } },
            });
          }
        },
        willSendResponse: async ({ response: { body } }) => {
          if (told && body.kind === 'single')
            body.singleResult.extensions = { ...body.singleResult.extensions, cost: told };
        },
      };
    },
  };
}

function tooMuch({ estimated, remaining, perMinute, resetSeconds: retrySeconds }: ToldCost): AppError {
  return new AppError(
    'TOO_MANY_REQUESTS',
    `This costs ${estimated}; of ${perMinute} a minute ${remaining} are left. Ask again in ${retrySeconds} seconds.`,
    retrySeconds === undefined ? {} : { retrySeconds },
  );
}

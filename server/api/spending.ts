// What a stranger's operation costs: looked at before it runs, taken from what may be spent, and told with the answer.
import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { isFromElsewhere } from '../foundation/cross-site-request.ts';
import { AppError } from '../foundation/errors.ts';
import { isPlainVote } from './document-bounds.ts';
import type { Left } from './minute-budget.ts';
import type { Context } from './context.ts';
import { costOf } from './operation-cost.ts';
import { type Asked } from './statements.ts';
import { refuseCostly } from './operation-limits.ts';
import { quotaOf, take, tooMuch } from './quotas.ts';
import { writtenCost } from './document-cost.ts';

/** As `extensions.cost` tells it: the estimate alone in an answer to GET, which others may get from a cache. */
interface ToldCost extends Partial<Left> {
  readonly estimated: number;
  /** What an operation may cost. */
  readonly most?: number;
  readonly perMinute?: number;
}

/** Apollo's plugin. Refuses TOO_COMPLEX, TOO_MANY_REQUESTS where the minute has not so much left, and changes from elsewhere. */
export function spending(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ request: { http } }) => {
      let told: ToldCost | undefined;

      const spend = (asked: Asked, context: Context): void => {
        const isQuery = asked.operation.operation === OperationTypeNode.QUERY;
        const known = { ours: [context.publicUrl, context.gate.membersUrl], hostOf: context.hostOf };
        if (!isQuery && isFromElsewhere(Object.fromEntries(http?.headers ?? []), known))
          throw new AppError('FORBIDDEN', 'A page of another site may only read.');
        const cost = costOf(asked);
        const quota = quotaOf(context, asked);
        const written = writtenCost(asked.document);
        const estimated = cost.complexity + written;
        told = { estimated, most: quota.operation };
        refuseCostly({ ...cost, complexity: estimated }, quota);
        // None may be lost to what others of the same network read. Votes have limits of their own.
        if (quota.payers === null || isPlainVote(asked.document)) return;
        // What is written was paid for when it came in.
        const { isEnough, ...left } = take(context, quota.payers, cost.complexity);
        told = { ...told, perMinute: quota.minute, ...left };
        if (!isEnough) throw tooMuch(estimated, left);
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

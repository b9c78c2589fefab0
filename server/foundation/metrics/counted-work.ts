// Jobs that are counted when they are done, letters and deliveries to other systems by what became of them.
import type { Queue } from '../jobs/queue.ts';
import type { Send } from '../mail/message.ts';
import type { Metrics } from './metrics.ts';

/** The same queue, whose jobs are counted from their registration on. */
export function countJobs<Name extends string>(queue: Queue<Name>, metrics: Metrics): Queue<Name> {
  return {
    ...queue,
    registerJob: (name, handler) => {
      // From 0 on, or the first one would be no increase.
      for (const counter of ['kazva_jobs_done_total', 'kazva_jobs_failed_total'] as const)
        metrics.count(counter, name, 0);
      queue.registerJob(name, async (data) => {
        await handler(data);
        metrics.count('kazva_jobs_done_total', name);
      });
    },
  };
}

/** The same way of letters, counted. */
export function countLetters(send: Send, metrics: Metrics): Send {
  return async (message) => {
    const delivery = await send(message);
    metrics.count('kazva_letters_total', delivery);
    return delivery;
  };
}

/** The same way to other systems, counted: each try, by whether it was taken. */
export function countPosts<Given extends unknown[], Tried extends { readonly problem: string | null }>(
  post: (...given: Given) => Promise<Tried>,
  metrics: Metrics,
): (...given: Given) => Promise<Tried> {
  // From 0 on, as jobs are.
  for (const outcome of ['taken', 'failed']) metrics.count('kazva_webhook_tries_total', outcome, 0);
  return async (...given) => {
    const tried = await post(...given);
    metrics.count('kazva_webhook_tries_total', tried.problem === null ? 'taken' : 'failed');
    return tried;
  };
}

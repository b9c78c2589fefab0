// GET /results/:slug/benchmark: a city beside others that agreed to be compared.
import { pages } from '../../../client/citizen/pages.tsx';
import type { BenchmarkPageQuery } from '../../../client/generated/operations.ts';
import { run } from '../../api/run-in-process.ts';
import type { Reply, Visit } from './visit.ts';

export async function benchmarkPage({ parts, page, context }: Visit): Promise<Reply> {
  const variables = { slug: parts['slug'], language: page.language };
  const data = await run<BenchmarkPageQuery>(pages.benchmark.operation, variables, context);
  const html = pages.benchmark.render({ context: page, data });
  return { status: data.municipality ? 200 : 404, html };
}

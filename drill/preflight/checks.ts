// Checks, each with the program that it asks: runs them, and says a line for each.
import type { Tool, ToolName } from '../../test/tools.ts';

export interface Check {
  readonly tool: ToolName;
  /** What is to hold, in a few words. */
  readonly what: string;
  /** Why it does not hold; null where it does. */
  readonly problem: (tool: Tool) => Promise<string | null>;
}

/** The same, turned round: holds where something is found to be wrong, for the right reason. */
export function planted({ tool, what, problem }: Check, reason: RegExp): Check {
  return {
    tool,
    what: `planted: ${what}`,
    problem: async (asked) => {
      const why = await problem(asked);
      if (why === null) return 'it is not found';
      return reason.test(why) ? null : `something else is found: ${why}`;
    },
  };
}

/**
 * Runs what can be run here, one after another. Answers whether all of it held: false where something does not, null
 * where nothing failed but a program is missing.
 */
export async function runChecks(
  checks: readonly Check[],
  tools: ReadonlyMap<ToolName, Tool>,
  say: (line: string) => void,
): Promise<boolean | null> {
  const missing = new Set<ToolName>();
  let failed = 0;
  for (const { tool: name, what, problem } of checks) {
    const tool = tools.get(name);
    if (tool === undefined) {
      missing.add(name);
      continue;
    }
    // The rest is to be heard too.
    const why = await problem(tool).catch(String);
    if (why !== null) failed += 1;
    say(`${why === null ? 'holds' : 'fails'}  ${name.padEnd(11)}${what}${why === null ? '' : `: ${why}`}`);
  }
  if (missing.size > 0) say(`not run here: ${[...missing].join(', ')}`);
  if (failed > 0) return false;
  return missing.size > 0 ? null : true;
}

// Programs of others that drills and benches ask: each is found by asking for its version.
import { execFile } from 'node:child_process';

const NAMES = ['jhove', 'qpdf', 'gs', 'reportlab'] as const;

export type ToolName = (typeof NAMES)[number];

/** What a program answered: its exit status, and its words on both streams. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

export interface Tool {
  readonly name: ToolName;
  readonly version: string;
  /** What is started; of a library its interpreter. */
  readonly program: string;
  readonly run: (words: readonly string[]) => Promise<Answer>;
}

interface Way {
  readonly programs: readonly string[];
  readonly ask: readonly string[];
  readonly version: RegExp;
}

const WAYS: Readonly<Record<ToolName, Way>> = {
  jhove: { programs: ['jhove'], ask: ['--version'], version: /Rel\. ([\d.]+)/ },
  qpdf: { programs: ['qpdf'], ask: ['--version'], version: /version ([\d.]+)/ },
  gs: { programs: ['gs'], ask: ['--version'], version: /^([\d.]+)/ },
  reportlab: {
    // A Python of one's own stands before the system's, and does not have it.
    programs: ['python3', '/usr/bin/python3'],
    ask: ['-c', 'import reportlab; print(reportlab.__version__)'],
    version: /^([\d.]+)/,
  },
};

/** Status 127, as a shell's, where there is no such program. */
function ask(program: string, words: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(program, words, { maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : 127;
      resolve({ status, text: `${out}${err}` });
    });
  });
}

/** Null where it is not installed here. */
export async function findTool(name: ToolName): Promise<Tool | null> {
  const { programs, ask: words, version } = WAYS[name];
  for (const program of programs) {
    const { status, text } = await ask(program, words);
    const said = status === 0 ? version.exec(text)?.[1] : undefined;
    if (said !== undefined) return { name, version: said, program, run: (more) => ask(program, more) };
  }
  return null;
}

/** Those that are installed here, by name. */
export async function findTools(): Promise<ReadonlyMap<ToolName, Tool>> {
  const found = await Promise.all(NAMES.map(findTool));
  return new Map(found.filter((tool) => tool !== null).map((tool) => [tool.name, tool]));
}

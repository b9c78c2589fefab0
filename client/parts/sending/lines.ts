// An answer outside GraphQL: lines of JSON, or a refusal with its code.

/** The lines of JSON, each as it comes: what they are the server and the page agree on. */
export async function* linesOf<Line>(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Line> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  while (true) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Line;
  }
}

/** The code of a refusal. */
export async function codeIn(response: Response): Promise<string> {
  try {
    const { errors } = (await response.json()) as {
      readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
    };
    return errors?.[0]?.extensions?.code ?? 'INTERNAL';
  } catch {
    // What is no JSON comes from something in between, and tells nothing.
    return 'INTERNAL';
  }
}

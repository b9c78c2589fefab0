// What a route under /api/v1 is: a path, and the operation of the schema that answers it.

export interface Route {
  /** Behind /api/v1, with `:name` for each part that is a variable of the operation. Its other variables are parameters. */
  readonly path: string;
  /** What it answers, as one sentence. */
  readonly summary: string;
  /** GraphQL, with a name and one root field: where that is null, there is no such thing. */
  readonly operation: string;
  /** Where in the data the list is that has pages. */
  readonly pages?: readonly string[];
}

// Nothing disappears from the API unannounced: what was released stays, unless it was deprecated until a day that is over.
import {
  buildASTSchema,
  findBreakingChanges,
  getDirectiveValues,
  GraphQLDeprecatedDirective,
  GraphQLSchema,
  parse,
  visit,
  type ASTNode,
  type DocumentNode,
} from 'graphql';

/** How long something that is deprecated stays at the least. */
const NOTICE_DAYS = 180;

const DAY_MS = 86_400_000;
const RELEASED = /^# Released on (\d{4}-\d{2}-\d{2})\.\n/;
const UNTIL = /\bUntil (\d{4}-\d{2}-\d{2})\.$/;

/** The file of a schema, as it is printed, that is released on the day. */
export function releaseOf(schema: string, day: string): string {
  return `# Released on ${day}.\n${schema}`;
}

/**
 * What the printed schema takes away from the released one, in words, that was not announced; and what it deprecates
 * without a last day, or with one less than 180 days after the release. Nothing: it may be released today. Throws where
 * the released file does not say its day.
 */
export function listUnannounced(released: string, schema: string, today: string): string[] {
  const day = RELEASED.exec(released)?.[1];
  if (day === undefined) throw new TypeError('The first line of a released schema says on which day.');
  const [before, after] = [parse(released), parse(schema)];
  const broken = findBreakingChanges(withoutExpired(before, today), buildASTSchema(after));
  const soonest = new Date(Date.parse(day) + NOTICE_DAYS * DAY_MS).toISOString().slice(0, 10);
  const known = new Set(reasonsIn(before));
  const wrong = reasonsIn(after)
    .filter((reason) => !known.has(reason))
    .flatMap((reason) => faultOf(reason, soonest));
  return [...broken.map(({ description }) => description), ...wrong];
}

function faultOf(reason: string, soonest: string): string[] {
  const until = UNTIL.exec(reason)?.[1];
  if (until === undefined) return [`"${reason}" does not end with its last day: Until YYYY-MM-DD.`];
  return until < soonest ? [`"${reason}" is too soon: ${soonest} is the first day that may be named.`] : [];
}

/** The schema without what was deprecated until a day before today, and without types that nothing needs any more. */
function withoutExpired(document: DocumentNode, today: string): GraphQLSchema {
  const unlessExpired = (node: ASTNode) => {
    const until = UNTIL.exec(reasonOf(node) ?? '')?.[1];
    return until !== undefined && until < today ? null : undefined;
  };
  const kept = buildASTSchema(
    visit(document, {
      FieldDefinition: unlessExpired,
      InputValueDefinition: unlessExpired,
      EnumValueDefinition: unlessExpired,
    }),
    { assumeValid: true },
  );
  return new GraphQLSchema({ query: kept.getQueryType(), mutation: kept.getMutationType() });
}

function reasonsIn(document: DocumentNode): string[] {
  const reasons: string[] = [];
  visit(document, {
    enter: (node) => {
      const reason = reasonOf(node);
      if (reason !== null) reasons.push(reason);
    },
  });
  return reasons;
}

/** Why something is deprecated; null where it is not. */
function reasonOf(node: ASTNode): string | null {
  if (!('directives' in node)) return null;
  const reason = getDirectiveValues(GraphQLDeprecatedDirective, node)?.['reason'];
  return typeof reason === 'string' ? reason : null;
}

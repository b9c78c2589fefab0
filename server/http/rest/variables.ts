// What comes in an address as variables of an operation: each of its type, each once, and none that the route does not know.
import { AppError } from '../../foundation/errors.ts';
import { MAX_TEXT } from '../../api/operation-limits.ts';
import { choicesOf, type Parameter, type ReadRoute } from './route-parameters.ts';

/** The longest whole number that GraphQL has, with its sign. */
const LONGEST_NUMBER = 11;

/** The variables. Refuses (BAD_INPUT) a parameter that is unknown, comes twice, or is not of its type. */
export function variablesFrom(
  { parameters }: Pick<ReadRoute, 'parameters'>,
  parts: Readonly<Record<string, string>>,
  asked: URLSearchParams,
): Readonly<Record<string, unknown>> {
  const known = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const variables: Record<string, unknown> = {};
  for (const { name, in: place } of parameters) if (place === 'path') variables[name] = parts[name];
  const seen = new Set<string>();
  for (const [name, text] of asked) {
    const parameter = known.get(name);
    if (parameter?.in !== 'query')
      throw new AppError('BAD_INPUT', `The parameters here are: ${namesOf(parameters)}.`);
    if (seen.has(name)) throw new AppError('BAD_INPUT', `${name} is said once.`);
    seen.add(name);
    variables[name] = valueOf(parameter, text);
  }
  return variables;
}

function namesOf(parameters: readonly Parameter[]): string {
  const names = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  return names.join(', ') || 'none';
}

/** What the text says. GraphQL looks at the rest: whether a day exists, and how many items a page may have. */
function valueOf(parameter: Parameter, text: string): unknown {
  const { name } = parameter;
  if (text.length > MAX_TEXT) throw new AppError('BAD_INPUT', `${name} has at most ${MAX_TEXT} characters.`);
  const choices = choicesOf(parameter);
  if (choices !== null && !choices.includes(text))
    throw new AppError('BAD_INPUT', `${name} is one of ${choices.join(', ')}.`);
  switch (String(parameter.type)) {
    case 'Int':
      if (text.length > LONGEST_NUMBER || !/^-?\d+$/.test(text))
        throw new AppError('BAD_INPUT', `${name} is a whole number.`);
      return Number(text);
    case 'Boolean':
      if (text !== 'true' && text !== 'false') throw new AppError('BAD_INPUT', `${name} is true or false.`);
      return text === 'true';
    default:
      return text;
  }
}

// `npm run operator -- factor`: takes a second factor away, of a city's member or of an operator.
import { userInfo } from 'node:os';
import { say } from '../../../client/text/say.ts';
import { Failure } from '../../foundation/failure.ts';
import { tryTakeFactor } from '../cities/member-factor.ts';
import { getMunicipality, type Operating } from '../cities/platform-invitation.ts';
import type { FactorTaken } from '../operators/factor-taken.ts';
import { takeOperatorFactor } from '../operators/operator-factor.ts';
import type { FactorArgs } from './args.ts';
import { terminalWords } from './text/words.ts';

/** Takes it away. Throws a Failure where it cannot be. */
export async function takeFactor(
  operating: Pick<Operating, 'connections' | 'platformName' | 'now'>,
  args: FactorArgs,
): Promise<FactorTaken> {
  const { slug, email } = args;
  const { connections, now } = operating;
  const { factor, operators } = terminalWords();
  const taken =
    slug === null
      ? await takeOperatorFactor({ gate: connections.gate, by: userInfo().username, now }, args)
      : await tryTakeFactor(operating, await getMunicipality(connections, slug), args);
  if (taken.outcome === 'FactorTaken') return taken;
  const isSomebody = taken.faults.some(({ fault }) => fault === 'INCOMPLETE');
  if (isSomebody) throw new Failure(say(factor.none, { email }));
  throw new Failure(slug === null ? say(operators.none, { email }) : say(factor.noMember, { email, slug }));
}

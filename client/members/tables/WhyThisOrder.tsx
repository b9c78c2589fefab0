// Why the rows stand in their order, one click away.
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { useTablesTexts } from './texts.ts';

export function WhyThisOrder() {
  const { why } = useTablesTexts();
  return (
    <Disclosure title={why.title}>
      <p>{why.lead}</p>
      <p>{why.silent}</p>
      <p>{why.change}</p>
    </Disclosure>
  );
}

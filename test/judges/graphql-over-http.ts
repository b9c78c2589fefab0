// Whether the API speaks GraphQL over HTTP as its specification says: the audits of graphql-http, MUST, SHOULD and MAY alike.
import { serverAudits } from 'graphql-http';
import { foundNothing, type Judge, packageNamed } from './judge.ts';

export const graphqlOverHttp: Judge = {
  name: 'graphql-over-http',
  claim: 'GraphQL over HTTP',
  suite: `${packageNamed('graphql-http')}, \`serverAudits()\``,
  declined: '',
  judge: async ({ url }) => {
    const audits = serverAudits({ url: `${url}/graphql` });
    const findings: string[] = [];
    for (const audit of audits) {
      const said = await audit.fn();
      if (said.status !== 'ok') findings.push(`${said.status} ${said.id}: ${said.name} (${said.reason})`);
    }
    return foundNothing(audits.length, findings);
  },
};

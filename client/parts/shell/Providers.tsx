// What everything inside may do: ask the API, know who is signed in, ask questions and say what was done.
import type { ReactNode } from 'react';
import { Questions } from '../controls/questions.tsx';
import { Status } from '../controls/status.tsx';
import { Confirming } from '../account/Confirming.tsx';
import { Connection } from '../connection/Connection.tsx';
import { Session } from '../session/Session.tsx';

export function Providers({ children }: { children: ReactNode }) {
  return (
    <Status>
      <Questions>
        <Connection>
          <Session>
            <Confirming>{children}</Confirming>
          </Session>
        </Connection>
      </Questions>
    </Status>
  );
}

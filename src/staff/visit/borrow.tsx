// Workers whom other communities of the sub-district lend at this time; one tap has them here, and then they can be chosen.
import { useState } from 'react';
import type { VisitRow, VisitsView } from '#contract/desk-visits';
import { visitDoor as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { useRead } from '../../state/read';
import { useWrite } from '../../state/write';

interface BorrowProps {
  readonly view: VisitsView;
  readonly row: VisitRow;
  readonly borrowed: () => void;
}

export function Borrow({ view, row, borrowed }: BorrowProps) {
  const [open, setOpen] = useState(false);
  const window = { serviceId: row.serviceId, date: view.date, start: row.start };
  const read = useRead('desk.lendable', open ? window : undefined);
  const { send, sending, failure } = useWrite('desk.borrowWorker');
  if (!open) return <Action words={words.borrow} look="quiet" icon="people" onPress={() => setOpen(true)} />;
  const take = async (communityId: string, lenderId: string, workerId: string) => {
    if (!(await send({ ...window, communityId, lenderId, workerId }))) return;
    borrowed();
    void read.again();
  };
  return (
    <Answered read={read} rows={1}>
      {({ workers }) => (
        <>
          {workers.length === 0 && <Note>{words.borrowNone}</Note>}
          {workers.map(({ serviceId, communityId, communityName, id, name }) => (
            <Action
              key={`${serviceId}${id}`}
              words={words.borrowOf(name, communityName)}
              look="quiet"
              disabled={sending}
              onPress={() => void take(communityId, serviceId, id)}
            />
          ))}
          {failure && <Trouble failure={failure} />}
        </>
      )}
    </Answered>
  );
}

// The phone in full, once somebody asks for it: the look is in the audit trail.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { VisitRow } from '#contract/desk-visits';
import { calls } from '#words/calls';
import { visitDoor as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { callNumber } from '../../platform/phone';
import { useRead } from '../../state/read';

export function Phones({ row }: { row: VisitRow }) {
  const [asked, setAsked] = useState(false);
  const read = useRead('desk.visitPhones', asked ? { bookingId: row.id } : undefined);
  if (!row.phone) return null;
  if (!asked)
    return (
      <>
        <Action words={words.seePhone} look="quiet" icon="phone" onPress={() => setAsked(true)} />
        <View className="soft">{words.seeHint}</View>
      </>
    );
  return (
    <Answered read={read} rows={1}>
      {({ persons }) => (
        <>
          {persons.map(({ name, phone }) => (
            <Action
              key={`${name}${phone}`}
              words={calls.call(phone)}
              icon="phone"
              label={calls.of(calls.call(phone), name)}
              onPress={() => callNumber(phone)}
            />
          ))}
        </>
      )}
    </Answered>
  );
}

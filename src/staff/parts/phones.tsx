// Phones in full, each as one large button, once somebody asks for them: the look is in the audit trail, and it says so.
// Who may look, and until when, is the functions' answer.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { calls } from '#words/calls';
import { desk } from '#words/desk';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { callNumber } from '../../platform/phone';
import { useRead } from '../../state/read';

interface PhonesProps {
  /** A visitor has procedures of their own. */
  readonly path: 'desk.phones' | 'desk.visitPhones';
  readonly bookingId: string;
  /** Somebody is being called. */
  readonly dialled?: () => void;
}

export function Phones({ path, bookingId, dialled }: PhonesProps) {
  const [asked, setAsked] = useState(false);
  const read = useRead(path, asked ? { bookingId } : undefined);
  if (!asked)
    return (
      <>
        <Action words={desk.seePhone} look="quiet" icon="phone" onPress={() => setAsked(true)} />
        <View className="soft">{desk.seePhoneHint}</View>
      </>
    );
  return (
    <Answered read={read} rows={1}>
      {({ persons }) =>
        persons
          .filter(({ phone }) => phone)
          .map(({ name, phone }) => (
            <Action
              key={`${name}${phone}`}
              words={calls.call(phone)}
              icon="phone"
              label={calls.of(calls.call(phone), name)}
              onPress={() => {
                callNumber(phone);
                dialled?.();
              }}
            />
          ))
      }
    </Answered>
  );
}

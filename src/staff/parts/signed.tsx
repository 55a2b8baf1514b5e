// What whoever signed for somebody has drawn, once it is asked for: the look is in the audit trail.
import { Image } from '@tarojs/components';
import { useState } from 'react';
import { pictureOf } from '#domain/signature';
import { visitDoor as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { useRead } from '../../state/read';
import './signed.scss';

export function Signed({ bookingId }: { bookingId: string }) {
  const [asked, setAsked] = useState(false);
  const read = useRead('desk.visitSignature', asked ? { bookingId } : undefined);
  if (!asked) return <Action words={words.seeSignature} look="quiet" onPress={() => setAsked(true)} />;
  const aria = { ariaLabel: words.signature };
  return (
    <Answered read={read} rows={2}>
      {({ signature }) => (
        <Image className="signature" mode="aspectFit" src={pictureOf(signature)} {...aria} />
      )}
    </Answered>
  );
}

// Books for somebody who calls or stands there: find them or write them down, choose what and when, and say the number aloud.
// The same limits and the same places as for everybody are the functions'.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DeskPerson } from '#contract/desk-people';
import type { ServiceBrief } from '#contract/service';
import { deskBooking as words } from '#words/desk-booking';
import { Action } from '../../components/action';
import { Page } from '../../components/page';
import { goBackOr, routes, useParam } from '../../routes';
import { Confirming } from './confirming';
import { Find } from './find';
import { Services } from './services';
import '../parts/desk.scss';

function Book({ communityId }: { communityId: string }) {
  const [person, setPerson] = useState<DeskPerson>();
  const [service, setService] = useState<ServiceBrief>();
  const anew = () => {
    setPerson(undefined);
    setService(undefined);
  };
  if (!person) return <Find communityId={communityId} choose={setPerson} />;
  if (!service)
    return (
      <>
        <View className="heading">{words.bookingFor(person.name)}</View>
        <Services communityId={communityId} choose={setService} />
        <Action words={words.otherPerson} look="quiet" onPress={anew} />
      </>
    );
  return (
    <Confirming
      communityId={communityId}
      person={person}
      service={service}
      leave={() => setService(undefined)}
      next={anew}
    />
  );
}

export default function BookPage() {
  const communityId = useParam('community');
  return (
    <Page title={words.book}>
      <View className="inside">
        <Book communityId={communityId} />
        <Action words={words.toDesk} look="quiet" onPress={() => goBackOr(routes.desk(communityId))} />
      </View>
    </Page>
  );
}

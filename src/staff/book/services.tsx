// What can be booked at a desk with a time alone; what needs dishes, an address or half-days is the residents' pages'.
import { View } from '@tarojs/components';
import type { ServiceBrief } from '#contract/service';
import { deskBooking as words } from '#words/desk-booking';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { useRead } from '../../state/read';

const isTimed = ({ kind, state }: ServiceBrief): boolean =>
  state === 'open' && (kind === 'counter' || kind === 'event');

interface ServicesProps {
  readonly communityId: string;
  readonly choose: (service: ServiceBrief) => void;
}

export const Services = ({ communityId, choose }: ServicesProps) => {
  const read = useRead('community.home', { communityId });
  return (
    <Answered read={read}>
      {({ services }) => {
        const timed = services.filter(isTimed);
        return (
          <>
            {timed.length === 0 && <View className="soft">{words.noService}</View>}
            {timed.map((service) => (
              <Action
                key={service.id}
                words={service.title}
                look="quiet"
                icon={service.kind}
                onPress={() => choose(service)}
              />
            ))}
            <View className="soft">{words.others}</View>
          </>
        );
      }}
    </Answered>
  );
};

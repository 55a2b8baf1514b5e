// What a canteen's page shows of its read: where the community has no canteen, it says so and leads back.
import type { ReactNode } from 'react';
import { deskCanteen } from '#words/desk-canteen';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Still } from '../../components/still';
import { goBackOr, routes } from '../../routes';
import type { Read } from '../../state/read';
import { Picks } from './picks';

interface OfCanteen {
  readonly serviceId: string;
  readonly title: string;
  readonly canteens: readonly { readonly id: string; readonly title: string }[];
}

interface CanteenAnsweredProps<T> {
  readonly read: Read<T>;
  readonly communityId: string;
  /** Another of the community's canteens. */
  readonly choose: (serviceId: string) => void;
  readonly children: (value: T) => ReactNode;
}

export function CanteenAnswered<T extends OfCanteen>(props: CanteenAnsweredProps<T>) {
  const { read, communityId, choose, children } = props;
  const { failure, value } = read;
  if (!value && failure?.kind === 'refused' && failure.refusal.code === 'NOT_FOUND')
    return (
      <Still words={deskCanteen.none}>
        <Action words={deskCanteen.toDesk} look="quiet" onPress={() => goBackOr(routes.desk(communityId))} />
      </Still>
    );
  return (
    <Answered read={read} rows={4}>
      {(view) => (
        <>
          {view.canteens.length > 1 && (
            <Picks
              of={view.canteens.map(({ id, title }) => ({ key: id, words: title }))}
              chosen={[view.serviceId]}
              onPick={choose}
            />
          )}
          {children(view)}
          <Action words={deskCanteen.refresh} look="quiet" icon="refresh" onPress={() => void read.again()} />
        </>
      )}
    </Answered>
  );
}

// Those who come to a household, by name and face, so that nobody else is let in; without a photo the face is drawn.
import { Image, View } from '@tarojs/components';
import type { NamedWorker } from '#domain/booking';
import { Icon } from './icon';
import './workers.scss';

const Face = ({ worker: { name, photo } }: { worker: NamedWorker }) =>
  photo ? (
    <Image className="workers__face" src={photo} mode="aspectFill" ariaLabel={name} />
  ) : (
    <View className="workers__face workers__face--drawn">
      <Icon name="person" />
    </View>
  );

export const Workers = ({ workers }: { workers: readonly NamedWorker[] }) => (
  <View className="workers">
    {workers.map((worker) => (
      <View key={worker.id} className="workers__one">
        <Face worker={worker} />
        <View className="strong workers__name">{worker.name}</View>
      </View>
    ))}
  </View>
);

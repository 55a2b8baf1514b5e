// A row of a few things of which one, or several, are chosen: days, meals, the parts of a list.
import { View } from '@tarojs/components';
import { Press } from '../../platform/press';
import './picks.scss';

interface PicksProps<K extends string | number> {
  readonly of: readonly { readonly key: K; readonly words: string; readonly label?: string }[];
  readonly chosen: readonly K[];
  readonly several?: boolean;
  readonly onPick: (key: K) => void;
}

export const Picks = <K extends string | number>({ of, chosen, several, onPick }: PicksProps<K>) => (
  <View className="picks">
    {of.map(({ key, words, label }) => (
      <Press
        key={key}
        className={`picks__one ${chosen.includes(key) ? 'picks__one--chosen' : ''}`}
        role={several ? 'checkbox' : 'radio'}
        chosen={chosen.includes(key)}
        label={label}
        onPress={() => onPick(key)}
      >
        <View className="whole">{words}</View>
      </Press>
    ))}
  </View>
);

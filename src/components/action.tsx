// A button with words on it; `main` is the one thing to do on a page.
import { Text, View } from '@tarojs/components';
import { Press } from '../platform/press';
import { Icon, type IconName } from './icon';

interface ActionProps {
  readonly words: string;
  readonly look?: 'main' | 'quiet' | 'plain' | 'warning';
  readonly icon?: IconName;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** What stands between spaces, as a number does, stays on one line where there is room for it. */
const Words = ({ words }: { words: string }) => {
  const parts = words.split(' ');
  if (parts.length === 1) return <Text>{words}</Text>;
  return (
    <View>
      {parts.map((part, i) => (
        <Text key={i} className="whole">
          {i < parts.length - 1 ? `${part}\u00a0` : part}
        </Text>
      ))}
    </View>
  );
};

export const Action = ({ words, look = 'main', icon, label, disabled, onPress }: ActionProps) => (
  <Press className={`action action--${look}`} label={label} disabled={disabled} onPress={onPress}>
    {icon && <Icon name={icon} />}
    <Words words={words} />
  </Press>
);

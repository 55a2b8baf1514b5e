// A button with words on it; `main` is the one thing to do on a page.
import { Text } from '@tarojs/components';
import { Press } from '../platform/press';
import { Icon, type IconName } from './icon';

interface ActionProps {
  readonly words: string;
  readonly look?: 'main' | 'quiet' | 'warning';
  readonly icon?: IconName;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

export const Action = ({ words, look = 'main', icon, label, disabled, onPress }: ActionProps) => (
  <Press className={`action action--${look}`} label={label} disabled={disabled} onPress={onPress}>
    {icon && <Icon name={icon} />}
    <Text>{words}</Text>
  </Press>
);

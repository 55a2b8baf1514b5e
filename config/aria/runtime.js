// The other half of the plugin, in the mini-program itself: the same attributes are passed on with each node's data.
import { mergeInternalComponents } from '@tarojs/shared';
import attributes from './attributes.json';

mergeInternalComponents(attributes);

// What is wrong with how a meal is had, or where it is delivered, in words; nothing when all is well.
import * as v from 'valibot';
import { address as addressShape } from '#contract/choice';
import { address as words } from '#words/address';
import { canteen } from '#words/canteen';
import { channelWords } from '#words/dishes';
import type { FilledTray } from './tray';

export function servingFault({ channel, channelFull, address }: FilledTray): string | undefined {
  if (channelFull) return canteen.otherChannel(channelWords[channel]);
  return channel === 'delivery' && !v.safeParse(addressShape, address).success ? words.wrong : undefined;
}

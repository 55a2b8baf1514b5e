// Screens of what one was told: new, read before, nothing yet, and out of reach. Which screens there are besides is screens.ts's,
// whose bookings are what is told about.
import { askAs } from './ask';
import type { Screen } from './screens';

const RESIDENT = 'resident-zhang';
const ELDER = 'elder-wang';
const RELATIVE = 'relative-li';
const NEWCOMER = 'newcomer-chen';

const MESSAGES = 'more/messages/index';

export async function messagesScreens(url: string): Promise<readonly Screen[]> {
  await askAs(url, RELATIVE, 'message.seen', { until: Date.now() });
  return [
    // Looked at twice: what the first look has read would not be new any more for the second.
    { name: 'messages', as: ELDER, route: MESSAGES, untold: 'message.seen' },
    { name: 'messages-read', as: RELATIVE, route: MESSAGES },
    { name: 'messages-none', as: NEWCOMER, route: MESSAGES },
    { name: 'messages-offline', as: RESIDENT, route: MESSAGES, offline: true },
    { name: 'me-news', as: RESIDENT, route: 'pages/me/index' },
  ];
}

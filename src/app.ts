// Where the product begins on a phone: the styles, the way to the functions, an ear for WeChat's privacy asks, and home for
// links to pages that are not there.
// Pages are app.config.ts's.
import { usePageNotFound } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import './app.scss';
import { onPrivacyAsked } from './platform/privacy';
import { connect } from './platform/send';
import { routes, startFrom } from './routes';
import { usePrivacy } from './state/privacy';

connect();
onPrivacyAsked(usePrivacy.getState().ask);

export default function App({ children }: PropsWithChildren) {
  usePageNotFound(() => startFrom(routes.home()));
  return children;
}

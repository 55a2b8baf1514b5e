// Where the product begins on a phone: the styles, the way to the functions, and home for links to pages that are not there.
// Pages are app.config.ts's.
import { usePageNotFound } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import './app.scss';
import { connect } from './platform/send';
import { routes, startFrom } from './routes';

connect();

export default function App({ children }: PropsWithChildren) {
  usePageNotFound(() => startFrom(routes.home()));
  return children;
}

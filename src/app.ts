// Where the product begins on a phone: the styles, and the way to the functions. Pages are app.config.ts's.
import type { PropsWithChildren } from 'react';
import './app.scss';
import { connect } from './platform/send';

connect();

export default function App({ children }: PropsWithChildren) {
  return children;
}

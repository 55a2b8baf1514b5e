// A ticket's QR code on paper: the same as on the phone, drawn into the page, which loads nothing.
// What it says is the domain's (ticket-code.ts).
import { renderSVG } from 'uqr';
import { ticketText } from '#domain/ticket-code';
import { verbatim, type Markup } from './html';

/** Quiet zone of 4 modules: ISO/IEC 18004. */
const QUIET_ZONE = 4;

/** Of six digits only: what is drawn is ours, never what somebody typed. */
export const ticketQr = (code: string): Markup =>
  verbatim(renderSVG(ticketText(code), { ecc: 'M', border: QUIET_ZONE }));

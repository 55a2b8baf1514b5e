// The rows of a day-care station's day. What a row says is rows.ts's.
import { REQUEST, type Row } from './row';

const care = { may: 'daycare', kind: 'daycare' } as const;

export const careRows: Record<string, Row> = {
  'desk.care': { ...care, of: ({ communityId }) => ({ communityId }) },
  'desk.rides': { ...care, of: ({ communityId }) => ({ communityId, date: '2026-11-24' }) },
  'desk.goHome': {
    ...care,
    refused: 'STATE_CHANGED',
    of: ({ careId, personId }) => ({ bookingId: careId, personId, way: 'alone' }),
  },
  'desk.stillHere': { ...care, of: ({ careId, personId }) => ({ bookingId: careId, personId }) },
  'desk.absent': { ...care, of: ({ careId }) => ({ bookingId: careId, reason: '身体不舒服' }) },
  'desk.absenceCalled': {
    ...care,
    refused: 'STATE_CHANGED',
    of: ({ careId, personId }) => ({
      requestId: REQUEST,
      bookingId: careId,
      personId,
      result: '在女儿家',
    }),
  },
};

// The rows of a community's events: which there are, who signed up, made, changed, and who comes without having signed up.
// What a row says is rows.ts's.
import { REQUEST, time, type Row } from './row';

export const eventRows: Record<string, Row> = {
  'desk.events': { may: 'clerk', of: ({ communityId }) => ({ communityId }) },
  'desk.roll': { may: 'clerk', of: ({ eventId }) => time(eventId, 840) },
  'desk.createEvent': {
    may: 'clerk',
    of: ({ communityId }) => ({
      requestId: REQUEST,
      communityId,
      template: 'class',
      group: '社区活动',
      title: '太极拳',
      summary: '零基础也能学',
      place: '文化活动室',
      dates: ['2026-12-01', '2026-12-08'],
      start: 540,
      end: 600,
      seats: 20,
    }),
  },
  'desk.eventSetup': { may: 'clerk', of: ({ eventId }) => ({ serviceId: eventId }) },
  'desk.saveEvent': {
    may: 'clerk',
    of: ({ eventId }) => ({
      requestId: REQUEST,
      serviceId: eventId,
      rev: 0,
      change: { place: '文化广场' },
      tell: '改在文化广场了。',
    }),
  },
  // Walk-ins are of today, Monday; the event is on Tuesdays.
  'desk.eventWalkIn': {
    may: 'clerk',
    refused: 'CLOSED_DAY',
    of: ({ communityId, eventId }) => ({
      requestId: REQUEST,
      communityId,
      ...time(eventId, 840),
      date: '2026-11-23',
    }),
  },
};

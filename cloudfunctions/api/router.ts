// Every procedure there is: its name, who may call it, its input, and the use case that answers.
// Inputs are the contract's; nothing is decided here.
import { bookingInput, cancelInput, placeInput, rescheduleInput } from '#contract/booking';
import { homeInput, nearInput } from '#contract/community';
import { sessionInput } from '#contract/desk-sessions';
import { consentInput, seenInput } from '#contract/message';
import { personInput } from '#contract/person';
import { earliestInput, quoteInput, serviceInput, timesInput } from '#contract/service';
import { accept } from '../usecases/booking/accept';
import { cancel } from '../usecases/booking/cancel';
import { place } from '../usecases/booking/place';
import { reschedule } from '../usecases/booking/reschedule';
import { viewBooking, viewMine } from '../usecases/booking/view';
import { viewNear } from '../usecases/community/near';
import { viewMinutes } from '../usecases/event/minutes';
import { viewHome, viewStreets } from '../usecases/community/view';
import { noteConsent, viewAsks } from '../usecases/message/consent';
import { markRead, viewInbox } from '../usecases/message/inbox';
import { savePerson, viewPeople } from '../usecases/person/keep';
import { viewDraw } from '../usecases/service/draw';
import { viewEarliest } from '../usecases/service/earliest';
import { quote } from '../usecases/service/quote';
import { viewService, viewTimes } from '../usecases/service/view';
import { desk } from './desk-router';
import { anyone, router } from './procedure';
import { privacy, rating } from './privacy-router';
import { staff } from './staff-router';
import { standing } from './standing-router';

export const api = router({
  community: router({
    streets: anyone.query(({ ctx }) => viewStreets(ctx.store)),
    home: anyone.input(homeInput).query(({ ctx, input }) => viewHome(ctx.store, ctx.caller, input)),
    near: anyone.input(nearInput).query(({ ctx, input }) => viewNear(ctx.store, input)),
  }),
  service: router({
    get: anyone.input(serviceInput).query(({ ctx, input }) => viewService(ctx.store, ctx.caller, input)),
    earliest: anyone
      .input(earliestInput)
      .query(({ ctx, input }) => viewEarliest(ctx.store, ctx.caller, input)),
    quote: anyone.input(quoteInput).query(({ ctx, input }) => quote(ctx.store, ctx.caller, input)),
    times: anyone.input(timesInput).query(({ ctx, input }) => viewTimes(ctx.store, ctx.caller, input)),
  }),
  person: router({
    mine: anyone.query(({ ctx }) => viewPeople(ctx.store, ctx.caller)),
    save: anyone.input(personInput).mutation(({ ctx, input }) => savePerson(ctx.store, ctx.caller, input)),
  }),
  booking: router({
    place: anyone.input(placeInput).mutation(({ ctx, input }) => place(ctx.store, ctx.caller, input)),
    get: anyone.input(bookingInput).query(({ ctx, input }) => viewBooking(ctx.store, ctx.caller, input)),
    mine: anyone.query(({ ctx }) => viewMine(ctx.store, ctx.caller)),
    reschedule: anyone
      .input(rescheduleInput)
      .mutation(({ ctx, input }) => reschedule(ctx.store, ctx.caller, input)),
    accept: anyone.input(bookingInput).mutation(({ ctx, input }) => accept(ctx.store, ctx.caller, input)),
    cancel: anyone.input(cancelInput).mutation(({ ctx, input }) => cancel(ctx.store, ctx.caller, input)),
  }),
  message: router({
    mine: anyone.query(({ ctx }) => viewInbox(ctx.store, ctx.caller)),
    seen: anyone.input(seenInput).mutation(({ ctx, input }) => markRead(ctx.store, ctx.caller, input)),
    asks: anyone.query(({ ctx }) => viewAsks(ctx.store, ctx.caller)),
    consent: anyone
      .input(consentInput)
      .mutation(({ ctx, input }) => noteConsent(ctx.store, ctx.caller, input)),
  }),
  event: router({
    draw: anyone.input(sessionInput).query(({ ctx, input }) => viewDraw(ctx.store, ctx.caller, input)),
    minutes: anyone.input(serviceInput).query(({ ctx, input }) => viewMinutes(ctx.store, input)),
  }),
  standing,
  privacy,
  rating,
  staff,
  desk,
});

export type Router = typeof api;

// Decides what callers see of documents: no OPENID, no ledger, no one else's phone.
// Which documents they may see at all is each use case's.
import type { BookingView } from '#contract/booking';
import type { CommunityView } from '#contract/community';
import type { DeskBooking } from '#contract/desk';
import type { PersonView } from '#contract/person';
import type { ServiceBrief, ServiceView } from '#contract/service';
import { mayDo, type Booking, type Part } from '#domain/booking';
import type { Community } from '#domain/community';
import { maskPhone, type Person } from '#domain/person';
import type { Service } from '#domain/service';

export const serviceBrief = (service: Service): ServiceBrief => ({
  id: service._id,
  kind: service.kind,
  title: service.title,
  summary: service.summary,
  group: service.group,
  state: service.state,
  sample: service.notice.sample,
});

export const serviceView = (service: Service): ServiceView => ({
  ...serviceBrief(service),
  communityId: service.communityId,
  communityName: service.communityName,
  place: service.place,
  hours: service.hours,
  rules: service.rules,
  confirmation: service.confirmation,
  notice: service.notice,
});

export const communityView = (community: Community): CommunityView => ({
  id: community._id,
  name: community.name,
  shortName: community.shortName,
  streetName: community.streetName,
  phone: community.phone,
  address: community.address,
});

export const personView = ({ _id, relation, name, phone }: Person): PersonView => ({
  id: _id,
  relation,
  name,
  phone,
});

/** A booking as one part sees it, with what that part may do next. */
export const bookingView = (booking: Booking, part: Part, now: number): BookingView => ({
  id: booking._id,
  code: booking.code,
  kind: booking.kind,
  serviceId: booking.serviceId,
  title: booking.serviceTitle,
  communityId: booking.communityId,
  communityName: booking.communityName,
  place: booking.place,
  phone: booking.phone,
  date: booking.date,
  start: booking.start,
  end: booking.end,
  personName: booking.personName,
  note: booking.note,
  status: booking.status,
  cancelUntil: booking.cancelUntil,
  history: booking.history,
  may: mayDo(booking, part, now),
});

export const deskBooking = (booking: Booking, now: number): DeskBooking => ({
  ...bookingView(booking, 'staff', now),
  personPhone: maskPhone(booking.personPhone),
});

/** What Microsoft documents of the requests used here; anything else is a fault of whoever asks. */
import { z } from 'zod';

const dateTimeTimeZone = z.strictObject({
  dateTime: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
  timeZone: z.enum(['Europe/Berlin', 'UTC']),
});
const attendee = z.strictObject({
  emailAddress: z.strictObject({ name: z.string().min(1), address: z.email() }),
  type: z.enum(['required', 'optional']),
});
const itemBody = z.strictObject({ contentType: z.literal('html'), content: z.string().min(1) });

const changes = {
  subject: z.string().min(1),
  start: dateTimeTimeZone,
  end: dateTimeTimeZone,
  location: z.strictObject({ displayName: z.string() }),
  attendees: z.array(attendee).max(500),
  isOnlineMeeting: z.literal(true).optional(),
  onlineMeetingProvider: z.literal('teamsForBusiness').optional(),
};

export const newEvent = z
  .strictObject({
    ...changes,
    body: itemBody,
    allowNewTimeProposals: z.boolean(),
    singleValueExtendedProperties: z
      .array(
        z.strictObject({ id: z.string().regex(/^String \{[0-9a-f-]{36}\} Name \w+$/), value: z.string() }),
      )
      .length(1),
    transactionId: z.string().min(1),
  })
  .refine(({ isOnlineMeeting, onlineMeetingProvider }) => !isOnlineMeeting === !onlineMeetingProvider);

export const changedEvent = z.strictObject({ ...changes, body: itemBody.optional() });
export const cancellation = z.strictObject({ comment: z.string().min(1) });

export const scheduleQuestion = z.strictObject({
  schedules: z.array(z.email()).min(1).max(20),
  startTime: dateTimeTimeZone,
  endTime: dateTimeTimeZone,
  availabilityViewInterval: z.number().int().min(5).max(1440),
});

export const tokenQuestion = z.object({
  client_id: z.literal('22222222-2222-4222-8222-222222222222'),
  client_secret: z.literal('geheim'),
  grant_type: z.literal('client_credentials'),
  scope: z.literal('https://graph.microsoft.com/.default'),
});

export type NewEvent = z.infer<typeof newEvent>;

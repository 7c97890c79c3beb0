import type { HttpMethod, HttpRequest, HttpResponseInit } from '@azure/functions';
import type { Instant } from '@verbund/domain/kernel/time';
import type { Services } from './services.ts';

export type TimerRegistration = {
  kind: 'timer';
  name: string;
  /** NCRONTAB: second, minute, hour, day, month, weekday; in UTC. */
  schedule: string;
  /** Safe to run at any time, twice, and beside itself. @returns counts, for the log. */
  run(services: Services, now: Instant): Promise<Record<string, number>>;
};

export type QueueRegistration = {
  kind: 'queue';
  name: string;
  /** In the storage account of the function app. */
  queueName: string;
  /**
   * Safe to run twice and beside itself.
   *
   * @param message the JSON of the message, or its text where it is none. Not validated.
   * @throws when it failed: the host tries again, five times in all, and then puts the message aside.
   */
  run(
    services: Services,
    message: unknown,
    about: { messageId: string; dequeueCount: number },
    now: Instant,
  ): Promise<void>;
};

export type HttpRegistration = {
  kind: 'http';
  name: string;
  methods: HttpMethod[];
  /** Below `/api/`. */
  route: string;
  /** Of the platform's keys; who somebody is, `authenticate` decides. */
  authLevel: 'anonymous';
  handle(services: Services, request: HttpRequest): Promise<HttpResponseInit>;
};

export type Registration = TimerRegistration | HttpRegistration | QueueRegistration;

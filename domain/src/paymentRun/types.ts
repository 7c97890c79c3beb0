import type { Half, PlainDate } from '../kernel/time.ts';

export type PaymentRun = {
  id: string;
  name: string;
  deskId: string;
  areaCode: string;
  cutoffOn: PlainDate;
  half: Half;
};

export type PaymentRunRefusal =
  | 'not_found'
  | 'not_allowed'
  | 'unknown_area'
  | 'desk_needs_no_authority'
  | 'in_the_past';

import { findAbsenceReasons } from './absenceReason.ts';
import { findAddresses } from './address.ts';
import { findBirthDates } from './birthDate.ts';
import { findEmails } from './email.ts';
import type { Detector, FindingKind } from './finding.ts';
import { findHealthIds } from './healthId.ts';
import { findIbans } from './iban.ts';
import { findNames } from './name.ts';
import { findPensionIds } from './pensionId.ts';
import { findPhones } from './phone.ts';
import { findPlates } from './plate.ts';
import { findTaxIds } from './taxId.ts';

/** Asked in this order; what one has found is hidden from the next, so the surest come first. */
export const DETECTORS: readonly { readonly kind: FindingKind; readonly find: Detector }[] = [
  { kind: 'iban', find: findIbans },
  { kind: 'email', find: findEmails },
  { kind: 'pensionId', find: findPensionIds },
  { kind: 'healthId', find: findHealthIds },
  { kind: 'taxId', find: findTaxIds },
  { kind: 'plate', find: findPlates },
  { kind: 'phone', find: findPhones },
  { kind: 'birthDate', find: findBirthDates },
  { kind: 'address', find: findAddresses },
  { kind: 'name', find: findNames },
  { kind: 'absenceReason', find: findAbsenceReasons },
];

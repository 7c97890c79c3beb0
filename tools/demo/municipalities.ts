import { demoId } from './ids.ts';

export type Municipality = { ags: string; name: string; mailDomain: string };

/**
 * The four municipalities that really started together on 1 July 2023.
 * Keys (AGS): Destatis, GV100AD. Their staff in this demo is invented.
 */
export const MUNICIPALITIES = {
  badSassendorf: { ags: '05974008', name: 'Bad Sassendorf', mailDomain: 'bad-sassendorf.example' },
  lippetal: { ags: '05974024', name: 'Lippetal', mailDomain: 'lippetal.example' },
  moehnesee: { ags: '05974032', name: 'Möhnesee', mailDomain: 'moehnesee.example' },
  welver: { ags: '05974048', name: 'Welver', mailDomain: 'welver.example' },
} as const satisfies Record<string, Municipality>;

export type MunicipalityKey = keyof typeof MUNICIPALITIES;

export const MUNICIPALITY_KEYS = Object.keys(MUNICIPALITIES) as MunicipalityKey[];

export const municipalityId = (key: MunicipalityKey): string => demoId(`municipality ${key}`);

/** Each municipality has an Entra tenant of its own. */
export const tenantId = (key: MunicipalityKey): string => demoId(`tenant ${key}`);

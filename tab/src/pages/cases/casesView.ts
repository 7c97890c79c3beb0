/** What the page makes of the queue it was told: pure, so that it can be tested without a browser. */
import type { CaseFilter, CaseRow } from '@verbund/domain/contract';
import { isLater, isoDaysBetween } from '@verbund/domain/kernel/isoDay';

export const NO_FILTER: CaseFilter = {
  text: '',
  owner: 'any',
  municipalityId: null,
  areaCode: null,
  urgency: null,
  due: 'any',
  sort: 'urgency',
  descending: false,
};

/** Who looks, and when. */
export type Eyes = { staffId: string; today: string; now: string };

export type Holder = 'free' | 'mine' | 'held' | 'lapsed' | 'lapsedMine' | 'absent';

export const holderOf = ({ owner, leaseUntil, ownerAbsent }: CaseRow, { staffId, now }: Eyes): Holder => {
  if (!owner) return 'free';
  const isMine = owner.staffId === staffId;
  const holds = leaseUntil !== null && isLater(leaseUntil, now);
  if (holds) return isMine ? 'mine' : ownerAbsent ? 'absent' : 'held';
  if (ownerAbsent && !isMine) return 'absent';
  return isMine ? 'lapsedMine' : 'lapsed';
};

const OWNERS: Readonly<Record<CaseFilter['owner'], readonly Holder[] | null>> = {
  any: null,
  mine: ['mine', 'lapsedMine'],
  free: ['free'],
  lapsed: ['lapsed', 'lapsedMine'],
  absent: ['absent'],
};

export const daysLeft = ({ dueOn }: CaseRow, { today }: Eyes): number | null =>
  dueOn === null ? null : isoDaysBetween(today, dueOn);

const DUE: Readonly<Record<CaseFilter['due'], (left: number | null) => boolean>> = {
  any: () => true,
  overdue: (left) => left !== null && left < 0,
  today: (left) => left === 0,
  week: (left) => left !== null && left <= 7,
};

const folded = (text: string): string => text.toLocaleLowerCase('de');

const URGENCIES: readonly CaseRow['urgency'][] = ['urgent', 'high', 'normal'];

const KEYS: Readonly<Record<CaseFilter['sort'], (row: CaseRow) => string>> = {
  urgency: ({ urgency, dueOn, receivedOn }) =>
    `${URGENCIES.indexOf(urgency)} ${dueOn ?? '9999'} ${receivedOn}`,
  dueOn: ({ dueOn }) => dueOn ?? '9999',
  receivedOn: ({ receivedOn }) => receivedOn,
  reference: ({ reference }) => reference,
  municipality: ({ municipalityName }) => municipalityName,
  area: ({ areaCode }) => areaCode,
  // The free ones first: they are to be taken.
  owner: ({ owner }) => owner?.name ?? '',
};

/** The cases the filter leaves, in its order; ties in the order of the queue. */
export const casesShown = (cases: readonly CaseRow[], filter: CaseFilter, eyes: Eyes): CaseRow[] => {
  const owners = OWNERS[filter.owner];
  const text = folded(filter.text.trim());
  const key = KEYS[filter.sort];
  const direction = filter.descending ? -1 : 1;
  return cases
    .filter(
      (row) =>
        (owners === null || owners.includes(holderOf(row, eyes))) &&
        (filter.municipalityId === null || row.municipalityId === filter.municipalityId) &&
        (filter.areaCode === null || row.areaCode === filter.areaCode) &&
        (filter.urgency === null || row.urgency === filter.urgency) &&
        DUE[filter.due](daysLeft(row, eyes)) &&
        (text === '' || folded(`${row.reference} ${row.nextStep ?? ''}`).includes(text)),
    )
    .map((row, place) => ({ row, place, key: key(row) }))
    .sort((a, b) => direction * a.key.localeCompare(b.key, 'de') || a.place - b.place)
    .map(({ row }) => row);
};

export const countsOf = (cases: readonly CaseRow[], eyes: Eyes) => ({
  open: cases.length,
  overdue: cases.filter((row) => DUE.overdue(daysLeft(row, eyes))).length,
  free: cases.filter((row) => holderOf(row, eyes) === 'free').length,
  mine: cases.filter((row) => row.owner?.staffId === eyes.staffId).length,
});

const KEPT = ['owner', 'municipalityId', 'areaCode', 'urgency', 'due', 'sort'] as const;

/** The filter as the address holds it; what is no filter counts for nothing. */
export const filterFrom = (search: URLSearchParams): CaseFilter => {
  const one = <T extends string>(name: string, known: readonly T[], otherwise: T): T =>
    known.find((value) => value === search.get(name)) ?? otherwise;
  return {
    text: search.get('text') ?? '',
    owner: one('owner', Object.keys(OWNERS) as CaseFilter['owner'][], 'any'),
    municipalityId: search.get('municipalityId'),
    areaCode: search.get('areaCode'),
    urgency: URGENCIES.find((urgency) => urgency === search.get('urgency')) ?? null,
    due: one('due', Object.keys(DUE) as CaseFilter['due'][], 'any'),
    sort: one('sort', Object.keys(KEYS) as CaseFilter['sort'][], 'urgency'),
    descending: search.get('descending') === '1',
  };
};

/** What the address has to hold for a filter; defaults stay out of it. */
export const searchOf = (filter: CaseFilter): Record<string, string | null> => ({
  text: filter.text || null,
  descending: filter.descending ? '1' : null,
  ...Object.fromEntries(
    KEPT.map((name) => [name, filter[name] === NO_FILTER[name] ? null : (filter[name] as string | null)]),
  ),
});

export const isFiltered = (filter: CaseFilter): boolean =>
  Object.entries(searchOf(filter)).some(
    ([name, value]) => value !== null && !['sort', 'descending'].includes(name),
  );

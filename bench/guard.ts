/**
 * What the guard finds and what it lets through: made-up numbers with valid check digits, names on none of its lists,
 * and texts without anybody in them; beside a handful of patterns as one writes them in an hour.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FindingKind } from '@verbund/domain/language/guard/finding';
import { inspect } from '@verbund/domain/language/guard/inspect';
import { someCleanText } from '@verbund/domain/testing/guardCleanTexts';
import {
  type NamedText,
  someBareSurname,
  someCommonBareSurname,
  someCuedName,
} from '@verbund/domain/testing/guardNames';
import { drawFrom, someLabelledText } from '@verbund/domain/testing/guardSamples';
import { spread } from './figures.ts';

const SEEDS = [11, 22, 33];
const SAMPLES = 4_000;
const LAWS = new URL('../../shared/data/laws/', import.meta.url);
const STRUCTURED: readonly FindingKind[] = [
  'birthDate',
  'iban',
  'pensionId',
  'taxId',
  'healthId',
  'phone',
  'email',
  'address',
  'plate',
];

/** `kind` is missing where patterns do not tell kinds apart. */
type Place = { start: number; end: number; kind?: FindingKind };
type Detect = (text: string) => Place[];

const PATTERNS = [
  /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g,
  /\b\d{8}[A-Z]\d{3}\b/g,
  /\b\d{11}\b/g,
  /\b[A-Z]\d{9}\b/g,
  /\b\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}\b/g,
  /(?:\+49|0)[\d /()-]{6,}/g,
  /\b[\w.+-]+@[\w-]+\.[\w.]+\b/g,
  /\b[A-ZÄÖÜ][a-zäöüß]+(?:straße|str\.|weg|platz|allee) \d+/g,
  /\b[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}\b/g,
  /\b(?:Frau|Herrn?|Familie) [A-ZÄÖÜ][\p{L}-]+/gu,
];
const peer: Detect = (text) =>
  PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  );

const covers = (places: readonly Place[], text: string, hidden: string): boolean => {
  const at = text.indexOf(hidden);
  const last = at + hidden.length - (hidden.endsWith('.') ? 1 : 0);
  return places.some(({ start, end }) => start <= at && end >= last);
};

/** How much the best place of the right kind and the hidden text overlap, as intersection over union. */
const overlap = (places: readonly Place[], kind: FindingKind, text: string, hidden: string): number => {
  const at = text.indexOf(hidden);
  const end = at + hidden.length;
  return Math.max(
    0,
    ...places
      .filter((place) => place.kind === kind)
      .map(
        (place) =>
          Math.max(0, Math.min(place.end, end) - Math.max(place.start, at)) /
          (Math.max(place.end, end) - Math.min(place.start, at)),
      ),
  );
};

const share = (count: number, all: number): number =>
  all === 0 ? Number.NaN : Math.round((count / all) * 10_000) / 10_000;

/** Sentences of laws: nobody is named in them. */
const lawSentences = (): string[] => {
  const folder = fileURLToPath(LAWS);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => readFileSync(`${folder}${name}`, 'utf8').split(/\n+|(?<=[a-zäöüß)]\.)\s+(?=[A-ZÄÖÜ])/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 20);
};

/** Whether the kind is right as well, and how well the place fits; only for a detector that tells kinds apart. */
const measureKinds = (detect: Detect) => {
  const byKind = new Map<FindingKind, number[]>();
  for (const seed of SEEDS) {
    const draw = drawFrom(seed);
    for (let count = 0; count < SAMPLES; count += 1) {
      const { kind, text, hidden } = someLabelledText(draw);
      if (kind === 'absenceReason') continue;
      byKind.set(kind, [...(byKind.get(kind) ?? []), overlap(detect(text), kind, text, hidden)]);
    }
  }
  return Object.fromEntries(
    [...byKind].map(([kind, overlaps]) => [
      kind,
      {
        exactKind: share(overlaps.filter((value) => value > 0).length, overlaps.length),
        overlapHalf: share(overlaps.filter((value) => value >= 0.5).length, overlaps.length),
        exactSpan: share(overlaps.filter((value) => value === 1).length, overlaps.length),
        meanOverlap: share(
          overlaps.reduce((sum, value) => sum + value, 0),
          overlaps.length,
        ),
      },
    ]),
  );
};

const measure = (detect: Detect, laws: readonly string[]) => {
  const found = new Map<string, { all: number; hits: number }>();
  const note = (kind: string, hit: boolean): void => {
    const known = found.get(kind) ?? { all: 0, hits: 0 };
    found.set(kind, { all: known.all + 1, hits: known.hits + Number(hit) });
  };
  const noteName = (kind: string, { text, hidden }: NamedText): void =>
    note(kind, covers(detect(text), text, hidden));
  for (const seed of SEEDS) {
    const draw = drawFrom(seed);
    for (let count = 0; count < SAMPLES; count += 1) {
      const { kind, text, hidden } = someLabelledText(draw);
      if (STRUCTURED.includes(kind)) note(kind, covers(detect(text), text, hidden));
      noteName('nameWithCue', someCuedName(draw));
      noteName('bareSurname', someBareSurname(draw));
      noteName('bareCommonSurname', someCommonBareSurname(draw));
      note('falseAlarmOffice', detect(someCleanText(draw)).length > 0);
    }
  }
  for (const sentence of laws) note('falseAlarmLaw', detect(sentence).length > 0);
  return Object.fromEntries([...found].map(([kind, { all, hits }]) => [kind, share(hits, all)]));
};

/** Without reasons of an absence: laws speak of illness and say nothing about anybody. */
const ours: Detect = (text) => inspect(text).filter(({ kind }) => kind !== 'absenceReason');

const timings = (texts: readonly string[]) =>
  spread(
    texts.map((text) => {
      const started = performance.now();
      inspect(text);
      return performance.now() - started;
    }),
  );

export const run = async () => {
  const laws = lawSentences();
  const draw = drawFrom(44);
  const texts = Array.from({ length: 2_000 }, () => someLabelledText(draw).text);
  timings(texts.slice(0, 500));
  return {
    samples: SEEDS.length * SAMPLES,
    lawSentences: laws.length,
    ours: measure(ours, laws),
    oursByKind: measureKinds(ours),
    patterns: measure(peer, laws),
    oneText: timings(texts),
  };
};

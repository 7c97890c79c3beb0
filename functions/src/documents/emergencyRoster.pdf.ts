import type { EmergencyDesk, EmergencyRoster } from '@verbund/domain/emergencyRoster/types';
import {
  dayOf,
  HALVES,
  type Half,
  type Instant,
  type PlainDate,
  timeOf,
  toLegacyDate,
} from '@verbund/domain/kernel/time';
import { dateWords, dayWords } from '@verbund/domain/language/words/days';
import { missingStaff } from '@verbund/domain/roster/rules';
import type { OnDuty, RosterCell } from '@verbund/domain/roster/types';
import PDFDocument from 'pdfkit';

type Doc = InstanceType<typeof PDFDocument>;
type Cell = PDFKit.Mixins.CellOptions;

const MARGIN = 40;
const INK = '#1b1f23';
const RULE = '#8a9097';
const SHADE = '#eceff2';
const GAP = '#8a1f11';
const TITLE_POINTS = 17;
const HEADING_POINTS = 12;
const TEXT_POINTS = 9;
const SMALL_POINTS = 8;
/** Less than this is left of a page: a table begins on the next. */
const LEAST_TABLE_POINTS = 120;

const HALF_WORDS: Record<Half, string> = { morning: 'Vormittag', afternoon: 'Nachmittag' };
const COLUMNS = ['*', 95, '*', '*'];

const fullDay = (day: PlainDate): string => `${dayWords(day, 'de')}${day.year}`;
const stamp = (moment: Instant): string =>
  `${dateWords(dayOf(moment), 'de')}, ${timeOf(moment).toString({ smallestUnit: 'minute' })} Uhr`;

const time = (at: RosterCell['opens']): string => at.toString({ smallestUnit: 'minute' });

const personWords = ({ name, municipalityName, isCover, isRemote }: OnDuty, home: string): string => {
  const remarks = [
    ...(isCover ? [`Vertretung${municipalityName === home ? '' : ` aus ${municipalityName}`}`] : []),
    ...(isRemote ? ['nur Telefon'] : []),
  ];
  return remarks.length > 0 ? `${name} (${remarks.join(', ')})` : name;
};

const cellWords = (cell: RosterCell | null, home: string): string => {
  if (!cell) return 'geschlossen';
  const people = cell.onDuty.map((person) => personWords(person, home));
  const missing = missingStaff(cell);
  const gap = missing > 0 ? [missing === 1 ? 'LÜCKE: 1 fehlt' : `LÜCKE: ${missing} fehlen`] : [];
  return [`${time(cell.opens)}–${time(cell.closes)}`, ...people, ...gap].join('\n');
};

const heading = (doc: Doc, level: 'H1' | 'H2', text: string): void => {
  doc
    .font('Helvetica-Bold')
    .fontSize(level === 'H1' ? TITLE_POINTS : HEADING_POINTS)
    .fillColor(INK);
  doc.addStructure(doc.struct(level, {}, () => doc.text(text, MARGIN)));
};

const paragraph = (doc: Doc, text: string): void => {
  doc.font('Helvetica').fontSize(TEXT_POINTS).fillColor(INK);
  doc.addStructure(doc.struct('P', {}, () => doc.text(text, MARGIN)));
};

/** One row for each desk; the header says what the columns are, also to a screen reader. */
const deskTable = (doc: Doc, desks: readonly EmergencyDesk[], home: string): void => {
  doc.moveDown(0.4).font('Helvetica').fontSize(TEXT_POINTS).fillColor(INK);
  const header = (text: string): Cell => ({ text, type: 'TH', backgroundColor: SHADE });
  const rows = desks.map(({ deskName, phone, halves }): Cell[] => [
    { text: deskName, type: 'TH' },
    { text: phone ?? '–' },
    ...HALVES.map((half) => {
      const cell = halves[half];
      return { text: cellWords(cell, home), ...(cell && missingStaff(cell) > 0 ? { textColor: GAP } : {}) };
    }),
  ]);
  // The types do not know it yet: without a parent the table is not part of the document's structure.
  const tagged: object = { structParent: doc };
  doc.table({
    position: { x: MARGIN, y: doc.y },
    ...tagged,
    columnStyles: COLUMNS,
    defaultStyle: { border: 0.5, borderColor: RULE, padding: 4 },
    data: [[header('Platz'), header('Telefon'), ...HALVES.map((half) => header(HALF_WORDS[half]))], ...rows],
  });
  doc.x = MARGIN;
  doc.moveDown(0.8);
};

const isOpen = ({ halves }: EmergencyDesk): boolean => halves.morning !== null || halves.afternoon !== null;

const onNewPageIfShort = (doc: Doc): void => {
  if (doc.page.height - MARGIN - doc.y < LEAST_TABLE_POINTS) doc.addPage();
};

const footers = (doc: Doc, text: string): void => {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    doc.font('Helvetica').fontSize(SMALL_POINTS).fillColor(INK);
    // Below the margin text would begin a page of its own.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.text(`${text} · Seite ${page + 1} von ${count}`, MARGIN, doc.page.height - MARGIN + 10, {
      width: doc.page.width - 2 * MARGIN,
      align: 'center',
      lineBreak: false,
    });
    doc.endMarkedContent();
  }
};

/**
 * The emergency roster on paper: A4, tagged, in German (what hangs on the wall of a German office).
 *
 * @returns the bytes of the PDF; the same roster makes the same bytes.
 */
export const renderEmergencyRoster = async (roster: EmergencyRoster): Promise<Uint8Array> => {
  const { municipalityName, asOf, days, partners } = roster;
  const title = `Notfallplan ${municipalityName}`;
  const stand = `Stand: ${stamp(asOf)}`;
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    tagged: true,
    lang: 'de-DE',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: `${title}, ${stand}`, CreationDate: toLegacyDate(asOf), ModDate: toLegacyDate(asOf) },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', resolve);
    doc.on('error', reject);
  });

  heading(doc, 'H1', title);
  paragraph(doc, `${stand}. Wer wo Dienst hat, wenn Teams oder das Netz ausfällt. Bitte ausdrucken.`);
  for (const { day, desks } of days) {
    doc.moveDown(0.6);
    onNewPageIfShort(doc);
    heading(doc, 'H2', fullDay(day));
    const open = desks.filter(isOpen);
    if (open.length > 0) deskTable(doc, open, municipalityName);
    else paragraph(doc, 'Alle Plätze geschlossen.');
  }
  const today = days[0];
  if (today && partners.length > 0) {
    doc.addPage();
    heading(doc, 'H1', `Partner am ${fullDay(today.day)}`);
    for (const { municipalityName: partner, desks } of partners) {
      doc.moveDown(0.6);
      onNewPageIfShort(doc);
      heading(doc, 'H2', partner);
      deskTable(doc, desks, partner);
    }
  }
  footers(doc, `${title} · ${stand}`);
  doc.end();
  await done;
  return Buffer.concat(chunks);
};

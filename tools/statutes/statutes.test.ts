import { actName } from '@verbund/domain/question/statutes/actName';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from './readMarkdown.ts';
import { readXml } from './readXml.ts';

const MARKDOWN = `% Sozialgesetzbuch (SGB) Zwölftes Buch (XII) - Sozialhilfe -

# Inhaltsverzeichnis

Erstes Kapitel

# § 73 – Hilfe in sonstigen Lebenslagen

Leistungen können auch in sonstigen Lebenslagen erbracht werden.

# Zehntes Kapitel

Steht zwischen zweien.

# § 74 – Bestattungskosten

(1) Die Kosten werden übernommen.

(2) Das gilt nach § 75 entsprechend.
`;

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE dokumente SYSTEM "http://www.gesetze-im-internet.de/dtd/1.01/gii-norm.dtd">
<dokumente builddate="20261101">
  <norm><metadaten><jurabk>SGB 12</jurabk><langue>Sozialhilfe</langue></metadaten><textdaten/></norm>
  <norm><metadaten><jurabk>SGB 12</jurabk><enbez>Erstes Kapitel</enbez></metadaten></norm>
  <norm>
    <metadaten><jurabk>SGB 12</jurabk><enbez>§ 74</enbez><titel format="parat">Bestattungs&#173;kosten &amp; mehr</titel></metadaten>
    <textdaten><text format="XML"><Content>
      <P>Die <B>erforderlichen</B> Kosten<BR/>werden übernommen.</P>
      <P>Das gilt auch für<DL><DT>1.</DT><DD><LA>Särge,</LA></DD></DL></P>
    </Content></text></textdaten>
  </norm>
  <norm><metadaten><jurabk>SGB 12</jurabk><enbez>§ 27a</enbez></metadaten></norm>
</dokumente>`;

describe('an act as Markdown', () => {
  it('is read section by section, without what stands between them', () => {
    const { title, sections } = readMarkdown(MARKDOWN);
    expect(actName(title)).toBe('SGB XII');
    expect(sections).toEqual([
      {
        number: '73',
        title: 'Hilfe in sonstigen Lebenslagen',
        text: 'Leistungen können auch in sonstigen Lebenslagen erbracht werden.',
      },
      {
        number: '74',
        title: 'Bestattungskosten',
        text: '(1) Die Kosten werden übernommen.\n\n(2) Das gilt nach § 75 entsprechend.',
      },
    ]);
  });

  it('without a section has none', () => {
    expect(readMarkdown('# Einkaufsliste\n\n- Brot').sections).toEqual([]);
  });
});

describe('an act as the official XML', () => {
  it('is read section by section, sentences in their order', () => {
    const read = readXml(XML);
    expect(actName(read?.title ?? '')).toBe('SGB XII');
    expect(read?.sections.map(({ number }) => number)).toEqual(['74', '27a']);
    expect(read?.sections[0]?.title).toBe('Bestattungs\u00ADkosten & mehr');
    expect(read?.sections[0]?.text).toBe(
      'Die erforderlichen Kosten\nwerden übernommen.\nDas gilt auch für\n1.\nSärge,',
    );
  });

  it('is refused when it is torn or something else', () => {
    expect(readXml(XML.slice(0, 400))).toBeNull();
    expect(readXml('<html><body/></html>')).toBeNull();
  });
});

describe('the name of an act', () => {
  it.each([
    ['Asylbewerberleistungsgesetz  (AsylbLG)', 'AsylbLG'],
    ['Zehntes Buch Sozialgesetzbuch - Sozialverwaltungsverfahren und Sozialdatenschutz -  (SGB X)', 'SGB X'],
    [
      'Gesetz zur Ermittlung der Regelbedarfe ab dem Jahr 2021 (Regelbedarfsermittlungsgesetz - RBEG)',
      'RBEG',
    ],
    ['SGB 9 2018', 'SGB IX'],
    ['WoGG', 'WoGG'],
    ['Einkaufsliste', null],
  ])('%s', (title, name) => {
    expect(actName(title)).toBe(name);
  });
});

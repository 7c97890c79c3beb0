import { NOW } from '@verbund/domain/testing/builders';
import { expect, it } from 'vitest';
import { renderSelfDisclosure } from './selfDisclosure.html.ts';

const page = renderSelfDisclosure({
  name: 'Jana <b>Brandt</b>',
  municipalityName: 'Lippetal',
  asOf: NOW,
  sections: [
    {
      heading: 'Fachfragen',
      note: 'Bleibt.',
      headings: ['Frage'],
      rows: [['<script>alert("x")</script> & mehr']],
    },
    { heading: 'Abwesenheiten', note: 'Nur die Tage.', headings: ['Von'], rows: [] },
  ],
});

it('shows text as text, whatever stands in it', () => {
  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; mehr');
  expect(page).toContain('Jana &lt;b&gt;Brandt&lt;/b&gt; (Lippetal), Stand 23.11.2026, 08:00 Uhr.');
});

it('says what there is nothing about, and needs nothing from elsewhere', () => {
  expect(page).toMatch(/Nichts gespeichert ist zu[\s\S]*<li>Abwesenheiten<\/li>/);
  expect(page).not.toMatch(/\b(src|href)=/);
  expect(page).toContain('<html lang="de">');
  expect(page).toContain('<th scope="col">Frage</th>');
});

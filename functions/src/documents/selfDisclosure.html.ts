/** The self-disclosure as a page that needs nothing else, to be read, printed and kept. German, as the law it answers. */
import { dayOf, timeOf } from '@verbund/domain/kernel/time';
import { dateWords } from '@verbund/domain/language/words/days';
import type { SelfDisclosure } from '@verbund/domain/membership/queries/selfDisclosure';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const asHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1a1a1a; background: #fff; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin: 2rem 0 0.25rem; }
  p { margin: 0.25rem 0 0.75rem; max-width: 45rem; } .note { color: #444; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border: 1px solid #767676; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  th { background: #f0f0f0; }
  @media print { body { margin: 0; font-size: 10pt; } h2 { break-after: avoid; } tr { break-inside: avoid; } .wide { overflow: visible; } }
`;

const tableOf = (
  { heading, note, headings, rows }: SelfDisclosure['sections'][number],
  index: number,
): string => `
<section aria-labelledby="s${index}">
<h2 id="s${index}">${asHtml(heading)}</h2>
<p class="note">${asHtml(note)}</p>
<div class="wide"><table>
<thead><tr>${headings.map((one) => `<th scope="col">${asHtml(one)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${asHtml(cell)}</td>`).join('')}</tr>`).join('\n')}</tbody>
</table></div>
</section>`;

/** @returns one HTML file without scripts, pictures or links. */
export const renderSelfDisclosure = ({ name, municipalityName, asOf, sections }: SelfDisclosure): string => {
  const filled = sections.filter(({ rows }) => rows.length > 0);
  const empty = sections.filter(({ rows }) => rows.length === 0);
  const { hour, minute } = timeOf(asOf);
  const clock = [hour, minute].map((value) => String(value).padStart(2, '0')).join(':');
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Was Verbund über ${asHtml(name)} speichert</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Was Verbund über dich speichert</h1>
<p>${asHtml(name)} (${asHtml(municipalityName)}), Stand ${asHtml(dateWords(dayOf(asOf), 'de'))}, ${clock} Uhr.</p>
<p>Das ist die Auskunft nach Artikel 15 der Datenschutz-Grundverordnung. Verbund speichert keinen Grund für eine Abwesenheit,
keine Angaben zu Bürgerinnen und Bürgern und keine Texte aus dem Chat. Es gibt keine Kennzahlen zu einzelnen Personen.
Wenn etwas nicht stimmt, sag es deiner Fachbereichsleitung oder dem Datenschutz deiner Kommune.</p>
${filled.map(tableOf).join('\n')}
<section aria-labelledby="nichts">
<h2 id="nichts">Nichts gespeichert ist zu</h2>
<ul>${empty.map(({ heading }) => `<li>${asHtml(heading)}</li>`).join('\n')}</ul>
</section>
</main>
</body>
</html>
`;
};

import type { Invitation, Mail, MailAddress } from './types.ts';

export type MailParts = {
  to: MailAddress;
  subject: string;
  /** One sentence or a few; no markup. */
  paragraphs: readonly string[];
  /** What matters at a glance, such as `['Wann', 'Montag, 7. Dezember, 9:00 bis 10:30 Uhr']`. */
  facts?: readonly (readonly [label: string, value: string])[];
  /** Under a heading of its own. */
  list?: { title: string; items: readonly string[] };
  link?: { title: string; url: string };
  invitation?: Invitation;
};

const FOOTER = 'Diese Nachricht hat Verbund verschickt. Antworten darauf liest niemand.';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

const textOf = ({ to, paragraphs, facts = [], list, link }: MailParts): string =>
  [
    `Hallo ${to.name},`,
    ...paragraphs,
    ...(facts.length > 0 ? [facts.map(([label, value]) => `${label}: ${value}`).join('\n')] : []),
    ...(list ? [`${list.title}\n${list.items.map((item) => `- ${item}`).join('\n')}`] : []),
    ...(link ? [`${link.title}: ${link.url}`] : []),
    `--\n${FOOTER}`,
  ].join('\n\n');

const BODY = 'margin:0;padding:24px;background:#ffffff;color:#1b242d;font:16px/1.5 Segoe UI,Arial,sans-serif';
const CELL = 'padding:4px 16px 4px 0;text-align:left;vertical-align:top';
const SMALL = 'margin-top:24px;padding-top:12px;border-top:1px solid #dedad0;color:#545f6b;font-size:14px';

const htmlOf = ({ to, subject, paragraphs, facts = [], list, link }: MailParts): string => {
  const e = escapeHtml;
  const rows = facts.map(
    ([label, value]) =>
      `<tr><th scope="row" style="${CELL};font-weight:600">${e(label)}</th><td style="${CELL}">${e(value)}</td></tr>`,
  );
  return [
    `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${e(subject)}</title></head>`,
    `<body style="${BODY}"><div style="max-width:640px">`,
    `<p>Hallo ${e(to.name)},</p>`,
    ...paragraphs.map((paragraph) => `<p>${e(paragraph)}</p>`),
    ...(rows.length > 0
      ? [`<table role="presentation" style="border-collapse:collapse">${rows.join('')}</table>`]
      : []),
    ...(list ? [`<p style="font-weight:600;margin-bottom:4px">${e(list.title)}</p>`] : []),
    ...(list
      ? [`<ul style="margin-top:0">${list.items.map((item) => `<li>${e(item)}</li>`).join('')}</ul>`]
      : []),
    ...(link ? [`<p><a href="${e(link.url)}" style="color:#0b5c6b">${e(link.title)}</a></p>`] : []),
    `<p style="${SMALL}">${FOOTER}</p></div></body></html>`,
  ].join('\n');
};

/** A plain mail that reads the same as text, on a screen and on paper. */
export const composeMail = (parts: MailParts): Mail => ({
  to: parts.to,
  subject: parts.subject,
  text: textOf(parts),
  html: htmlOf(parts),
  ...(parts.invitation ? { invitation: parts.invitation } : {}),
});

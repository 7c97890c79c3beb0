const OWN = [
  /\b(bin|habe|hab|hätte|muss|arbeite)\s+ich\b/i,
  /\bich\b.*\b(dran|eingeteilt)\b/i,
  /\bmeine?n?\b.*\bdienst/i,
  /\b(am|do)\s+i\b/i,
  /\bmy\b.*\b(dut(y|ies)|shifts?|roster)\b/i,
];

/** „Wann bin ich wieder dran?“ asks for one's own duties, „Wer hat Dienst?“ for everybody's. */
export const asksForOwnDuties = (text: string): boolean => OWN.some((pattern) => pattern.test(text));

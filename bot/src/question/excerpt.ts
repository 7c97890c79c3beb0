const LONE_SURROGATE = /[\uD800-\uDBFF]$/;

/** The beginning of a text, cut between words. */
export const excerpt = (text: string, most: number): string => {
  const line = text.trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut
    .slice(0, space > most / 2 ? space : most)
    .replace(LONE_SURROGATE, '')
    .trimEnd()} …`;
};

/** Every address of the tab, built in one place. */
const BASE = import.meta.env.BASE_URL;

export const paths = {
  roster: BASE,
} as const;

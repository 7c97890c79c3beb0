import { makeStyles, tokens } from '@fluentui/react-components';

/** Of the column that names the desks. */
export const HEAD_WIDTH = 172;

/** What the grid and its rows share. */
export const useGridStyles = makeStyles({
  track: { position: 'relative', flexShrink: 0, height: '100%' },
  focus: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
});

import { Badge, type BadgeProps } from '@fluentui/react-components';
import type { MeetingRow } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';
import { type ShownState, shownState } from './useMeetingWords.ts';

const COLORS: Readonly<Record<ShownState, NonNullable<BadgeProps['color']>>> = {
  vote: 'warning',
  undecided: 'danger',
  planning: 'informative',
  polling: 'brand',
  fixed: 'success',
  running: 'brand',
  over: 'informative',
  held: 'informative',
  cancelled: 'danger',
};

/** How a meeting stands, in a word. */
export const MeetingState = ({ row, now }: { row: MeetingRow; now: string }) => {
  const { t } = useTranslation();
  const state = shownState(row, now);
  return (
    <Badge appearance="tint" color={COLORS[state]}>
      {t(`meetings.state.${state}`)}
    </Badge>
  );
};

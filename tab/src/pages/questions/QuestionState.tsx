import { Badge, type BadgeProps } from '@fluentui/react-components';
import type { QuestionRow } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';

const COLORS: Readonly<Record<QuestionRow['state'], NonNullable<BadgeProps['color']>>> = {
  draft: 'warning',
  open: 'informative',
  claimed: 'informative',
  answered: 'brand',
  accepted: 'success',
  helped: 'success',
  withdrawn: 'informative',
};

type Props = { row: Pick<QuestionRow, 'state' | 'stage' | 'claimedBy'>; staffId: string | undefined };

/** How a question stands, in a word. */
export const QuestionState = ({ row, staffId }: Props) => {
  const { t } = useTranslation();
  const isLeft = row.state === 'open' && row.stage === 'left_open';
  const isMine = row.state === 'claimed' && row.claimedBy?.staffId === staffId;
  return (
    <Badge appearance="tint" color={isLeft ? 'danger' : COLORS[row.state]}>
      {isLeft
        ? t('questions.state.leftOpen')
        : isMine
          ? t('questions.state.mine')
          : t(`questions.state.${row.state}`, { person: row.claimedBy?.name ?? '' })}
    </Badge>
  );
};

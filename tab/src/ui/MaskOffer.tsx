import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { EyeOffRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../api/request.ts';
import { useCallMutation } from '../api/useCall.ts';

const useStyles = makeStyles({
  offer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** Below a text that holds details of persons: puts placeholders in place of them; whoever wrote it reads it again. */
export const MaskOffer = ({
  error,
  text,
  onMasked,
}: {
  error: unknown;
  text: string;
  onMasked(masked: string): void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const check = useCallMutation('checkText', { invalidates: [] });
  if (!(error instanceof RequestFailed) || error.problem?.code !== 'contains_social_data') return null;
  return (
    <div className={styles.offer}>
      <Text>{t('mask.offer')}</Text>
      <Button
        size="small"
        icon={<EyeOffRegular />}
        disabledFocusable={check.isPending}
        onClick={() => check.mutate({ body: { text } }, { onSuccess: ({ masked }) => onMasked(masked) })}
      >
        {t('mask.do')}
      </Button>
    </div>
  );
};

import { Button, Link, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { StandardCaseDetail } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { useDayWords } from '../../ui/useDayWords.ts';
import { lastDay } from './caseForm.ts';

type Props = { detail: StandardCaseDetail; today: string; onConfirm(): void };

/** Above a standard case that must not simply be used: why, and what to do instead. */
export const Banner = ({ detail, today, onConfirm }: Props) => {
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const { state, doubt, approved, changedStatutes, mergedInto } = detail;
  if (state === 'merged' && mergedInto)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {t('standardCase.banner.merged')}{' '}
          <Link inline {...linkTo(paths.standardCase(mergedInto.standardCaseId))}>
            {mergedInto.title}
          </Link>
        </MessageBarBody>
      </MessageBar>
    );
  if (state === 'proposed' || state === 'rejected' || state === 'withdrawn')
    return (
      <MessageBar intent={state === 'proposed' ? 'info' : 'warning'} layout="multiline">
        <MessageBarBody>{t(`standardCase.banner.${state}`)}</MessageBarBody>
      </MessageBar>
    );
  if (doubt === null || approved === null) return null;
  const { validFrom, validUntil, reviewOn } = approved;
  const words =
    doubt === 'not_valid'
      ? validFrom > today || validUntil === null
        ? t('standardCase.banner.notYet', { day: dayWords(validFrom) })
        : t('standardCase.banner.over', { day: dayWords(lastDay(validUntil)) })
      : t(`standardCase.banner.${doubt}`, {
          day: dayWords(reviewOn),
          list: changedStatutes.join(', '),
        });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words}</MessageBarBody>
      {doubt !== 'not_valid' && detail.actions.includes('confirm') && (
        <MessageBarActions className="not-on-paper">
          <Button onClick={onConfirm}>{t('standardCase.confirm')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
};

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import type { CalendarFeed } from '@verbund/domain/contract';
import { inBerlin, isoDayWords } from '@verbund/domain/kernel/isoDay';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation, useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { localeOf, useLanguage } from '../../i18n/useLanguage.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import { useClosing } from '../../ui/useClosing.ts';
import { useMe } from '../../ui/useMe.ts';
import { calendarWords } from './words.ts';

addWords(calendarWords);

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  heading: { margin: 0 },
  // The longest name of a desk must not make the window wider than the screen.
  choice: { width: '100%', minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Makes and revokes links to calendars: of the own duties, and of desks. */
const CalendarDialog = ({ onClose }: { onClose(): void }) => {
  const { isOpen, close } = useClosing(onClose);
  const styles = useStyles();
  const { t } = useTranslation();
  const locale = localeOf(useLanguage());
  const say = useNotice();
  const words = useFailureWords();
  const me = useMe();
  const today = me && inBerlin(me.now).day;
  const feeds = useCallQuery('feeds', {});
  const roster = useCallQuery(
    'roster',
    { query: { from: today ?? '', days: 1 } },
    { enabled: today !== undefined },
  );
  const make = useCallMutation('makeFeed', { invalidates: ['feeds'] });
  const revoke = useCallMutation('revokeFeed', { invalidates: ['feeds'] });
  const [deskId, setDeskId] = useState('');
  const [made, setMade] = useState<string | null>(null);
  const known = feeds.data?.feeds ?? [];
  const isThere = known.some((feed) => (feed.deskId ?? '') === deskId);
  const error = make.error ?? revoke.error ?? feeds.error;
  const nameOf = ({ deskName, municipalityName }: CalendarFeed): string =>
    deskName === null ? t('calendar.mine') : `${deskName}, ${municipalityName}`;

  const makeLink = () =>
    make.mutate(
      { body: { deskId: deskId || null } },
      { onSuccess: ({ path }) => setMade(`${window.location.origin}${path}`) },
    );
  const copy = (link: string) =>
    navigator.clipboard.writeText(link).then(
      () => say({ text: t('calendar.copied') }),
      () => undefined,
    );
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open: stays }) => !stays && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('calendar.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{t('calendar.intro')}</Text>
            {error && (
              <MessageBar intent="error">
                <MessageBarBody>{words(error)}</MessageBarBody>
              </MessageBar>
            )}
            <Field label={t('calendar.what')} hint={isThere && made === null ? t('calendar.replaces') : ''}>
              <Select
                className={styles.choice}
                value={deskId}
                onChange={(_, { value }) => {
                  setDeskId(value);
                  setMade(null);
                }}
              >
                <option value="">{t('calendar.mine')}</option>
                {roster.data?.municipalities.map(({ municipalityId, name, desks }) => (
                  <optgroup key={municipalityId} label={name}>
                    {desks.map((desk) => (
                      <option key={desk.deskId} value={desk.deskId}>
                        {desk.name}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </Select>
            </Field>
            {made === null ? (
              <div>
                <Button appearance="primary" disabledFocusable={make.isPending} onClick={makeLink}>
                  {t(isThere ? 'calendar.remake' : 'calendar.make')}
                </Button>
              </div>
            ) : (
              <Field label={t('calendar.link')} hint={t('calendar.how')}>
                <div className={styles.row}>
                  <Input
                    className={styles.grow}
                    readOnly
                    value={made}
                    onFocus={(event) => event.target.select()}
                    aria-label={t('calendar.link')}
                  />
                  <Button appearance="primary" icon={<CopyRegular />} onClick={() => copy(made)}>
                    {t('calendar.copy')}
                  </Button>
                </div>
                <Text weight="semibold" role="status">
                  {t('calendar.once')}
                </Text>
              </Field>
            )}
            <Text as="h3" weight="semibold" className={styles.heading}>
              {t('calendar.links')}
            </Text>
            {feeds.data && known.length === 0 && <Text className={styles.quiet}>{t('calendar.none')}</Text>}
            <ul className={styles.list}>
              {known.map((feed) => (
                <li key={feed.feedId} className={styles.row}>
                  <Text className={styles.grow}>
                    {nameOf(feed)}{' '}
                    <Text size={200} className={styles.quiet}>
                      {t('calendar.since', {
                        day: isoDayWords(inBerlin(feed.createdAt).day, locale, { dateStyle: 'medium' }),
                      })}
                    </Text>
                  </Text>
                  <Button
                    appearance="subtle"
                    disabledFocusable={revoke.isPending}
                    onClick={() =>
                      revoke.mutate(
                        { params: { feedId: feed.feedId } },
                        {
                          onSuccess: () => {
                            setMade(null);
                            say({ text: t('calendar.revoked') });
                          },
                        },
                      )
                    }
                  >
                    <Spoken sentence={t('calendar.revokeOf', { calendar: nameOf(feed) })}>
                      {t('calendar.revoke')}
                    </Spoken>
                  </Button>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => close()}>{t('calendar.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

export default CalendarDialog;
